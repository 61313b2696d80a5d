import { charge } from '../account/orders/charge.js';
import type { Order } from '../account/orders/order.js';
import { readOrder, requireSum } from '../account/orders/request.js';
import { type Answer, created, ok } from '../http/answer.js';
import type { Call, Handler } from '../http/call.js';
import { ordersErrorBody, ordersFailure } from '../http/orders-error.js';

/** Creates an order and, unless in manual mode, charges it. */
export const createOrder: Handler = ({ account, body }) => {
  const order = readOrder(body, account);
  if (order.processing_mode === 'automatic') charge(order, account);
  account.orders.set(order.id, order);
  return chargeAnswer(order, created);
};

export const showOrder: Handler = (call) => ok(orderOf(call));

/** Charges an order created in manual mode. */
export const processOrder: Handler = (call) => {
  const order = manualOrderOf(call);
  if (order.transactions.payments.length === 0) {
    throw ordersFailure(400, 'order_builder_without_transactions', 'The order has no transaction.');
  }
  requireSum(order);
  charge(order, call.account);
  return chargeAnswer(order, ok);
};

/** Measured: with 402 the order is under `data`, and only its payment says why. */
function chargeAnswer(order: Order, success: (body: unknown) => Answer): Answer {
  if (order.status !== 'failed') return success(order);
  const details = order.transactions.payments.map(({ id, status_detail: detail }) => `${id}: ${detail}`);
  const errors = [{ code: 'failed', message: 'The following transactions failed', details }];
  return { status: 402, body: { ...ordersErrorBody(errors), data: order } };
}

/** @throws {OrdersError} 404, or 400 for an invalid order id */
export function orderOf({ account, params }: Call): Order {
  const id = params['id'] ?? '';
  const order = account.orders.get(id);
  if (order) return order;
  throw id.startsWith('ORD')
    ? ordersFailure(404, 'order_not_found', 'Order not found.')
    : ordersFailure(400, 'invalid_path_param', 'The order_id in the path is not correct.');
}

/**
 * An order in manual mode that is not processed yet.
 *
 * @throws {OrdersError} as `orderOf`, and 400 or 409 for any other order
 */
export function manualOrderOf(call: Call): Order {
  const order = orderOf(call);
  if (order.processing_mode !== 'manual') {
    throw ordersFailure(400, 'invalid_order_mode_for_operation', 'The processing mode does not allow this operation.');
  }
  if (order.status !== 'created') throw operationNotSupported();
  return order;
}

const operationNotSupported = () =>
  ordersFailure(409, 'operation_not_supported', 'The status of the order does not allow this operation.');
