import { readFile } from 'node:fs/promises';
import type { HttpBindings } from '@hono/node-server';
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Accounts } from './accounts.js';
import { catalogue, findProduct, MAX_QUANTITY } from './catalogue.js';
import { orders } from './orders.js';
import type { PackageAddresses } from './package-host.js';
import { notice } from './pages/notice.js';
import { result } from './pages/result.js';
import { storefront } from './pages/storefront.js';
import { pay } from './pay.js';
import { shopHeaders } from './security-headers.js';
import type { SiteId } from './sites.js';
import { textsFor } from './texts/texts.js';
import type { Trial } from './trial.js';
import { readVisit, type Visit } from './visit.js';

export interface ShopOptions {
  accounts: Accounts;
  addresses: PackageAddresses;
  /** Set when the accounts are a sandbox's: what to try there. */
  trialOf?: (site: SiteId) => Trial;
}

type ShopEnv = { Bindings: HttpBindings; Variables: { visit: Visit; secureHeadersNonce?: string } };

/** A post of the storefront has about 300 bytes. */
const MAX_BODY = 4096;

/** The shop's routes. */
export function createShop({ accounts, addresses, trialOf }: ShopOptions): Hono<ShopEnv> {
  const shop = new Hono<ShopEnv>();

  shop.use(shopHeaders(trialOf !== undefined), async (c, next) => {
    c.set('visit', readVisit(new URL(c.req.url).searchParams, accounts.sites));
    await next();
    // Pages carry a nonce or an order: neither may be kept.
    if (c.res.headers.get('content-type')?.startsWith('text/html')) c.header('cache-control', 'no-store');
  });

  shop.get('/', async (c) => c.html(await fileText('../index.html')));
  shop.get('/shop.css', async (c) => c.body(await fileText('shop.css'), 200, { 'content-type': 'text/css' }));
  shop.get('/icon.svg', async (c) => c.body(await fileText('icon.svg'), 200, { 'content-type': 'image/svg+xml' }));
  shop.get('/terms', (c) => c.html(notice(c.var.visit, textsFor(c.var.visit.locale).terms)));

  shop.get('/shop', (c) => {
    const { visit, secureHeadersNonce: nonce = '' } = c.var;
    const product = findProduct(c.req.query('product') ?? '') ?? catalogue[0]!;
    const account = accounts.of(visit.site);
    return c.html(
      storefront({ visit, product, quantity: quantityOf(c), account, addresses, trial: trialOf?.(visit.site), nonce }),
    );
  });

  shop.post('/pay', bodyLimit({ maxSize: MAX_BODY, onError: (c) => badOrder(c, 413) }), async (c) => {
    const id = await pay(new URLSearchParams(await c.req.text()), c.var.visit, accounts);
    // A reload of what follows asks for the page again, not for the payment.
    return id ? c.redirect(`/orders/${id}`, 303) : badOrder(c, 400);
  });

  shop.get('/orders/:id', (c) => {
    const order = orders.get(c.req.param('id'));
    return order ? c.html(result(order)) : notFound(c);
  });

  shop.all('*', notFound);
  shop.onError((error, c) => {
    console.error(error);
    return c.html(notice(c.var.visit, textsFor(c.var.visit.locale).failed), 500);
  });

  return shop;
}

function quantityOf(c: Context): number {
  const quantity = Number(c.req.query('quantity'));
  return Number.isInteger(quantity) && quantity >= 1 && quantity <= MAX_QUANTITY ? quantity : 1;
}

function notFound(c: Context<ShopEnv>): Response | Promise<Response> {
  return c.html(notice(c.var.visit, textsFor(c.var.visit.locale).notFound), 404);
}

function badOrder(c: Context<ShopEnv>, status: 400 | 413): Response | Promise<Response> {
  const texts = textsFor(c.var.visit.locale);
  return c.html(notice(c.var.visit, texts.badOrder, texts.notCharged), status);
}

const fileText = (name: string): Promise<string> => readFile(new URL(name, import.meta.url), 'utf8');
