import { html } from 'hono/html';
import { decimal, totalOf } from '../catalogue.js';
import { money } from '../sites.js';
import { textsFor } from '../texts/texts.js';
import { link } from '../visit.js';
import type { Html } from './layout.js';
import type { Storefront } from './storefront.js';

/** The order and the form that pays it: the shop's own fields, the card form, and a button. */
export function checkout({ visit, product, quantity, account, trial, nonce }: Storefront): Html {
  const texts = textsFor(visit.locale);
  const total = totalOf(product, quantity, visit.site);
  const amount = money(total, visit.site, visit.locale);
  return html`<section class="checkout card" aria-labelledby="checkout">
    <h2 id="checkout">${texts.checkout}</h2>
    <dl class="summary">
      <div>
        <dt>${product.name} × ${quantity}</dt>
        <dd>${amount}</dd>
      </div>
      <div>
        <dt>${texts.shipping}</dt>
        <dd>${texts.free}</dd>
      </div>
      <div class="total">
        <dt>${texts.total}</dt>
        <dd>${amount}</dd>
      </div>
    </dl>
    <form action="${link('/pay', visit)}" method="post">
      <input type="hidden" name="product" value="${product.id}" />
      <input type="hidden" name="quantity" value="${quantity}" />
      <h3>${texts.buyer}</h3>
      <div class="field">
        <label for="email">${texts.email}</label>
        <input
          id="email"
          name="email"
          type="email"
          autocomplete="email"
          maxlength="254"
          required
          aria-describedby="email-hint"
          value="${trial ? 'test@testuser.com' : ''}"
        />
        <p id="email-hint" class="hint">${texts.emailHint}</p>
      </div>
      <h3>${texts.card}</h3>
      <noscript><p class="notice">${texts.noScript}</p></noscript>
      <mp-card-form
        public-key="${account.publicKey}"
        amount="${decimal(total, visit.site)}"
        locale="${visit.locale}"
        sdk="${visit.sdk}"
        csp-nonce="${nonce}"
      ></mp-card-form>
      <button class="pay">${texts.pay(amount)}</button>
    </form>
  </section>`;
}
