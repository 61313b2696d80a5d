import { html } from 'hono/html';
import { decimal } from '../catalogue.js';
import { rowsOf } from '../order-rows.js';
import { stateOf } from '../order-state.js';
import { lastOf, toldOf, type PlacedOrder } from '../orders.js';
import { textsFor } from '../texts/texts.js';
import type { Till } from '../till.js';
import { link } from '../visit.js';
import { cardFields } from './card-fields.js';
import { cardScripts } from './card-scripts.js';
import { layout, type Html } from './layout.js';
import { summary } from './summary.js';
import { trialCard } from './trial-card.js';

/** Tells how an order ended, and takes a card again where that makes sense. */
export function result(placed: PlacedOrder, till: Till): Html {
  const { visit } = placed.order;
  const texts = textsFor(visit.locale);
  const state = stateOf(placed);
  const [title] = texts.states[state];
  return layout({
    title,
    visit,
    head: cardScripts(till),
    body: html`<section class="result card" aria-labelledby="result">
        <h1 id="result">${title}</h1>
        ${paymentStatus(placed)} ${summary(rowsOf(placed))}
        ${
          state === 'unpaid'
            ? payAgain(placed, till)
            : html`<a class="button secondary" href="${link('/shop', visit)}">${texts.backToShop}</a>`
        }
      </section>
      ${state === 'unpaid' && till.trial && trialCard(visit, till.trial)}`,
  });
}

/** What stands inside is for browsers without scripts. */
function paymentStatus(placed: PlacedOrder): Html {
  const { visit, amount } = placed.order;
  const { states, statement } = textsFor(visit.locale);
  const { status, status_detail, payment_method_id, currency_id, statement_descriptor } = toldOf(lastOf(placed));
  return html`<mp-payment-status
    for="card"
    status="${status}"
    status-detail="${status_detail ?? ''}"
    payment-method-id="${payment_method_id ?? ''}"
    amount="${decimal(amount, visit.site)}"
    currency="${currency_id ?? ''}"
    statement-descriptor="${statement_descriptor ?? ''}"
    locale="${visit.locale}"
  >
    <p>${states[stateOf(placed)][1]}</p>
    ${status === 'approved' && statement_descriptor && html`<p>${statement(statement_descriptor)}</p>`}
  </mp-payment-status>`;
}

/** The same order with a new token. What was typed is gone with the page that was left. */
const payAgain = ({ order }: PlacedOrder, till: Till): Html =>
  html`<form class="order" action="${link(`/orders/${order.id}/pay`, order.visit)}" method="post">
    <h2>${textsFor(order.visit.locale).payAgain}</h2>
    ${cardFields(till, order.amount)}
  </form>`;
