import { html } from 'hono/html';
import { decimal } from '../catalogue.js';
import type { Mail } from '../mail.js';
import { numberOf } from '../order-rows.js';
import { stateOfStatus } from '../order-state.js';
import { actionsOf, refundableUntil, type OfficeRefusal } from '../office-actions.js';
import type { Attempt, PlacedOrder } from '../orders.js';
import { money, sites } from '../sites.js';
import { layout, type Html } from './layout.js';
import { ENGLISH } from './office.js';
import { summary } from './summary.js';

const refusals: Record<OfficeRefusal, string> = {
  'only-whole': 'Nothing was refunded: this shop makes only full refunds. Leave the amount unchanged.',
  'not-now': "Nothing was done: the payment no longer allows it, or the country's refund period is over.",
  'mercado-pago': 'Mercado Pago refused. Check the payment in your account before you try again.',
};

const day = new Intl.DateTimeFormat(ENGLISH, { dateStyle: 'long' });

/** One order for the shop's staff: every attempt to pay it, the refund, and the e-mail to the buyer. */
export function officeOrder(placed: PlacedOrder, mail: Mail, refusal?: OfficeRefusal): Html {
  const { id, visit, product, quantity, amount, email } = placed.order;
  return layout({
    title: `Order ${numberOf(id)}`,
    visit: { ...visit, locale: ENGLISH },
    body: html`<section class="office card" aria-labelledby="order">
      <p><a href="/orders">All orders</a></p>
      <h1 id="order">Order ${numberOf(id)}</h1>
      ${refusal && html`<p class="notice" role="alert">${refusals[refusal]}</p>`}
      ${summary([
        ['Item', `${product.name} × ${quantity}`],
        ['Amount', money(amount, visit.site, ENGLISH)],
        ['Country', sites[visit.site].country],
        ['API', visit.api === 'orders' ? 'Orders' : 'Payments'],
        ['Buyer', email],
      ])}
      <h2>Attempts to pay</h2>
      <ol class="attempts">
        ${placed.attempts.map(attempt)}
      </ol>
      ${reservedForms(placed)} ${refundForm(placed)}
      <h2>E-mail to the buyer</h2>
      <p class="quiet">A preview: the demo sends no mail. A real shop sends it when the notification arrives.</p>
      <article class="mail" lang="${visit.locale}">
        <p class="quiet">${mail.to}</p>
        <p><b>${mail.subject}</b></p>
        <p class="mail-text">${mail.text}</p>
      </article>
      <p><a href="/orders/${id}">What the buyer sees</a></p>
    </section>`,
  });
}

function attempt(tried: Attempt): Html {
  if (tried.kind !== 'charged') {
    const told = tried.kind === 'refused' ? 'no payment was made' : 'unknown';
    return html`<li class="${tried.kind === 'refused' ? 'unpaid' : 'waiting'}"><b>${told}</b></li>`;
  }
  const { status, statusDetail, id } = tried.charge;
  return html`<li class="${stateOfStatus(status, statusDetail)}">
    <b>${status}</b> <code>${statusDetail}</code> <span class="quiet">${id}</span>
  </li>`;
}

const titles = { capture: 'Capture', cancel: 'Cancel' };

/** Actions for an amount not charged yet. */
function reservedForms(placed: PlacedOrder): Html | undefined {
  const actions = actionsOf(placed, new Date()).filter((action) => action !== 'refund');
  if (actions.length === 0) return undefined;
  return html`<h2>Not charged yet</h2>
    <div class="actions">
      ${actions.map(
        (action) =>
          html`<form action="/orders/${placed.order.id}/manage/${action}" method="post">
            <button class="secondary">${titles[action]}</button>
          </form>`,
      )}
    </div>`;
}

function refundForm(placed: PlacedOrder): Html | undefined {
  const { id, visit, amount } = placed.order;
  const until = refundableUntil(placed);
  if (!until || !actionsOf(placed, new Date()).includes('refund')) return undefined;
  const { refundDays, country } = sites[visit.site];
  return html`<h2>Refund</h2>
    <form class="refund" action="/orders/${id}/manage/refund" method="post">
      <label for="amount">Amount</label>
      <input
        id="amount"
        name="amount"
        inputmode="decimal"
        autocomplete="off"
        aria-describedby="amount-hint"
        value="${decimal(amount, visit.site)}"
      />
      <button class="secondary">Refund</button>
      <p id="amount-hint" class="hint">
        Until ${day.format(until)}: ${refundDays} days after the approval in ${country}.
      </p>
    </form>`;
}
