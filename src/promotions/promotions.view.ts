import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../locale/locale.js';
import { fill } from '../locale/messages.js';
import { formatMoney } from '../locale/money.js';
import type { Bank, Promotion } from './deal-list.js';
import type { Rate } from './legal-text.js';
import type { SiteLinks } from './site-links.js';
import { textsOf, type PromotionsTexts } from './texts.js';

/** Everything the element shows. */
export interface ViewState {
  locale: Locale;
  banks: readonly Bank[];
  links: SiteLinks;
  /** What the buyer pays, or `null`. */
  amount: number | null;
}

/** A calendar day in words; it has no time zone. */
const dayOf = (day: string, locale: Locale): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));

/** "martes y jueves". 1 January 2023 was a Sunday. */
function daysOf(weekdays: readonly number[], locale: Locale): string {
  const format = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  return new Intl.ListFormat(locale).format(weekdays.map((day) => format.format(Date.UTC(2023, 0, 1 + day))));
}

/**
 * CFT next to the other rates, at 2.25 times their size and in a distinct colour: required by Argentina's Resolución E
 * 51/2017 wherever a financed price is shown.
 */
const rate = ({ name, percent }: Rate): TemplateResult =>
  html`<span class=${name.startsWith('CFT') ? 'cft' : ''}>${name} ${percent}%</span> `;

/** Amount of each installment: only for interest-free plans, where it is total ÷ n. */
function plan({ installments, rates }: Promotion, { amount, locale }: ViewState, texts: PromotionsTexts) {
  if (!amount || !installments || rates.length === 0) return nothing;
  const values = {
    installments,
    amount: formatMoney(amount / installments, locale, null),
    total: formatMoney(amount, locale, null),
  };
  return html`<div part="plan">
    <p>${fill(texts.plan, values)}</p>
    <p class="rates">${rates.map(rate)}</p>
  </div>`;
}

function promotion(deal: Promotion, state: ViewState, texts: PromotionsTexts): TemplateResult {
  const { message, installments, cards, weekdays, lastDay, legals, bank } = deal;
  const { locale } = state;
  return html`
    <p>${message || fill(texts.upTo, { installments: installments ?? 1 })}</p>
    ${cards.length > 0 ? html`<p class="muted">${cards.join(', ')}</p>` : nothing}
    ${weekdays.length > 0 ? html`<p>${fill(texts.weekdays, { days: daysOf(weekdays, locale) })}</p>` : nothing}
    ${
      lastDay
        ? html`<p class="muted">
            <time datetime=${lastDay}>${fill(texts.until, { day: dayOf(lastDay, locale) })}</time>
          </p>`
        : nothing
    }
    ${plan(deal, state, texts)}
    ${
      legals
        ? html`<details part="legals">
            <summary>${fill(texts.legals, { bank })}</summary>
            <p>${legals}</p>
          </details>`
        : nothing
    }
  `;
}

const link = (url: string | undefined, text: string): TemplateResult | typeof nothing =>
  url ? html`<a part="link" href=${url} target="_blank" rel="noopener">${text}</a> ` : nothing;

export function promotionsView(state: ViewState): TemplateResult {
  const { banks, links, locale } = state;
  const texts = textsOf(locale);
  return html`<section part="promotions" aria-labelledby="title" lang=${locale}>
    <p id="title" class="title" part="title">${banks.length > 0 ? texts.promotions : texts.financing}</p>
    ${
      banks.length > 0
        ? html`<ul part="banks">
            ${banks.map(
              ({ name, promotions }) =>
                html`<li part="bank">
                  <p class="bank">${name}</p>
                  ${promotions.map((deal) => promotion(deal, state, texts))}
                </li>`,
            )}
          </ul>`
        : nothing
    }
    <p part="notice">${texts.notice}</p>
    ${link(links.promotions, texts.promotionsLink)} ${link(links.financingCosts, texts.financingLink)}
  </section>`;
}
