import { isObject, type Json } from '../../http/json.js';
import { ordersFailure } from '../../http/orders-error.js';
import { requireShape, type Shape } from '../../http/shape.js';
import { daysAfter } from '../../http/timestamp.js';
import type { Account } from '../account.js';
import { amountText, centsOf, moment, type Order, type OrderPayment, type OrderRefund, refundId } from './order.js';

/** A refund without an amount is not documented; here it returns the whole payment. */
const BODY: Shape = {
  is: 'object',
  members: {
    transactions: {
      is: 'list',
      of: {
        is: 'object',
        members: { id: { is: 'text' }, amount: { is: 'text', pattern: /^\d+(\.\d\d)?$/ } },
        required: ['id'],
      },
    },
  },
};

/**
 * Refunds all that is left, or the amounts the body names.
 *
 * @returns the refunds made
 * @throws {OrdersError} 400, 404 or 409
 */
export function refund(order: Order, body: Json, account: Account): OrderRefund[] {
  requireRefundable(order, account);
  requireShape(body, BODY);
  const asked = Array.isArray(body['transactions']) ? body['transactions'].filter(isObject) : [];
  const { payments } = order.transactions;
  const parts =
    asked.length > 0
      ? asked.map(({ id, amount }) => partOf(paymentOf(order, String(id)), amount))
      : payments.map((payment) => partOf(payment, undefined));
  const refunds = parts.map(([payment, cents]) => book(payment, cents, account));
  order.transactions.refunds = [...(order.transactions.refunds ?? []), ...refunds];
  markRefunded(order, account.now());
  return refunds;
}

/** The country sets the days allowed, as for a payment; the code after them is inferred. */
function requireRefundable({ status, created_date: created }: Order, { site, now }: Account): void {
  if (status === 'refunded') throw ordersFailure(409, 'order_already_refunded', 'The order has already been refunded.');
  if (status !== 'processed' || now() > daysAfter(new Date(created), site.refundDays)) {
    throw ordersFailure(409, 'cannot_refund_order', 'The status of the order does not allow its refund.');
  }
}

/** @throws {OrdersError} 404 */
export function paymentOf(order: Order, id: string): OrderPayment {
  const payment = order.transactions.payments.find((one) => one.id === id);
  if (!payment) throw ordersFailure(404, 'transaction_not_found', 'Transaction not found.');
  return payment;
}

const leftOf = ({ amount, refunded_amount: given = '0' }: OrderPayment): number => centsOf(amount) - centsOf(given);

function partOf(payment: OrderPayment, amount: unknown): [payment: OrderPayment, cents: number] {
  const cents = typeof amount === 'string' ? centsOf(amount) : leftOf(payment);
  if (cents > leftOf(payment)) {
    throw ordersFailure(400, 'refund_amount_exceeds', 'The amount is more than is left of the transaction.');
  }
  if (cents <= 0) {
    throw ordersFailure(400, 'property_value', 'Properties have a value that they cannot have.', [
      'transactions.amount',
    ]);
  }
  return [payment, cents];
}

function book(payment: OrderPayment, cents: number, account: Account): OrderRefund {
  const given = centsOf(payment.amount) - leftOf(payment) + cents;
  payment.refunded_amount = amountText(given / 100, account);
  return {
    id: refundId(account.now()),
    transaction_id: payment.id,
    reference_id: payment.reference_id,
    amount: amountText(cents / 100, account),
    status: 'processed',
  };
}

/** Documented: a full refund gives `refunded/refunded`, a partial one `processed/partially_refunded`. */
function markRefunded(order: Order, now: Date): void {
  const isAll = order.transactions.payments.every((payment) => leftOf(payment) === 0);
  for (const payment of order.transactions.payments) {
    payment.status = isAll ? 'refunded' : 'processed';
    payment.status_detail = isAll ? 'refunded' : 'partially_refunded';
  }
  order.status = isAll ? 'refunded' : 'processed';
  order.status_detail = isAll ? 'refunded' : 'partially_refunded';
  order.last_updated_date = moment(now);
}
