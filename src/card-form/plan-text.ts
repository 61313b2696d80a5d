import type { PayerCost } from '../card/card.js';
import type { Messages } from '../locale/messages.js';

type Text = (key: keyof Messages, values?: Record<string, string | number>) => string;

/** A plan in one line, for an `<option>`: number, amount of each, total, whether it costs interest, whether recommended. */
export function planText(plan: PayerCost, text: Text, money: (amount: number) => string): string {
  if (plan.installments === 1) return text('singlePlan', { amount: money(plan.total) });
  const values = { installments: plan.installments, amount: money(plan.amount), total: money(plan.total) };
  const parts = [text('plan', values)];
  // A rate of 0 that somebody else collects says nothing about what the bank will add.
  if (plan.rate === 0 && !plan.thirdParty) parts.push(text('interestFree'));
  if (plan.recommended) parts.push(text('recommended'));
  return parts.join(' · ');
}
