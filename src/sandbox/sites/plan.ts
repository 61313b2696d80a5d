import type { Plan } from './site.js';

/** One of Mercado Pago's own plans, with its interest and the amounts it accepts. */
export function plan(installments: number, rate: number, [min, max]: [number, number], ...labels: string[]): Plan {
  return { installments, rate, labels, collector: 'MERCADOPAGO', min, max };
}

/** Interest-free plans for any amount the payment method accepts. */
export function plansWithoutInterest(installments: number[]): Plan[] {
  return installments.map((count) => ({ installments: count, rate: 0, labels: [], collector: 'MERCADOPAGO' }));
}

/**
 * Plans of the card's bank, which sets and charges the interest; Mercado Pago does not know it and shows a rate of 0. A
 * single payment has no interest, so Mercado Pago collects it.
 */
export function plansOfTheBank(installments: number[]): Plan[] {
  return plansWithoutInterest(installments).map((plan) =>
    plan.installments === 1 ? plan : { ...plan, collector: 'THIRD_PARTY' },
  );
}
