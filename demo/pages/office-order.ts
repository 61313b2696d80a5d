import { html } from 'hono/html';
import { decimal } from '../catalogue.js';
import type { Mail } from '../mail.js';
import { numberOf } from '../order-rows.js';
import { stateOfStatus } from '../order-state.js';
import { toldOf, type Charge, type PlacedOrder } from '../orders.js';
import { refundableOf, type RefundRefusal } from '../refund.js';
import { money, sites } from '../sites.js';
import { layout, type Html } from './layout.js';
import { ENGLISH } from './office.js';
import { summary } from './summary.js';

const refusals: Record<RefundRefusal, string> = {
  'only-whole': 'Nothing was refunded: this shop gives back whole payments only. Leave the amount as it is.',
  'not-refundable': "Nothing was refunded: there is no approved payment, or the country's days for a refund are over.",
  'mercado-pago': 'Mercado Pago did not refund it. Look at the payment in your account before you try again.',
};

const day = new Intl.DateTimeFormat(ENGLISH, { dateStyle: 'long' });

/** One order for the shop's staff: every attempt to pay it, the refund, and what the buyer is written. */
export function officeOrder(placed: PlacedOrder, mail: Mail, refusal?: RefundRefusal): Html {
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
        ['Buyer', email],
      ])}
      <h2>Attempts to pay</h2>
      <ol class="attempts">
        ${placed.attempts.map(attempt)}
      </ol>
      ${refundForm(placed)}
      <h2>E-mail to the buyer</h2>
      <p class="quiet">A preview: the demo sends no mail. A real shop writes it when the notification arrives.</p>
      <article class="mail" lang="${visit.locale}">
        <p class="quiet">${mail.to}</p>
        <p><b>${mail.subject}</b></p>
        <p class="mail-text">${mail.text}</p>
      </article>
      <p><a href="/orders/${id}">What the buyer sees</a></p>
    </section>`,
  });
}

function attempt(charge: Charge): Html {
  const { status, status_detail, id } = toldOf(charge);
  return html`<li class="${stateOfStatus(status)}">
    <b>${charge.kind === 'refused' ? 'no payment was made' : status}</b>
    ${status_detail && html`<code>${status_detail}</code>`} ${id && html`<span class="quiet">payment ${id}</span>`}
  </li>`;
}

function refundForm(placed: PlacedOrder): Html | undefined {
  const { id, visit } = placed.order;
  const refundable = refundableOf(placed, new Date());
  if (!refundable) return undefined;
  const { refundDays, country } = sites[visit.site];
  return html`<h2>Refund</h2>
    <form class="refund" action="/orders/${id}/refund" method="post">
      <label for="amount">Amount</label>
      <input
        id="amount"
        name="amount"
        inputmode="decimal"
        autocomplete="off"
        aria-describedby="amount-hint"
        value="${decimal(refundable.payment.transaction_amount, visit.site)}"
      />
      <button class="secondary">Refund</button>
      <p id="amount-hint" class="hint">
        Until ${day.format(refundable.until)}: ${refundDays} days after the approval in ${country}.
      </p>
    </form>`;
}
