import { totalOf } from './catalogue.js';
import { charge } from './charge.js';
import type { CardEntries } from './order-form.js';
import { stateOf } from './order-state.js';
import { orders, type Basket, type Charge, type Order, type PlacedOrder } from './orders.js';
import type { Visit } from './visit.js';

/** Orders that are being charged. Who posts one again meanwhile gets that charge, not a second one. */
const underWay = new Map<string, Promise<PlacedOrder>>();

export const newOrder = (basket: Basket, visit: Visit): Order => ({
  ...basket,
  id: crypto.randomUUID(),
  placedAt: new Date(),
  visit,
  amount: totalOf(basket.product, basket.quantity, visit.site),
});

/**
 * Charges an order: a new one, or one whose payment was rejected, with a new token. One that is paid, or may be, is left
 * as it is.
 */
export function pay(order: Order, card: CardEntries, accessToken: string, customerId?: string): Promise<PlacedOrder> {
  const placed = orders.get(order.id);
  if (placed && stateOf(placed) !== 'unpaid') return Promise.resolve(placed);
  const paying = underWay.get(order.id) ?? attempt(order, card, accessToken, customerId);
  underWay.set(order.id, paying);
  return paying.finally(() => underWay.delete(order.id));
}

async function attempt(
  order: Order,
  card: CardEntries,
  accessToken: string,
  customerId?: string,
): Promise<PlacedOrder> {
  const payer = customerId ? 'customer' : 'guest';
  console.log(`order=${order.id} token=${card.token} payment_method=${card.paymentMethodId} payer=${payer}`);
  return keep(order, await charge(accessToken, order, card, customerId));
}

/** A post that came twice has the answer of the first, which is kept once, with the order it was for. */
function keep(order: Order, end: Charge): PlacedOrder {
  const id = end.kind === 'payment' ? end.orderId : order.id;
  const placed = orders.get(id) ?? { order: { ...order, id }, attempts: [] };
  if (!placed.attempts.some((earlier) => isSame(earlier, end))) placed.attempts.push(end);
  orders.set(id, placed);
  return placed;
}

const isSame = (one: Charge, other: Charge): boolean =>
  one.kind === 'payment' && other.kind === 'payment' && one.payment.id === other.payment.id;
