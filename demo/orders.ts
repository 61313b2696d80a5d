import { totalOf, type Product } from './catalogue.js';
import type { Api, Visit } from './visit.js';

/** What a buyer enters for an order. */
export interface Basket {
  product: Product;
  quantity: number;
  email: string;
  /** Empty if the buyer left it out. */
  firstName: string;
  lastName: string;
}

/** The shop's order. Mercado Pago has its own orders: one for each attempt. */
export interface Order extends Basket {
  id: string;
  placedAt: Date;
  visit: Visit;
  /** In the site's currency, from the catalogue, never from the page. */
  amount: number;
}

/** A charge on record at Mercado Pago, with the vocabulary of either API. */
export interface Charge {
  api: Api;
  /** Id of the order at Mercado Pago (`ORD…`), or of the payment. */
  id: string;
  /** The attempt's, as `external_reference`. */
  reference: string;
  /** Id of the payment, which the buyer can quote to Mercado Pago. */
  paymentId: string;
  status: string;
  /** Under Orders the payment's: for a declined order, only that has the reason. */
  statusDetail: string;
  paymentMethodId: string;
  installments: number;
  /** In the site's currency; missing if the answer has none. */
  installmentAmount: number | undefined;
  /** The text on the card statement. */
  descriptor: string | undefined;
  /** ISO 8601; the refund period starts here. */
  approvedAt: string | undefined;
  /** Address where the buyer confirms the payment, if the bank asks for it. */
  challenge: { url: string; creq?: string } | undefined;
  /** Mercado Pago's answer for `<mp-payment-status>`, without token and payer. */
  answer: { status: string; status_detail: string; [member: string]: unknown };
}

/**
 * An attempt to charge an order, and its outcome. `refused`: Mercado Pago refused the request, nothing was charged.
 * `unknown`: there is no answer, or none yet, and only Mercado Pago knows whether it charged.
 */
export type Attempt = {
  startedAt: Date;
  reference: string;
  /** The buyer left the bank's page, and the charge was to be canceled. */
  wasLeft?: true;
} & ({ kind: 'charged'; charge: Charge } | { kind: 'refused' } | { kind: 'unknown' });

/** An order with all attempts to pay it, oldest first. */
export interface PlacedOrder {
  order: Order;
  attempts: Attempt[];
}

/** In memory; a shop would use its database. */
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

/** The charge that counts, if there is one. */
export function chargeOf(placed: PlacedOrder): Charge | undefined {
  const last = lastOf(placed);
  return last?.kind === 'charged' ? last.charge : undefined;
}

/** Stores a charge with the attempt it belongs to; its reference finds one whose answer was lost, too. */
export function storeCharge(charge: Charge): void {
  const placed = [...orders.values()].filter(({ order }) => order.visit.api === charge.api);
  const attempt = placed.flatMap(({ attempts }) => attempts).find(({ reference }) => reference === charge.reference);
  if (attempt) Object.assign(attempt, { kind: 'charged', charge } satisfies Partial<Attempt>);
}

/** Of a payment canceled because the buyer left its challenge, Mercado Pago says that the shop did: the buyer knows better. */
export const toldDetail = (attempt: Attempt & { kind: 'charged' }, detail: string): string =>
  attempt.wasLeft && /^cancell?ed$/.test(attempt.charge.status) ? 'by_payer' : detail;

/**
 * Input for `<mp-payment-status>`. An attempt without a charge has only a status: a refused one counts as rejected, and
 * the element shows `unknown` like any unknown status.
 */
export function toldOf(attempt: Attempt | undefined): { status: string; status_detail?: string } {
  if (attempt?.kind === 'charged') {
    const { answer } = attempt.charge;
    return { ...answer, status_detail: toldDetail(attempt, answer.status_detail) };
  }
  return { status: attempt?.kind === 'refused' ? 'rejected' : 'unknown' };
}
