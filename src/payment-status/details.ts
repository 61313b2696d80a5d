import type { Locale } from '../locale/locale.js';
import { fill } from '../locale/messages.js';
import { formatMoney, siteOfCurrency } from '../locale/money.js';
import { brandName } from './brand-names.js';
import type { PaymentFacts } from './payment-facts.js';
import { textsOf } from './texts.js';

/** An amount as buyers read it; a currency of no site is shown by its code after the amount. */
function money(amount: number, { currency }: PaymentFacts, locale: Locale): string {
  // Without a currency the locale decides; a currency of no site is shown by its code.
  const site = currency === '' ? null : (siteOfCurrency(currency) ?? '');
  return [formatMoney(amount, locale, site), site === '' ? currency : ''].join(' ').trim();
}

/** A calendar day in words; it has no time zone. */
const dayOf = (day: string, locale: Locale): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));

/** Number of installments, with the amount of each if known. */
function installmentsOf(
  { installments, installmentAmount }: PaymentFacts,
  plan: string,
  price: (amount: number) => string,
) {
  if (!installments) return null;
  return installmentAmount && installments > 1
    ? fill(plan, { installments, amount: price(installmentAmount) })
    : String(installments);
}

/** The payment details shown to buyers; unknown ones are left out. */
export function detailsOf(facts: PaymentFacts, locale: Locale): [name: string, value: string][] {
  const texts = textsOf(locale);
  const { amount, total, due, methodId, status } = facts;
  const isWaiting = status === 'pending' || status === 'action_required';
  const price = (value: number): string => money(value, facts, locale);
  const installments = installmentsOf(facts, texts.plan, price);
  const isFinanced = installments !== null && total !== amount;
  const rows: [name: string, value: string | null][] = [
    [texts.amount, amount ? price(amount) : null],
    [texts.installments, installments],
    [texts.total, total && isFinanced ? price(total) : null],
    [texts.card, brandName(methodId, texts.debit)],
    [texts.due, isWaiting && due ? dayOf(due, locale) : null],
  ];
  return rows.flatMap(([name, value]) => (value ? [[name, value]] : []));
}
