import { created, ok } from '../http/answer.js';
import { failure } from '../http/api-error.js';
import type { Account } from '../account/account.js';
import type { Handler } from '../http/call.js';
import { once } from '../http/idempotency.js';
import type { Payment, Refund } from '../account/payment.js';
import { randomDigits } from '../http/random.js';
import { daysAfter, timestamp } from '../http/timestamp.js';
import { notInThisState, paymentOf } from './payments.js';

/** Refunds all that is left of a payment, or `amount` of it. */
export const createRefund: Handler = (call) =>
  once(call, () => {
    const payment = paymentOf(call);
    if (payment.status !== 'approved') throw notInThisState();
    requireInTime(payment, call.account);
    const refund = newRefund(payment, readAmount(call.body['amount'], payment), call.account);
    book(refund, payment);
    return created(refund);
  });

export const listRefunds: Handler = (call) => ok(paymentOf(call).refunds);

export const readRefund: Handler = (call) => {
  const refund = paymentOf(call).refunds.find(({ id }) => String(id) === call.params['refund']);
  if (!refund) throw failure(404, 2000, 'Refund not found');
  return ok(refund);
};

/** 2024 is from a copy of the 2017 API reference; today's lists no code for it. */
function requireInTime({ date_approved: approved }: Payment, { site, now }: Account): void {
  if (approved && now() > daysAfter(new Date(approved), site.refundDays)) {
    throw failure(400, 2024, 'Payment too old to be refunded');
  }
}

/** The code for a refund above the remainder is a guess. */
function readAmount(amount: unknown, payment: Payment): number {
  const left = cents(payment.transaction_amount - payment.transaction_amount_refunded);
  if (amount === undefined || amount === null) return left;
  if (typeof amount !== 'number') throw failure(400, 4024, 'amount must be a number');
  if (amount <= 0 || amount > left) throw failure(400, 4037, 'invalid transaction_amount');
  return amount;
}

function newRefund(payment: Payment, amount: number, { collectorId, now }: Account): Refund {
  return {
    id: Number(randomDigits(10)),
    payment_id: payment.id,
    amount,
    refund_mode: 'standard',
    status: 'approved',
    date_created: timestamp(now()),
    source: { id: String(collectorId), name: null, type: 'collector' },
  };
}

function book(refund: Refund, payment: Payment): void {
  payment.refunds.push(refund);
  payment.transaction_amount_refunded = cents(payment.transaction_amount_refunded + refund.amount);
  const isAll = payment.transaction_amount_refunded >= payment.transaction_amount;
  payment.status = isAll ? 'refunded' : 'approved';
  payment.status_detail = isAll ? 'refunded' : 'partially_refunded';
  payment.date_last_updated = refund.date_created;
}

const cents = (amount: number): number => Math.round(amount * 100) / 100;
