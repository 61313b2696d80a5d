import { methods } from './mpe-methods.js';
import { plansOfTheBank } from './plan.js';
import { currentCard, localCard, olderCard } from './test-card.js';
import type { Site } from './site.js';

/**
 * Peru. No answer was found. The ids of the documents are from Mercado Pago's guides, the lengths from its API description
 * (2026), and the spelling "C.E" from px-ios; the guides write CE. They give the test document the type "Otro", which is
 * not among the types of this site: its nine digits fit "C.E". The decimal comma is px-android's.
 */
export const mpe: Site = {
  id: 'MPE',
  country: 'Perú',
  locale: 'es-PE',
  domain: 'mercadopago.com.pe',
  currency: { id: 'PEN', decimals: 2, symbol: 'S/', thousandsSeparator: '.', decimalSeparator: ',' },
  identificationTypes: [
    { confidence: 'inferred', api: { id: 'DNI', name: 'DNI', type: 'number', min_length: 8, max_length: 8 } },
    { confidence: 'inferred', api: { id: 'C.E', name: 'C.E', type: 'number', min_length: 9, max_length: 12 } },
    { confidence: 'inferred', api: { id: 'RUC', name: 'RUC', type: 'number', min_length: 11, max_length: 11 } },
  ],
  methods,
  issuers: [],
  // A stand-in: no answer was seen. That the bank adds the interest is from the notice Mercado Pago's plugin shows here.
  plans: {
    confidence: 'inferred',
    rounding: 'keep-total',
    words: ['cuota', 'cuotas'],
    plans: plansOfTheBank([1, 2, 3, 6, 12]),
  },
  deals: [],
  testCards: [
    currentCard('Mastercard', 'credit', '5031755734530604', 'master'),
    currentCard('Visa', 'credit', '4009175332806176', 'visa'),
    currentCard('American Express', 'credit', '371180303257522', 'amex'),
    currentCard('Mastercard Débito', 'debit', '5178781622202455', 'debmaster'),
    olderCard('Visa', 'credit', '4170068810108020', 'visa'),
    localCard('Visa Débito', 'debit', '4941337130029283', 'debvisa'),
    localCard('Mastercard Débito', 'debit', '5160033004714834', 'debmaster'),
  ],
  testDocuments: [{ type: 'C.E', number: '123456789' }],
  links: {
    promotions: null,
    // Built on the pattern of the Argentine address.
    financingCosts: 'https://www.mercadopago.com.pe/ayuda/costos-financiacion_621',
    amountLimits: 'https://www.mercadopago.com.pe/ayuda/monto-minimo-maximo-medios-de-pago_620',
    terms: 'https://www.mercadopago.com.pe/ayuda/terminos-y-politicas_194',
    privacy: 'https://www.mercadopago.com.pe/privacidad',
  },
  refundDays: 90,
};
