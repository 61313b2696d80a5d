import type { Charge, Order } from '../orders.js';
import type { CardEntries } from '../order-form.js';
import type { Api } from '../visit.js';
import { ordersApi } from './orders-api.js';
import { paymentsApi } from './payments-api.js';

/** The data of one attempt to charge. */
export interface ChargeRequest {
  order: Order;
  card: CardEntries;
  /** Customer id for a saved card; undefined for a typed card. */
  customerId: string | undefined;
  /** Unique per attempt, for Mercado Pago's `external_reference`. */
  reference: string;
  /** Unique per attempt: Orders accepts a key once. */
  key: string;
}

/** `unknown`: it may have been charged. A declined card counts as a charge too. */
export type ChargeResult = { kind: 'charged'; charge: Charge } | { kind: 'refused' } | { kind: 'unknown' };

/** The shop's calls to Mercado Pago, the same for both APIs. */
export interface PaymentApi {
  charge(request: ChargeRequest): Promise<ChargeResult>;
  /**
   * Finds the charge of an attempt whose answer was lost.
   *
   * @throws MercadoPagoError if the call fails or its answer cannot be read
   */
  find(reference: string, startedAt: Date): Promise<Charge | undefined>;
  /**
   * The current state of a charge.
   *
   * @throws MercadoPagoError if the call fails or its answer cannot be read
   */
  read(id: string): Promise<Charge>;
  /**
   * After each of them, read the charge's state with `read`.
   *
   * @throws MercadoPagoError if Mercado Pago refuses
   */
  capture(id: string): Promise<void>;
  cancel(id: string): Promise<void>;
  refund(id: string): Promise<void>;
}

/** @param accessToken the shop's private key; it never leaves the server */
export const paymentApi = (api: Api, accessToken: string): PaymentApi =>
  api === 'orders' ? ordersApi(accessToken) : paymentsApi(accessToken);
