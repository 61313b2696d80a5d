import type { Accounts } from './accounts.js';
import { charge } from './charge.js';
import { readOrderForm } from './order-form.js';
import { orders } from './orders.js';
import type { Visit } from './visit.js';

/**
 * Charges what a storefront posted.
 *
 * @returns the id of the order, however it ended; undefined when the post is no order, and nothing was charged
 */
export async function pay(post: URLSearchParams, visit: Visit, accounts: Accounts): Promise<string | undefined> {
  const read = readOrderForm(post, visit);
  if ('wrong' in read) {
    console.warn(`refused post: wrong=${read.wrong}`);
    return undefined;
  }
  const { order, card } = read;
  // Names come from outside: encoded, they cannot break the line.
  const fields = [...post.keys()].map(encodeURIComponent);
  console.log(`order=${order.id} token=${card.token} payment_method=${card.paymentMethodId} fields=${fields}`);

  const end = await charge(accounts.of(visit.site).accessToken, order, card);
  const id = end.kind === 'payment' ? end.payment.orderId : order.id;
  if (!orders.has(id)) orders.set(id, { order, charge: end });
  return id;
}
