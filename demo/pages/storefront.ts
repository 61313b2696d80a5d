import { html, raw } from 'hono/html';
import type { Account } from '../accounts.js';
import type { Product } from '../catalogue.js';
import type { PackageAddresses } from '../package-host.js';
import { sandboxPath } from '../sandboxes.js';
import type { Trial } from '../trial.js';
import type { Visit } from '../visit.js';
import { checkout } from './checkout.js';
import { layout, type Html } from './layout.js';
import { productCard } from './product-card.js';
import { trialCard } from './trial-card.js';

export interface Storefront {
  visit: Visit;
  product: Product;
  quantity: number;
  account: Account;
  addresses: PackageAddresses;
  /** Set when the account is a sandbox's: nothing is charged, and this can be tried. */
  trial: Trial | undefined;
  /** Marks the scripts that the page's policy lets run. */
  nonce: string;
}

export function storefront(shop: Storefront): Html {
  const { visit, product } = shop;
  return layout({
    title: product.name,
    visit,
    head: scripts(shop),
    body: html`<div class="storefront">
      ${productCard(shop)} ${checkout(shop)} ${shop.trial && trialCard(visit, shop.trial)}
    </div>`,
  });
}

/** All the JavaScript there is. Modules run in order: the sandbox is announced before the element asks for it. */
function scripts({ addresses, trial, nonce, visit }: Storefront): Html {
  const announce = `import { useSandbox } from '${addresses.sandbox}'; useSandbox('${sandboxPath(visit.site)}');`;
  return html`${addresses.reload && html`<script type="module" src="${addresses.reload}"></script>`}
    ${
      trial &&
      html`<script type="module" nonce="${nonce}">
        ${raw(announce)};
      </script>`
    }
    <script type="module" src="${addresses.elements}"></script>`;
}
