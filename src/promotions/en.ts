import type { PromotionsTexts } from './texts.js';

export const en: PromotionsTexts = {
  promotions: 'Bank promotions',
  financing: 'Financing',
  upTo: 'Up to {installments} installments',
  until: 'Until {day}',
  weekdays: 'Days: {days}',
  legals: 'Terms of {bank}',
  plan: '{installments} installments of {amount}. Cash price and total with financing: {total}.',
  notice: 'Financing is offered by Mercado Pago.',
  promotionsLink: 'See all promotions',
  financingLink: 'See what financing costs',
};
