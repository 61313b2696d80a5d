import { Hono, type Context } from 'hono';
import type { Answer } from '../app-shop.js';
import { cardPageOf } from '../card-page.js';
import { customerOf, isOfSavedCard, savedCards } from '../mercado-pago/customers.js';
import { readBasket, readCard } from '../order-form.js';
import { stateOf } from '../order-state.js';
import { lastOf, orders, placeOrder, toldOf, type PlacedOrder } from '../orders.js';
import { result } from '../pages/result.js';
import { leaveChallenge, orderOfToken, payOrder, refreshOpen } from '../pay-order.js';
import { readPost, wantsJson } from '../post.js';
import { sessionOf } from '../session.js';
import type { ShopEnv, ShopOptions } from '../shop-env.js';
import { link } from '../visit.js';

/** Places an order, shows it, and lets the buyer pay again after a rejection. */
export function paymentRoutes(options: ShopOptions): Hono<ShopEnv> {
  const { accounts } = options;
  const app = new Hono<ShopEnv>();

  app.post('/pay', async (c) => {
    const post = await readPost(c);
    const { visit } = c.var;
    const [basket, card] = [readBasket(post), readCard(post)];
    const placed = orderOfToken(card.token) ?? placeOrder(basket, visit);
    return answer(c, await payOrder(placed, card, accounts.of(visit.site).accessToken));
  });

  app.get('/orders/:id', async (c, next) => {
    const placed = orders.get(c.req.param('id'));
    if (!placed) return next();
    const { visit } = placed.order;
    const cardPage = cardPageOf(c, options, visit);
    const { accessToken } = cardPage.account;
    await refreshOpen(placed, accessToken);
    const customerId = stateOf(placed) === 'unpaid' ? customerOf(sessionOf(c), visit.site) : undefined;
    const cards = customerId && { savedCards: await savedCards(accessToken, customerId) };
    return c.html(result(placed, { ...cardPage, ...cards }));
  });

  /** The payment's current state, for `<mp-payment-status>`. */
  app.get('/orders/:id/payment', async (c, next) => {
    const placed = orders.get(c.req.param('id'));
    if (!placed) return next();
    await refreshOpen(placed, accounts.of(placed.order.visit.site).accessToken);
    return c.json(toldOf(lastOf(placed)));
  });

  /** The buyer left the bank's page and wants to pay again. */
  app.delete('/orders/:id/payment', async (c, next) => {
    const placed = orders.get(c.req.param('id'));
    if (!placed) return next();
    await leaveChallenge(placed, accounts.of(placed.order.visit.site).accessToken);
    return c.json(answerOf(placed));
  });

  app.post('/orders/:id/pay', async (c, next) => {
    const placed = orders.get(c.req.param('id'));
    if (!placed) return next();
    const { visit } = placed.order;
    const { accessToken } = accounts.of(visit.site);
    const card = readCard(await readPost(c));
    const customerId = customerOf(sessionOf(c), visit.site);
    const isSaved = customerId !== undefined && (await isOfSavedCard(accessToken, card.token));
    return answer(c, await payOrder(placed, card, accessToken, isSaved ? customerId : undefined));
  });

  return app;
}

/** Redirects a browser to the order's page, so that a reload does not repeat the payment. A script gets JSON. */
function answer(c: Context<ShopEnv>, placed: PlacedOrder): Response {
  return wantsJson(c) ? c.json(answerOf(placed)) : c.redirect(pageOf(placed), 303);
}

/** The answer to a script. */
function answerOf(placed: PlacedOrder): Answer {
  const page = pageOf(placed);
  const again = stateOf(placed) === 'unpaid' && { pay_again: link(`${page}/pay`, placed.order.visit) };
  return { payment: toldOf(lastOf(placed)), page, ...again };
}

const pageOf = ({ order }: PlacedOrder): string => `/orders/${order.id}`;
