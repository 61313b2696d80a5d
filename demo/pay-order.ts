import { logFailure } from './mercado-pago/failed-call.js';
import { paymentApi, type ChargeRequest } from './mercado-pago/payment-api.js';
import type { CardEntries } from './order-form.js';
import { stateOf } from './order-state.js';
import { lastOf, type Attempt, type PlacedOrder } from './orders.js';

/** Orders being charged. A repeated post meanwhile gets that charge, not a second one. */
const underWay = new Map<string, Promise<PlacedOrder>>();

/** Charged tokens, with their order; a shop would use a unique column. */
const spent = new Map<string, PlacedOrder>();

/** The order an earlier post used this token for: a form sent twice, or again after going back. */
export const orderOfToken = (token: string): PlacedOrder | undefined => spent.get(token);

/**
 * Charges an order with a new token: a new order, or one whose payment was rejected. An order that is or may be paid is
 * left unchanged.
 */
export function payOrder(
  placed: PlacedOrder,
  card: CardEntries,
  accessToken: string,
  customerId?: string,
): Promise<PlacedOrder> {
  const { order, attempts } = placed;
  const isClosed = attempts.length > 0 && stateOf(placed) !== 'unpaid';
  if (spent.has(card.token) || underWay.has(order.id) || isClosed) return settled(placed);
  spent.set(card.token, placed);
  const paying = attempt(placed, card, accessToken, customerId);
  underWay.set(order.id, paying);
  return paying.finally(() => underWay.delete(order.id));
}

/** The order, once no charge is in progress. */
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
  // A token can make a payment, so the log says only that there was one.
  console.log(`order=${order.id} api=${api} token=present payment_method=${card.paymentMethodId} payer=${payer}`);
  // Each attempt has its own reference at Mercado Pago, so that its outcome can be looked up.
  const reference = `${order.id}-${attempts.length + 1}`;
  const request: ChargeRequest = { order, card, customerId, reference, key: crypto.randomUUID() };
  // Stored before the post: if the shop stops now, the charge can still be found.
  const one: Attempt = { startedAt: new Date(), reference, kind: 'unknown' };
  attempts.push(one);
  const result = await paymentApi(api, accessToken).charge(request);
  // A notification may have been faster.
  if (result.kind !== 'unknown') Object.assign(one, result);
  return placed;
}

/** Cancels a charge whose challenge the buyer left: otherwise it could be paid as well as the next one. */
export async function leaveChallenge(placed: PlacedOrder, accessToken: string): Promise<void> {
  const last = lastOf(placed);
  if (last?.kind !== 'charged' || last.charge.statusDetail !== 'pending_challenge') return;
  const { api, id } = last.charge;
  last.wasLeft = true;
  // Refused if the bank has decided meanwhile; either way, read what became of it.
  await paymentApi(api, accessToken)
    .cancel(id)
    .catch((error: unknown) => logFailure(`order=${placed.order.id} cancel`, error));
  await refreshOpen(placed, accessToken);
}

/**
 * Asks Mercado Pago for the state of an undecided order: in review, with a challenge in progress, or with a lost answer.
 * If that fails, the order is left unchanged.
 */
export async function refreshOpen(placed: PlacedOrder, accessToken: string): Promise<void> {
  const last = lastOf(placed);
  if (!last || stateOf(placed) !== 'waiting') return;
  const api = paymentApi(placed.order.visit.api, accessToken);
  const asked = last.kind === 'charged' ? api.read(last.charge.id) : api.find(last.reference, last.startedAt);
  const charge = await asked.catch(() => undefined);
  if (charge) Object.assign(last, { kind: 'charged', charge } satisfies Partial<Attempt>);
}
