import { html } from 'hono/html';
import { totalOf } from '../catalogue.js';
import { EMAIL_PATTERN } from '../order-form.js';
import { money } from '../sites.js';
import { textsFor } from '../texts/texts.js';
import { link } from '../visit.js';
import { cardFields } from './card-fields.js';
import type { Html } from './layout.js';
import type { Storefront } from './storefront.js';

/** The order and the form that pays it: the shop's own fields, the card form, and a button. */
export function checkout(shop: Storefront): Html {
  const { visit, product, quantity, kind, savedCards = [] } = shop;
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
    <form class="order" action="${link(kind === 'saved' ? '/shop/saved' : '/pay', visit)}" method="post">
      <input type="hidden" name="product" value="${product.id}" />
      <input type="hidden" name="quantity" value="${quantity}" />
      <h3>${texts.buyer}</h3>
      ${nameFields(shop)} ${emailField(shop)}
      <h3>${texts.card}</h3>
      ${savedCards.length > 0 && html`<p class="notice">${texts.savedHint}</p>`}
      ${cardFields(shop, total, kind === 'saved')}
    </form>
    ${kind === 'fetch' && resultPlace(shop)}
  </section>`;
}

/** Mercado Pago scores them. They are optional for the buyer. */
function nameFields({ visit, trial }: Storefront): Html {
  const texts = textsFor(visit.locale);
  const field = (name: string, autocomplete: string, label: string, value: string): Html =>
    html`<div class="field">
      <label for="${name}">${label}</label>
      <input id="${name}" name="${name}" autocomplete="${autocomplete}" maxlength="60" value="${value}" />
    </div>`;
  return html`${field('first_name', 'given-name', texts.firstName, trial ? 'Ana' : '')}
  ${field('last_name', 'family-name', texts.lastName, trial ? 'Test' : '')}`;
}

function emailField({ visit, email }: Storefront): Html {
  const texts = textsFor(visit.locale);
  return html`<div class="field">
    <label for="email">${texts.email}</label>
    <input
      id="email"
      name="email"
      type="email"
      autocomplete="email"
      maxlength="254"
      pattern="${EMAIL_PATTERN}"
      title="${texts.emailForm}"
      required
      aria-describedby="email-hint"
      value="${email}"
    />
    <p id="email-hint" class="hint">${texts.emailHint}</p>
  </div>`;
}

/** Where the page shows the result; present from the start, so that screen readers announce changes. */
function resultPlace({ visit }: Storefront): Html {
  return html`<mp-payment-status for="card" locale="${visit.locale}"></mp-payment-status>
    <a class="button secondary" id="order" href="${link('/shop/fetch', visit)}" hidden
      >${textsFor(visit.locale).seeOrder}</a
    >`;
}
