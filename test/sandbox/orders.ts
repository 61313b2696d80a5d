import type { Order, OrderPaymentMethod } from '../../src/sandbox/account/orders/order.js';
import type { OrdersProblem } from '../../src/sandbox/http/orders-error.js';
import type { Sandbox } from '../../src/sandbox/sandbox.js';
import { asBackend, type Reply } from './caller.js';
import { tokenOf, visaOf } from './cards.js';

/** Body of an error of the Orders API. */
export interface OrdersErrors {
  errors: OrdersProblem[];
  data?: Order;
}

/** A request for an order of 100.00 with the test Visa of Argentina, in one part. */
export const orderBody = (token: string, method: Partial<OrderPaymentMethod> = {}) => ({
  type: 'online',
  processing_mode: 'automatic',
  external_reference: 'order_1047',
  total_amount: '100.00',
  payer: { email: 'test@testuser.com' },
  transactions: {
    payments: [
      { amount: '100.00', payment_method: { id: 'visa', type: 'credit_card', token, installments: 1, ...method } },
    ],
  },
});

export const postOrder = <Body = Order>(sandbox: Sandbox, body: unknown, key?: string): Promise<Reply<Body>> =>
  asBackend<Body>(sandbox, 'POST', '/v1/orders', body, key);

/** An order of 100.00 with a new token of a test Visa; `changes` overrides members. */
export async function order(sandbox: Sandbox, changes: object = {}, name = 'APRO'): Promise<Order> {
  const token = await tokenOf(sandbox, visaOf(name));
  const { body } = await postOrder<Order & OrdersErrors>(sandbox, { ...orderBody(token), ...changes });
  return body.data ?? body;
}

export const getOrder = async (sandbox: Sandbox, id: string): Promise<Order> =>
  (await asBackend<Order>(sandbox, 'GET', `/v1/orders/${id}`)).body;
