import type { PayerCost } from '../../card/card.js';
import type { Messages } from '../../locale/messages.js';

type Text = (key: keyof Messages, values?: Record<string, string | number>) => string;

/** A plan in one line, for an `<option>`: number, amount of each, total, interest-free or not, recommended or not. */
export function planText(plan: PayerCost, text: Text, money: (amount: number) => string): string {
  if (plan.installments === 1) return text('singlePlan', { amount: money(plan.total) });
  const values = { installments: plan.installments, amount: money(plan.amount), total: money(plan.total) };
  const parts = [text('plan', values)];
  // A rate of 0 collected by someone else does not show what the bank will add.
  if (plan.rate === 0 && !plan.thirdParty) parts.push(text('interestFree'));
  if (plan.recommended) parts.push(text('recommended'));
  return parts.join(' · ');
}

/** Costs of the chosen plan below its line: the figures the law requires, and the bank's possible interest. */
export interface Cost {
  summary: string;
  /** Total financial cost (`CFTEA`), first and largest; `null` if the API gives none. */
  total: string | null;
  /** The rates next to it, such as `TEA 150,22%`. */
  rates: string[];
  notice: string;
}

/**
 * The cost of a plan of more than one installment, or `null`.
 *
 * Argentina requires the cash price, the financed total, number and amount of installments, and the total financial
 * cost with the annual rate next to it, even if they are 0 (Resoluciones E 51/2017 and 4/2025). The API sends those
 * figures for Argentina only. Since 2025 the figure it labels `CFT` is called CFTEA.
 */
export function costOf(
  plan: PayerCost | null,
  plans: readonly PayerCost[],
  text: Text,
  money: (amount: number) => string,
): Cost | null {
  if (!plan || plan.installments === 1) return null;
  const { CFTEA, CFT, ...rates } = plan.financing;
  const total = CFTEA ?? CFT ?? null;
  if (total === null && !plan.thirdParty) return null;
  const cash = plans.find(({ installments }) => installments === 1);
  return {
    summary: cash
      ? text('financed', {
          cash: money(cash.total),
          installments: plan.installments,
          amount: money(plan.amount),
          total: money(plan.total),
        })
      : '',
    total: total && `CFTEA ${total}`,
    rates: Object.entries(rates).map(([name, value]) => `${name} ${value}`),
    notice: plan.thirdParty ? text('thirdParty') : '',
  };
}
