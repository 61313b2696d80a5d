import { readFile } from 'node:fs/promises';
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { BadPost } from './order-form.js';
import { notice } from './pages/notice.js';
import { wantsJson } from './post.js';
import { notificationRoutes } from './routes/notifications.js';
import { officeRoutes } from './routes/office.js';
import { paymentRoutes } from './routes/payments.js';
import { storefrontRoutes } from './routes/storefronts.js';
import { shopHeaders } from './security-headers.js';
import type { ShopEnv, ShopOptions } from './shop-env.js';
import { textsFor } from './texts/texts.js';
import { themesRoutes } from './themes/routes.js';
import { link, readVisit } from './visit.js';

/** A storefront's post has about 300 bytes. */
const MAX_BODY = 4096;

/** The shop's routes. */
export function createShop(options: ShopOptions): Hono<ShopEnv> {
  const shop = new Hono<ShopEnv>();

  shop.use(shopHeaders(options.trialOf !== undefined), async (c, next) => {
    c.set('visit', readVisit(new URL(c.req.url).searchParams, options.accounts.sites));
    await next();
    // Pages contain a nonce or an order: neither may be cached.
    if (c.res.headers.get('content-type')?.startsWith('text/html')) c.header('cache-control', 'no-store');
  });
  shop.use(bodyLimit({ maxSize: MAX_BODY, onError: (c) => badOrder(c, 413) }));

  shop.get('/', async (c) => c.html(await fileText('../index.html')));
  shop.get('/shop.css', async (c) => c.body(await fileText('shop.css'), 200, { 'content-type': 'text/css' }));
  shop.get('/icon.svg', async (c) => c.body(await fileText('icon.svg'), 200, { 'content-type': 'image/svg+xml' }));
  shop.get('/terms', (c) => c.html(notice(c.var.visit, textsFor(c.var.visit.locale).terms)));
  shop.route('/', storefrontRoutes(options));
  shop.route('/', paymentRoutes(options));
  shop.route('/', officeRoutes(options));
  shop.route('/', notificationRoutes(options));
  shop.route('/', themesRoutes(options));

  shop.all('*', (c) => c.html(notice(c.var.visit, textsFor(c.var.visit.locale).notFound), 404));
  shop.onError((error, c) => {
    if (error instanceof BadPost) {
      console.warn(error.message);
      return badOrder(c, 400);
    }
    if (error instanceof HTTPException) return error.getResponse();
    console.error(error);
    return c.html(notice(c.var.visit, textsFor(c.var.visit.locale).failed), 500);
  });

  return shop;
}

/** Nothing was charged: a script that posts gets that as an answer, so that its page keeps the form. */
function badOrder(c: Context<ShopEnv>, status: 400 | 413): Response | Promise<Response> {
  if (wantsJson(c)) {
    return c.json({ payment: { status: 'rejected' }, pay_again: link(c.req.path, c.var.visit) }, status);
  }
  const texts = textsFor(c.var.visit.locale);
  return c.html(notice(c.var.visit, texts.badOrder, texts.notCharged), status);
}

const fileText = (name: string): Promise<string> => readFile(new URL(name, import.meta.url), 'utf8');
