import { html } from 'hono/html';
import { catalogue, MAX_QUANTITY } from '../catalogue.js';
import { money } from '../sites.js';
import { textsFor } from '../texts/texts.js';
import { link } from '../visit.js';
import { bag } from './bag.js';
import type { Html } from './layout.js';
import { paths, type Storefront } from './storefront.js';

/** The product, its quantity, and the other products. */
export function productCard(shop: Storefront): Html {
  const { visit, product, kind } = shop;
  const texts = textsFor(visit.locale);
  const price = (amount: number): string => money(amount, visit.site, visit.locale);
  const others = catalogue.filter((other) => other !== product);
  return html`<section class="product" aria-labelledby="product">
    <div class="stage">${bag(product)}</div>
    <h1 id="product">${product.name}</h1>
    <p class="origin">${texts.origin} ${product.origin}.</p>
    <p class="price">${price(product.prices[visit.site])}</p>
    ${quantityForm(shop)}
    <h2 class="others-title">${texts.others}</h2>
    <ul class="others">
      ${others.map(
        (other) =>
          html`<li>
            <a href="${link(paths[kind], visit, { product: other.id })}">
              ${bag(other)}
              <span>${other.name}</span>
              <span class="quiet">${price(other.prices[visit.site])}</span>
            </a>
          </li>`,
      )}
    </ul>
  </section>`;
}

function quantityForm({ visit, product, quantity, kind }: Storefront): Html {
  const texts = textsFor(visit.locale);
  const kept = new URLSearchParams(link('', visit, { product: product.id }));
  const counts = Array.from({ length: MAX_QUANTITY }, (_, index) => index + 1);
  return html`<form class="quantity" action="${paths[kind]}" method="get">
    ${[...kept].map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
    <label for="quantity">${texts.quantity}</label>
    <select id="quantity" name="quantity" autocomplete="off">
      ${counts.map((count) => html`<option ${count === quantity ? 'selected' : ''}>${count}</option>`)}
    </select>
    <button class="secondary">${texts.update}</button>
  </form>`;
}
