import type { WirePayerCost } from '../../sdk/wire.js';
import { paymentMessage } from './payment-message.js';
import type { Plan, PlanTable, Site, SiteMethod } from '../sites/site.js';

/** The members of a plan that do not depend on an amount, as a search returns them. */
type PlanTerms = Required<
  Omit<WirePayerCost, 'installment_amount' | 'total_amount' | 'recommended_message' | 'installment_rate_collector'>
>;

/** The plans of a method. Cards that cannot pay in parts have the first one: a single payment. */
export function plansOf(site: Site, inParts: boolean): Plan[] {
  return site.plans.plans.filter(({ installments }) => inParts || installments === 1);
}

/** Argentina only: the financing cost, `CFT_…%|TEA_…%`. */
export const isFinancialCost = (label: string): boolean => label.startsWith('CFT_');

export function termsOf(plan: Plan, method: SiteMethod): PlanTerms {
  const { min, max } = limitsOf(plan, method);
  return {
    installments: plan.installments,
    installment_rate: plan.rate,
    discount_rate: 0,
    reimbursement_rate: null,
    labels: plan.labels.filter((label) => !isFinancialCost(label)),
    min_allowed_amount: min,
    max_allowed_amount: max,
    payment_method_option_id: `1.${method.id}.${plan.installments}`,
  };
}

/** The plans available for an amount, with their cost. */
export function payerCosts(site: Site, method: SiteMethod, inParts: boolean, amount: number): WirePayerCost[] {
  return plansOf(site, inParts)
    .filter((plan) => takesAmount(plan, method, amount))
    .map((plan) => {
      const { part, total } = cost(amount, plan, site.plans.rounding);
      return {
        ...termsOf(plan, method),
        labels: plan.labels,
        installment_rate_collector: [plan.collector],
        recommended_message: paymentMessage(site, plan.installments, part, total),
        installment_amount: part,
        total_amount: total,
      };
    });
}

/** No source gives a limit for the plan or its method: 0 and a billion mean "no limit". */
function limitsOf(plan: Plan, method: SiteMethod): { min: number; max: number } {
  return {
    min: Math.max(plan.min ?? 0, method.min_allowed_amount ?? 0),
    max: Math.min(plan.max ?? 1_000_000_000, method.max_allowed_amount ?? 1_000_000_000),
  };
}

function takesAmount(plan: Plan, method: SiteMethod, amount: number): boolean {
  const { min, max } = limitsOf(plan, method);
  return amount >= min && amount <= max;
}

/** Amount of each installment and of all together; see `PlanTable.rounding`. */
function cost(amount: number, plan: Plan, rounding: PlanTable['rounding']): { part: number; total: number } {
  const total = amount * (1 + plan.rate / 100);
  switch (rounding) {
    case 'cut':
      return { part: cut(total / plan.installments), total: cut(total) };
    case 'round-part': {
      const part = round(total / plan.installments);
      return { part, total: round(part * plan.installments) };
    }
    case 'keep-total':
      return { part: round(total / plan.installments), total: round(total) };
  }
}

const round = (amount: number): number => Math.round(amount * 100) / 100;
const cut = (amount: number): number => Math.trunc(amount * 100) / 100;
