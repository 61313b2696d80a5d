import { html } from 'hono/html';
import { decimal } from '../catalogue.js';
import { rowsOf } from '../order-rows.js';
import { stateOf } from '../order-state.js';
import { chargeOf, lastOf, toldDetail, toldOf, type PlacedOrder } from '../orders.js';
import { sites } from '../sites.js';
import { textsFor } from '../texts/texts.js';
import type { CardPage } from '../card-page.js';
import { link } from '../visit.js';
import { cardFields } from './card-fields.js';
import { cardScripts } from './card-scripts.js';
import { layout, type Html } from './layout.js';
import { summary } from './summary.js';
import { trialCard } from './trial-card.js';

/** Shows the outcome of an order, and takes a card again if that makes sense. */
export function result(placed: PlacedOrder, cardPage: CardPage): Html {
  const { visit } = placed.order;
  const texts = textsFor(visit.locale);
  const state = stateOf(placed);
  const [title] = texts.states[state];
  return layout({
    title,
    visit,
    head: html`${cardScripts(cardPage)} ${state === 'waiting' && reloadScript(cardPage.nonce)}`,
    body: html`<section class="result card" aria-labelledby="result">
        <h1 id="result">${title}</h1>
        ${paymentStatus(placed)} ${summary(rowsOf(placed))}
        ${
          state === 'unpaid'
            ? payAgain(placed, cardPage)
            : html`<a class="button secondary" href="${link('/shop', visit)}">${texts.backToShop}</a>`
        }
      </section>
      ${state === 'unpaid' && cardPage.trial && trialCard(visit, cardPage.trial)}`,
  });
}

/** The statuses are Mercado Pago's, of either API. The content is for browsers without scripts. */
function paymentStatus(placed: PlacedOrder): Html {
  const { order } = placed;
  const { visit, amount } = order;
  const { states, statement } = textsFor(visit.locale);
  const charge = chargeOf(placed);
  const last = lastOf(placed);
  const detail = last?.kind === 'charged' ? toldDetail(last, last.charge.statusDetail) : '';
  const state = stateOf(placed);
  return html`<mp-payment-status
    for="card"
    status="${toldOf(last).status}"
    status-detail="${detail}"
    payment-method-id="${charge?.paymentMethodId ?? ''}"
    amount="${decimal(amount, visit.site)}"
    currency="${sites[visit.site].currency}"
    statement-descriptor="${charge?.descriptor ?? ''}"
    challenge-url="${charge?.challenge?.url ?? ''}"
    challenge-creq="${charge?.challenge?.creq ?? ''}"
    check="/orders/${order.id}/payment"
    locale="${visit.locale}"
  >
    <p>${states[state][1]}</p>
    ${state === 'paid' && charge?.descriptor && html`<p>${statement(charge.descriptor)}</p>`}
  </mp-payment-status>`;
}

/**
 * Once decided, reload: the page then says thanks, or has a form to pay again. A payment whose challenge the buyer left is
 * canceled first.
 */
const reloadScript = (nonce: string): Html =>
  html`<script type="module" nonce="${nonce}">
    const told = document.querySelector('mp-payment-status');
    told.addEventListener('mp-status', ({ detail }) => {
      if (detail.final && detail.status !== told.getAttribute('status')) location.reload();
    });
    told.addEventListener('mp-retry', async () => {
      await fetch(told.getAttribute('check'), { method: 'DELETE' });
      location.reload();
    });
  </script>`;

/** The same order with a new token. What the buyer typed was lost with the previous page. */
const payAgain = ({ order }: PlacedOrder, cardPage: CardPage): Html =>
  html`<form class="order" action="${link(`/orders/${order.id}/pay`, order.visit)}" method="post">
    <h2>${textsFor(order.visit.locale).payAgain}</h2>
    ${cardFields(cardPage, order.amount)}
  </form>`;
