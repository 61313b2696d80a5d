import type { PromotionsTexts } from './texts.js';

/** For "vos" and "tú" alike: no verb here differs. */
export const es: PromotionsTexts = {
  promotions: 'Promociones bancarias',
  financing: 'Financiación',
  upTo: 'Hasta {installments} cuotas',
  until: 'Hasta el {day}',
  weekdays: 'Días: {days}',
  legals: 'Condiciones de {bank}',
  plan: '{installments} cuotas de {amount}. Precio al contado y total financiado: {total}.',
  notice: 'La financiación es ofrecida por Mercado Pago.',
  promotionsLink: 'Ver todas las promociones',
  financingLink: 'Ver los costos de financiación',
};
