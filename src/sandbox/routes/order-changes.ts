import { markPaid } from '../account/orders/charge.js';
import { moment, type Order, type OrderPayment, settle } from '../account/orders/order.js';
import { refund } from '../account/orders/refund.js';
import { created, ok } from '../http/answer.js';
import type { Handler } from '../http/call.js';
import { ordersFailure } from '../http/orders-error.js';
import { orderOf } from './orders.js';

/** Captures the whole reserved amount; partial capture is not possible. */
export const captureOrder: Handler = (call) => {
  const order = orderOf(call);
  if (order.status_detail !== 'waiting_capture') {
    throw ordersFailure(409, 'cannot_capture_order', 'Only an order that waits for its capture can be captured.');
  }
  for (const payment of order.transactions.payments)
    settle(order, payment, 'processed', 'accredited', call.account.now());
  markPaid(order);
  return ok({ ...headOf(order), transactions: { payments: order.transactions.payments.map(shortly) } });
};

/** Cancels an order not charged yet. `canceled` has one l, in the reference and in the real API. */
export const cancelOrder: Handler = (call) => {
  const order = orderOf(call);
  if (order.status === 'canceled') {
    throw ordersFailure(409, 'order_already_canceled', 'The order has already been canceled.');
  }
  if (order.status !== 'action_required' && order.status !== 'created') {
    throw ordersFailure(409, 'cannot_cancel_order', 'The status of the order does not allow its cancelation.');
  }
  order.status = 'canceled';
  order.status_detail = 'canceled_transaction';
  order.last_updated_date = moment(call.account.now());
  for (const payment of order.transactions.payments) {
    payment.status = 'canceled';
    payment.status_detail = 'canceled_transaction';
  }
  return ok(order);
};

export const refundOrder: Handler = (call) => {
  const order = orderOf(call);
  const refunds = refund(order, call.body, call.account);
  return created({ ...headOf(order), transactions: { refunds } });
};

/** Capture and refund have short answers. */
const headOf = ({ id, status, status_detail }: Order) => ({ id, status, status_detail });

const shortly = ({ id, amount, status, status_detail, reference_id }: OrderPayment) => ({
  id,
  amount,
  status,
  status_detail,
  reference_id,
});
