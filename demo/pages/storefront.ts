import { html } from 'hono/html';
import { decimal, totalOf, type Product } from '../catalogue.js';
import type { CardPage } from '../card-page.js';
import { cardScripts } from './card-scripts.js';
import { checkout } from './checkout.js';
import { layout, type Html } from './layout.js';
import { onePageScript } from './one-page-script.js';
import { productCard } from './product-card.js';
import { trialCard } from './trial-card.js';

/** `plain` posts without a script of its own, `fetch` never leaves the page, `saved` keeps cards for the next order. */
export type StorefrontKind = 'plain' | 'fetch' | 'saved';

export const paths: Record<StorefrontKind, string> = { plain: '/shop', fetch: '/shop/fetch', saved: '/shop/saved' };

export interface Storefront extends CardPage {
  kind: StorefrontKind;
  product: Product;
  quantity: number;
  /** The field's initial value. */
  email: string;
}

export function storefront(shop: Storefront): Html {
  const { visit, product, kind, nonce } = shop;
  return layout({
    title: product.name,
    visit,
    head: html`${cardScripts(shop)} ${kind === 'fetch' && onePageScript(nonce)}`,
    body: html`<div class="storefront">
      ${productCard(shop)} ${checkout(shop)} ${promotions(shop)} ${shop.trial && trialCard(visit, shop.trial)}
    </div>`,
  });
}

const promotions = ({ visit, account, product, quantity }: Storefront): Html =>
  html`<mp-promotions
    public-key="${account.publicKey}"
    amount="${decimal(totalOf(product, quantity, visit.site), visit.site)}"
    locale="${visit.locale}"
  ></mp-promotions>`;
