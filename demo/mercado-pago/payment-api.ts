import type { Charge, Order } from '../orders.js';
import type { CardEntries } from '../order-form.js';
import type { Api } from '../visit.js';
import { ordersApi } from './orders-api.js';
import { paymentsApi } from './payments-api.js';

/** All that one attempt to charge is made of. */
export interface ChargeRequest {
  order: Order;
  card: CardEntries;
  /** Of the customer whose saved card this is; undefined for a card that was typed in. */
  customerId: string | undefined;
  /** The attempt's own, for Mercado Pago's `external_reference`. */
  reference: string;
  /** The attempt's own: Orders takes a key once. */
  key: string;
}

/** `unknown`: it may have been charged. A card that the bank declines is a charge too. */
export type ChargeResult = { kind: 'charged'; charge: Charge } | { kind: 'refused' } | { kind: 'unknown' };

/** What the shop does with Mercado Pago, the same under both of its APIs. */
export interface PaymentApi {
  charge(request: ChargeRequest): Promise<ChargeResult>;
  /**
   * The charge of an attempt whose answer got lost.
   *
   * @throws MercadoPagoError when it cannot be asked
   */
  find(reference: string, startedAt: Date): Promise<Charge | undefined>;
  /**
   * How a charge stands now.
   *
   * @throws MercadoPagoError
   */
  read(id: string): Promise<Charge>;
  /**
   * Each of them leaves the charge as `read` tells it afterwards.
   *
   * @throws MercadoPagoError when Mercado Pago does not do it
   */
  capture(id: string): Promise<void>;
  cancel(id: string): Promise<void>;
  refund(id: string): Promise<void>;
}

/** @param accessToken the shop's private key; it never leaves the server */
export const paymentApi = (api: Api, accessToken: string): PaymentApi =>
  api === 'orders' ? ordersApi(accessToken) : paymentsApi(accessToken);
