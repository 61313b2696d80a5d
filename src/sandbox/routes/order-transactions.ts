import { paymentOf } from '../account/orders/refund.js';
import type { OrderPayment } from '../account/orders/order.js';
import { readMethod, readPayments } from '../account/orders/request.js';
import { created, noContent, ok } from '../http/answer.js';
import type { Call, Handler } from '../http/call.js';
import { ordersFailure } from '../http/orders-error.js';
import { requireShape, type Shape } from '../http/shape.js';
import { manualOrderOf } from './orders.js';

const ADDED: Shape = { is: 'object', members: { payments: { is: 'anything' } }, required: ['payments'] };
const UPDATED: Shape = { is: 'object', members: { payment_method: { is: 'anything' } }, required: ['payment_method'] };

export const addTransaction: Handler = (call) => {
  const order = manualOrderOf(call);
  requireShape(call.body, ADDED);
  const payments = readPayments(call.body['payments'], order, call.account);
  if (payments.length === 0) {
    throw ordersFailure(400, 'minimum_items', 'A transaction is needed.', ['payments']);
  }
  order.transactions.payments.push(...payments);
  return created({ payments });
};

export const updateTransaction: Handler = (call) => {
  const order = manualOrderOf(call);
  const payment = transactionOf(call);
  requireShape(call.body, UPDATED);
  payment.payment_method = readMethod(call.body['payment_method'], order, call.account);
  return ok({ payment_method: payment.payment_method });
};

export const deleteTransaction: Handler = (call) => {
  const order = manualOrderOf(call);
  const payment = transactionOf(call);
  order.transactions.payments = order.transactions.payments.filter((other) => other !== payment);
  return noContent();
};

function transactionOf(call: Call): OrderPayment {
  const id = call.params['transaction'] ?? '';
  if (!id.startsWith('PAY')) {
    throw ordersFailure(400, 'invalid_transaction_id', 'The transaction_id in the path is not correct.');
  }
  return paymentOf(manualOrderOf(call), id);
}
