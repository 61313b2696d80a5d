import { totalOf, type Product } from './catalogue.js';
import type { Api, Visit } from './visit.js';

/** What a buyer puts into an order. */
export interface Basket {
  product: Product;
  quantity: number;
  email: string;
  /** Empty where the buyer has left it out. */
  firstName: string;
  lastName: string;
}

/** What the buyer ordered, as the shop understands it. Mercado Pago has orders of its own: one for each attempt. */
export interface Order extends Basket {
  id: string;
  placedAt: Date;
  visit: Visit;
  /** In the currency of the site, from the catalogue: what the page says is never asked. */
  amount: number;
}

/** A charge that Mercado Pago has on record, in the words of either of its APIs. */
export interface Charge {
  api: Api;
  /** Of the order at Mercado Pago (`ORD…`), or of the payment. */
  id: string;
  /** Of the payment: what the buyer can name to Mercado Pago. */
  paymentId: string;
  status: string;
  /** Under Orders that of the payment: of a declined order, only it says why. */
  statusDetail: string;
  paymentMethodId: string;
  installments: number;
  /** In the currency of the site; missing where the answer has none. */
  installmentAmount: number | undefined;
  /** What the card statement will say. */
  descriptor: string | undefined;
  /** ISO 8601; the days for a refund are counted from it. */
  approvedAt: string | undefined;
  /** Where the buyer confirms the payment with the bank, when the bank asks for it. */
  challenge: { url: string; creq?: string } | undefined;
  /** Mercado Pago's answer for `<mp-payment-status>`, without token and payer. */
  answer: { status: string; status_detail: string; [member: string]: unknown };
}

/**
 * An attempt to charge an order, and how it ended. `refused`: Mercado Pago took no payment, nothing was charged.
 * `unknown`: no answer came, and only Mercado Pago knows whether it charged.
 */
export type Attempt = { startedAt: Date; reference: string } & (
  { kind: 'charged'; charge: Charge } | { kind: 'refused' } | { kind: 'unknown' }
);

/** An order and every attempt to pay it, the last one last. */
export interface PlacedOrder {
  order: Order;
  attempts: Attempt[];
}

/** In memory; a shop has its database here. */
export const orders = new Map<string, PlacedOrder>();

export function placeOrder(basket: Basket, visit: Visit): PlacedOrder {
  const amount = totalOf(basket.product, basket.quantity, visit.site);
  const order = { ...basket, id: crypto.randomUUID(), placedAt: new Date(), visit, amount };
  const placed = { order, attempts: [] };
  orders.set(order.id, placed);
  return placed;
}

/** The attempt that counts. */
export const lastOf = ({ attempts }: PlacedOrder): Attempt | undefined => attempts.at(-1);

/** The charge that counts, where there is one. */
export function chargeOf(placed: PlacedOrder): Charge | undefined {
  const last = lastOf(placed);
  return last?.kind === 'charged' ? last.charge : undefined;
}

/**
 * What `<mp-payment-status>` is told. An attempt that made no charge has a status only: one that was refused is as good as
 * rejected, and `unknown` is what the element tells any unheard-of status as.
 */
export function toldOf(attempt: Attempt | undefined): { status: string; status_detail?: string } {
  if (attempt?.kind === 'charged') return attempt.charge.answer;
  return { status: attempt?.kind === 'refused' ? 'rejected' : 'unknown' };
}
