import type { PromotionsTexts } from './texts.js';

export const pt: PromotionsTexts = {
  promotions: 'Promoções bancárias',
  financing: 'Parcelamento',
  upTo: 'Até {installments} parcelas',
  until: 'Até {day}',
  weekdays: 'Dias: {days}',
  legals: 'Condições de {bank}',
  plan: '{installments} parcelas de {amount}. Preço à vista e total parcelado: {total}.',
  notice: 'O parcelamento é oferecido pelo Mercado Pago.',
  promotionsLink: 'Ver todas as promoções',
  financingLink: 'Ver os custos do parcelamento',
};
