import { html, raw } from 'hono/html';
import { SHOP_DATA, type AppShop } from '../app-shop.js';
import type { Product } from '../catalogue.js';
import type { CardPage } from '../card-page.js';
import { sandboxScript, scriptJson } from './card-scripts.js';
import { layout, type Html } from './layout.js';
import { trialCard } from './trial-card.js';

/** Frameworks of the demo's shops. */
export const appKinds = ['react', 'vue'] as const;
export type AppKind = (typeof appKinds)[number];

interface AppPage extends CardPage {
  kind: AppKind;
  product: Product;
  email: string;
}

/** The page of a shop rendered by its own application. */
export function appPage(page: AppPage): Html {
  const { kind, visit, account, nonce, product, email, trial, addresses } = page;
  const shop: AppShop = {
    path: `/shop/${kind}`,
    visit: visit as AppShop['visit'],
    publicKey: account.publicKey,
    nonce,
    productId: product.id,
    email,
  };
  return layout({
    title: product.name,
    visit,
    head: html`${sandboxScript(page)}
      <script type="application/json" id="${SHOP_DATA}">
        ${raw(scriptJson(shop))}
      </script>
      <script type="module" src="${addresses[kind]}"></script>`,
    body: html`<div class="storefront">
      <div id="app"></div>
      ${trial && trialCard(visit, trial)}
    </div>`,
  });
}
