import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { basicAuth } from 'hono/basic-auth';
import { csrf } from 'hono/csrf';
import { mailOf } from '../mail.js';
import { act, isOfficeAction, type OfficeRefusal } from '../office-actions.js';
import { orders, type PlacedOrder } from '../orders.js';
import { officeList } from '../pages/office.js';
import { officeOrder } from '../pages/office-order.js';
import { readPost } from '../post.js';
import type { ShopEnv, ShopOptions } from '../shop-env.js';

/** Access to the back office: open on the sandbox; with real keys it needs the password from the environment. */
function staffOnly({ trialOf, officePassword }: ShopOptions): MiddlewareHandler {
  if (trialOf) return (_, next) => next();
  if (officePassword) return basicAuth({ username: 'office', password: officePassword });
  return async (c) => c.text('The back office moves real money. Set OFFICE_PASSWORD to open it.', 403);
}

/** Actions of the shop's staff on orders. */
export function officeRoutes(options: ShopOptions): Hono<ShopEnv> {
  const { accounts } = options;
  const app = new Hono<ShopEnv>();
  const staff = staffOnly(options);
  app.use('/orders', staff);
  app.use('/orders/:id/manage/*', staff);
  const page = (c: Context<ShopEnv>, placed: PlacedOrder, refusal?: OfficeRefusal) => {
    const mail = mailOf(placed, new URL(`/orders/${placed.order.id}`, c.req.url).href);
    return c.html(officeOrder(placed, mail, refusal), refusal ? 422 : 200);
  };

  app.get('/orders', (c) => c.html(officeList([...orders.values()].reverse(), c.var.visit)));

  app.get('/orders/:id/manage', (c, next) => {
    const placed = orders.get(c.req.param('id'));
    return placed ? page(c, placed) : next();
  });

  // A form on another site must not move money.
  app.post('/orders/:id/manage/:action', csrf(), async (c, next) => {
    const { id, action } = c.req.param();
    const placed = orders.get(id);
    if (!placed || !isOfficeAction(action)) return next();
    const amount = (await readPost(c)).get('amount')?.trim() ?? '';
    const refusal = await act(action, accounts.of(placed.order.visit.site).accessToken, placed, amount);
    return refusal ? page(c, placed, refusal) : c.redirect(`/orders/${id}/manage`, 303);
  });

  return app;
}
