import type { Plan } from './site.js';

/** A plan of Mercado Pago's own, with what it adds and the amounts it takes. */
export function plan(installments: number, rate: number, [min, max]: [number, number], ...labels: string[]): Plan {
  return { installments, rate, labels, collector: 'MERCADOPAGO', min, max };
}

/** Plans that add nothing and take any amount that the payment method takes. */
export function plansWithoutInterest(installments: number[]): Plan[] {
  return installments.map((count) => ({ installments: count, rate: 0, labels: [], collector: 'MERCADOPAGO' }));
}

/**
 * Plans of the card's bank: it sets and charges the interest, Mercado Pago does not know it and shows a rate of 0. One
 * payment has no interest, so Mercado Pago collects it.
 */
export function plansOfTheBank(installments: number[]): Plan[] {
  return plansWithoutInterest(installments).map((plan) =>
    plan.installments === 1 ? plan : { ...plan, collector: 'THIRD_PARTY' },
  );
}
