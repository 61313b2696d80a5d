import type { Currency, Site } from '../sites/site.js';

/** `recommended_message`: `3 cuotas de $ 39,90 ($ 119,70)`, in the words of the site. */
export function paymentMessage(site: Site, installments: number, part: number, total: number): string {
  const [one, many] = site.plans.words;
  const word = installments === 1 ? one : many;
  return `${installments} ${word} de ${money(part, site.currency)} (${money(total, site.currency)})`;
}

/** Follows the captured rules of each site, not `Intl`, whose data differs between browsers. */
function money(amount: number, { symbol, decimals, thousandsSeparator, decimalSeparator }: Currency): string {
  const [whole = '', fraction] = amount.toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousandsSeparator);
  return `${symbol} ${fraction ? grouped + decimalSeparator + fraction : grouped}`;
}
