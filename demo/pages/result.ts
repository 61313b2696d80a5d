import { html } from 'hono/html';
import type { FinishedOrder, Order, Payment } from '../orders.js';
import { outcomeOf, toneOf, type Tone } from '../outcome.js';
import { money } from '../sites.js';
import { textsFor, type Told } from '../texts/texts.js';
import { link } from '../visit.js';
import { layout, type Html } from './layout.js';

interface Verdict {
  tone: Tone;
  texts: Told;
  payment?: Payment;
}

/** Tells how an order ended and what the buyer can do now. */
export function result(finished: FinishedOrder): Html {
  const { order } = finished;
  const texts = textsFor(order.visit.locale);
  const verdict = judge(finished);
  const { tone, payment } = verdict;
  const [title, next] = verdict.texts;
  return layout({
    title,
    visit: order.visit,
    body: html`<section class="result card ${tone}" aria-labelledby="result">
      ${symbol(tone)}
      <h1 id="result">${title}</h1>
      ${tone === 'bad' && html`<p class="lead">${texts.notCharged}</p>`}
      <p>${next}</p>
      ${payment && tone === 'good' && payment.descriptor && html`<p>${texts.statement(payment.descriptor)}</p>`}
      ${details(finished, verdict)} ${tone === 'bad' ? payAgain(order) : backToShop(order)}
    </section>`,
  });
}

function judge({ order, charge }: FinishedOrder): Verdict {
  const texts = textsFor(order.visit.locale);
  if (charge.kind === 'refused') return { tone: 'bad', texts: texts.refused };
  if (charge.kind === 'unknown') return { tone: 'wait', texts: texts.unknown };
  const outcome = outcomeOf(charge.payment.status, charge.payment.statusDetail);
  return { tone: toneOf(outcome), texts: texts.outcomes[outcome], payment: charge.payment };
}

function details({ order }: FinishedOrder, { tone, payment }: Verdict): Html {
  const { visit, product, quantity } = order;
  const texts = textsFor(visit.locale);
  const price = (amount: number): string => money(amount, visit.site, visit.locale);
  const rows: [name: string, value: string][] = [[`${product.name} × ${quantity}`, price(order.amount)]];
  if (payment?.installmentAmount && payment.installments > 1 && tone !== 'bad') {
    rows.push([texts.instalments, `${payment.installments} × ${price(payment.installmentAmount)}`]);
    rows.push([texts.total, price(payment.totalPaid)]);
  }
  rows.push([texts.order, order.id.slice(0, 8)]);
  if (payment?.id) rows.push([texts.paymentNumber, String(payment.id)]);
  return html`<dl class="summary">
    ${rows.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

const payAgain = ({ visit, product, quantity }: Order): Html =>
  html`<a class="button" href="${link('/shop', visit, { product: product.id, quantity })}">
    ${textsFor(visit.locale).payAgain}
  </a>`;

const backToShop = ({ visit }: Order): Html =>
  html`<a class="button secondary" href="${link('/shop', visit)}">${textsFor(visit.locale).backToShop}</a>`;

const strokes: Record<Tone, string> = {
  good: 'M15 25l7 7 12-15',
  wait: 'M24 14v11l7 5',
  bad: 'M17 17l14 14M31 17L17 31',
};

function symbol(tone: Tone): Html {
  return html`<svg class="symbol" viewBox="0 0 48 48" aria-hidden="true">
    <circle cx="24" cy="24" r="22" />
    <path d="${strokes[tone]}" />
  </svg>`;
}
