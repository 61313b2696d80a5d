import { Hono, type Context } from 'hono';
import { customerOf, isOfSavedCard, savedCards } from '../customers.js';
import { readBasket, readCard } from '../order-form.js';
import { stateOf } from '../order-state.js';
import { lastOf, orders, toldOf, type PlacedOrder } from '../orders.js';
import { result } from '../pages/result.js';
import { newOrder, pay } from '../pay.js';
import { readPost } from '../post.js';
import { sessionOf } from '../session.js';
import type { ShopEnv, ShopOptions } from '../shop-env.js';
import { tillOf } from '../till.js';
import { link } from '../visit.js';

/** An order is placed, told about, and paid again when its payment was rejected. */
export function paymentRoutes(options: ShopOptions): Hono<ShopEnv> {
  const { accounts } = options;
  const app = new Hono<ShopEnv>();

  app.post('/pay', async (c) => {
    const post = await readPost(c);
    const { visit } = c.var;
    const order = newOrder(readBasket(post), visit);
    return answer(c, await pay(order, readCard(post), accounts.of(visit.site).accessToken));
  });

  app.get('/orders/:id', async (c, next) => {
    const placed = orders.get(c.req.param('id'));
    if (!placed) return next();
    const { visit } = placed.order;
    const till = tillOf(c, options, visit);
    const customerId = stateOf(placed) === 'unpaid' ? customerOf(sessionOf(c), visit.site) : undefined;
    const cards = customerId && { savedCards: await savedCards(till.account.accessToken, customerId) };
    return c.html(result(placed, { ...till, ...cards }));
  });

  app.post('/orders/:id/pay', async (c, next) => {
    const placed = orders.get(c.req.param('id'));
    if (!placed) return next();
    const { order } = placed;
    const { accessToken } = accounts.of(order.visit.site);
    const card = readCard(await readPost(c));
    const customerId = customerOf(sessionOf(c), order.visit.site);
    const isSaved = customerId !== undefined && (await isOfSavedCard(accessToken, card.token));
    return answer(c, await pay(order, card, accessToken, isSaved ? customerId : undefined));
  });

  return app;
}

/** A browser is sent to the page of the order, so that a reload asks for that and not for the payment. A script is told. */
function answer(c: Context<ShopEnv>, placed: PlacedOrder): Response {
  const { id, visit } = placed.order;
  const page = `/orders/${id}`;
  if (c.req.header('accept') !== 'application/json') return c.redirect(page, 303);
  const again = stateOf(placed) === 'unpaid' && { pay_again: link(`${page}/pay`, visit) };
  return c.json({ payment: toldOf(lastOf(placed)), page, ...again });
}
