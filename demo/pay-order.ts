import { paymentApi, type ChargeRequest } from './mercado-pago/payment-api.js';
import type { CardEntries } from './order-form.js';
import { stateOf } from './order-state.js';
import { lastOf, type Attempt, type PlacedOrder } from './orders.js';

/** Orders that are being charged. Who posts one again meanwhile gets that charge, not a second one. */
const underWay = new Map<string, Promise<PlacedOrder>>();

/** Tokens that were charged, with the order each was for; a shop has a unique column for them. */
const spent = new Map<string, PlacedOrder>();

/** The order that a token was posted for before: a form that was sent twice, or again after going back. */
export const orderOfToken = (token: string): PlacedOrder | undefined => spent.get(token);

/**
 * Charges an order: a new one, or one whose payment was rejected, with a new token. One that is paid, or may be, is left
 * as it is.
 */
export function payOrder(
  placed: PlacedOrder,
  card: CardEntries,
  accessToken: string,
  customerId?: string,
): Promise<PlacedOrder> {
  const { order, attempts } = placed;
  if (spent.has(card.token) || (attempts.length > 0 && stateOf(placed) !== 'unpaid')) return settled(placed);
  spent.set(card.token, placed);
  const paying = attempt(placed, card, accessToken, customerId);
  underWay.set(order.id, paying);
  return paying.finally(() => underWay.delete(order.id));
}

/** The order once nothing is under way for it. */
const settled = (placed: PlacedOrder): Promise<PlacedOrder> => underWay.get(placed.order.id) ?? Promise.resolve(placed);

async function attempt(
  placed: PlacedOrder,
  card: CardEntries,
  accessToken: string,
  customerId: string | undefined,
): Promise<PlacedOrder> {
  const { order, attempts } = placed;
  const { api } = order.visit;
  const payer = customerId ? 'customer' : 'guest';
  // A token is worth a payment: the log says that there was one.
  console.log(`order=${order.id} api=${api} token=present payment_method=${card.paymentMethodId} payer=${payer}`);
  const startedAt = new Date();
  // Each attempt is known to Mercado Pago by a name of its own, so that what became of it can be asked.
  const reference = `${order.id}-${attempts.length + 1}`;
  const request: ChargeRequest = { order, card, customerId, reference, key: crypto.randomUUID() };
  const result = await paymentApi(api, accessToken).charge(request);
  attempts.push({ startedAt, reference, ...result });
  return placed;
}

/** As `refresh`, for an order that is not decided: one in review, with a challenge under way, or whose answer got lost. */
export async function refreshOpen(placed: PlacedOrder, accessToken: string): Promise<void> {
  if (stateOf(placed) === 'waiting') await refresh(placed, accessToken);
}

/** Asks Mercado Pago how an order stands. Where it cannot be asked, the order is left as it is. */
export async function refresh(placed: PlacedOrder, accessToken: string): Promise<void> {
  const last = lastOf(placed);
  if (!last) return;
  const api = paymentApi(placed.order.visit.api, accessToken);
  const asked = last.kind === 'charged' ? api.read(last.charge.id) : api.find(last.reference, last.startedAt);
  const charge = await asked.catch(() => undefined);
  if (charge) Object.assign(last, { kind: 'charged', charge } satisfies Partial<Attempt>);
}
