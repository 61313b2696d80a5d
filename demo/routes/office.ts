import { Hono, type Context } from 'hono';
import { csrf } from 'hono/csrf';
import { mailOf } from '../mail.js';
import { orders, type PlacedOrder } from '../orders.js';
import { officeList } from '../pages/office.js';
import { officeOrder } from '../pages/office-order.js';
import { readPost } from '../post.js';
import { refund, type RefundRefusal } from '../refund.js';
import type { ShopEnv, ShopOptions } from '../shop-env.js';

/** What the shop's staff do with orders. It has no password: a demo only. */
export function officeRoutes({ accounts }: ShopOptions): Hono<ShopEnv> {
  const app = new Hono<ShopEnv>();
  const page = (c: Context<ShopEnv>, placed: PlacedOrder, refusal?: RefundRefusal) => {
    const mail = mailOf(placed, new URL(`/orders/${placed.order.id}`, c.req.url).href);
    return c.html(officeOrder(placed, mail, refusal), refusal ? 422 : 200);
  };

  app.get('/orders', (c) => c.html(officeList([...orders.values()].reverse(), c.var.visit)));

  app.get('/orders/:id/manage', (c, next) => {
    const placed = orders.get(c.req.param('id'));
    return placed ? page(c, placed) : next();
  });

  // Another site's form must not give money back.
  app.post('/orders/:id/refund', csrf(), async (c, next) => {
    const placed = orders.get(c.req.param('id'));
    if (!placed) return next();
    const post = await readPost(c);
    const refusal = await refund(
      accounts.of(placed.order.visit.site).accessToken,
      placed,
      post.get('amount')?.trim() ?? '',
    );
    return refusal ? page(c, placed, refusal) : c.redirect(`/orders/${placed.order.id}/manage`, 303);
  });

  return app;
}
