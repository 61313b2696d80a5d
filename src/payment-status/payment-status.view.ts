import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../locale/locale.js';
import { fill } from '../locale/messages.js';
import { detailsOf } from './details.js';
import type { PaymentFacts } from './payment-facts.js';
import { REFUSED, type Outcome, type Retry, type Tone } from './result-codes.js';
import { textsOf } from './texts.js';

/** A tick, a clock, an exclamation mark and an "i": colour is never the only sign. */
const SIGNS: Readonly<Record<Tone, string>> = {
  good: 'M7 12.5l3.5 3.5L17 9',
  wait: 'M12 7v5.5l3.5 2',
  bad: 'M12 6.5v7M12 17v.1',
  done: 'M12 7v.1M12 10.5v7',
};

export const sign = (tone: Tone): TemplateResult =>
  html`<svg viewBox="0 0 24 24" aria-hidden="true">
    <circle cx="12" cy="12" r="10" />
    <path d=${SIGNS[tone]} />
  </svg>`;

const details = (rows: [name: string, value: string][]): TemplateResult =>
  html`<dl part="details">
    ${rows.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;

/** The texts for a payment, and their tone. */
export interface Told {
  tone: Tone;
  retry: Retry | null;
  words: readonly [happened: string, next: string];
}

export const toldOf = ({ key, tone, retry }: Outcome, locale: Locale): Told => ({
  tone,
  retry,
  words: textsOf(locale).results[key],
});

/** What happened, what to do next, and the payment's details. */
export function result(facts: PaymentFacts, { tone, words }: Told, locale: Locale): TemplateResult {
  const { status, descriptor } = facts;
  const texts = textsOf(locale);
  const [happened, next] = words;
  const rows = detailsOf(facts, locale);
  return html`
    <p class="title" part="title">${happened}</p>
    <p part="text">${REFUSED.test(status) ? `${texts.notCharged} ` : ''}${next}</p>
    ${rows.length > 0 ? details(rows) : nothing}
    ${tone === 'good' && descriptor ? html`<p part="statement">${fill(texts.statement, { descriptor })}</p>` : nothing}
  `;
}

export const button = (part: string, text: string, act: () => void): TemplateResult =>
  html`<button type="button" part=${part} @click=${act}>${text}</button>`;
