import { Hono, type Context } from 'hono';
import { MercadoPagoError } from 'mercadopago';
import { catalogue, findProduct, MAX_QUANTITY, type Product } from '../catalogue.js';
import { customerOf, isOfSavedCard, saveCard, savedCards } from '../mercado-pago/customers.js';
import { readBasket, readCard } from '../order-form.js';
import { placeOrder } from '../orders.js';
import { appKinds, appPage } from '../pages/app-page.js';
import { bag } from '../pages/bag.js';
import { notice } from '../pages/notice.js';
import { paths, storefront, type StorefrontKind } from '../pages/storefront.js';
import { orderOfToken, payOrder } from '../pay-order.js';
import { readPost } from '../post.js';
import { sessionOf, testEmailOf } from '../session.js';
import type { ShopEnv, ShopOptions } from '../shop-env.js';
import { textsFor } from '../texts/texts.js';
import { cardPageOf, type CardPage } from '../card-page.js';
import { link } from '../visit.js';

/** The storefronts, and the post of the one that saves cards. */
export function storefrontRoutes(options: ShopOptions): Hono<ShopEnv> {
  const app = new Hono<ShopEnv>();
  const page = (c: Context<ShopEnv>, kind: StorefrontKind, cardPage: CardPage, email: string) => {
    return c.html(storefront({ ...cardPage, kind, product: productOf(c), quantity: quantityOf(c), email }));
  };

  for (const kind of ['plain', 'fetch'] as const) {
    app.get(paths[kind], (c) => {
      const cardPage = cardPageOf(c, options, c.var.visit);
      return page(c, kind, cardPage, cardPage.trial ? 'test@testuser.com' : '');
    });
  }

  for (const kind of appKinds) {
    app.get(`/shop/${kind}`, (c) => {
      const cardPage = cardPageOf(c, options, c.var.visit);
      return c.html(
        appPage({ ...cardPage, kind, product: productOf(c), email: cardPage.trial ? 'test@testuser.com' : '' }),
      );
    });
  }

  app.get('/bags/:id', async (c, next) => {
    const product = findProduct(c.req.param('id'));
    return product ? c.body(String(await bag(product)), 200, { 'content-type': 'image/svg+xml' }) : next();
  });

  app.get(paths.saved, async (c) => {
    const cardPage = cardPageOf(c, options, c.var.visit);
    const session = sessionOf(c);
    const customerId = customerOf(session, c.var.visit.site);
    const cards = customerId ? await savedCards(cardPage.account.accessToken, customerId) : [];
    return page(c, 'saved', { ...cardPage, savedCards: cards }, cardPage.trial ? testEmailOf(session) : '');
  });

  /**
   * A token works once: with the buyer's consent it saves the card, and the buyer's code then makes the token that
   * pays.
   */
  app.post(paths.saved, async (c) => {
    const { visit } = c.var;
    const { accessToken } = options.accounts.of(visit.site);
    const session = sessionOf(c);
    const post = await readPost(c);
    const [basket, card] = [readBasket(post), readCard(post)];
    const customerId = customerOf(session, visit.site);
    const isSaved = customerId !== undefined && (await isOfSavedCard(accessToken, card.token));
    if (card.saveCard && !isSaved) {
      const { product, quantity, email } = basket;
      try {
        await saveCard(accessToken, { session, site: visit.site, email }, card.token);
        return c.redirect(link(paths.saved, visit, { product: product.id, quantity }), 303);
      } catch (error) {
        if (!(error instanceof MercadoPagoError)) throw error;
        console.warn(`card not saved: ${error.status} ${error.message}`);
        return c.html(notice(visit, textsFor(visit.locale).cardNotSaved), 502);
      }
    }
    const placed = orderOfToken(card.token) ?? placeOrder(basket, visit);
    await payOrder(placed, card, accessToken, isSaved ? customerId : undefined);
    return c.redirect(`/orders/${placed.order.id}`, 303);
  });

  return app;
}

const productOf = (c: Context): Product => findProduct(c.req.query('product') ?? '') ?? catalogue[0]!;

function quantityOf(c: Context): number {
  const quantity = Number(c.req.query('quantity'));
  return Number.isInteger(quantity) && quantity >= 1 && quantity <= MAX_QUANTITY ? quantity : 1;
}
