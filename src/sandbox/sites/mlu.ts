import { methods } from './mlu-methods.js';
import { plansWithoutInterest } from './plan.js';
import { currentCard, localCard, olderCard } from './test-card.js';
import type { Site } from './site.js';

/**
 * Uruguay. No answer was found. The ids of the documents are from Mercado Pago's guides, the lengths of CI from its API
 * description (2026), those of "Otro" from Argentina.
 */
export const mlu: Site = {
  id: 'MLU',
  country: 'Uruguay',
  locale: 'es-UY',
  domain: 'mercadopago.com.uy',
  currency: { id: 'UYU', decimals: 2, symbol: '$', thousandsSeparator: '.', decimalSeparator: ',' },
  identificationTypes: [
    { confidence: 'inferred', api: { id: 'CI', name: 'CI', type: 'number', min_length: 7, max_length: 8 } },
    { confidence: 'inferred', api: { id: 'Otro', name: 'Otro', type: 'number', min_length: 5, max_length: 20 } },
  ],
  methods,
  issuers: [],
  // A stand-in: no answer was seen, so no rate is known.
  plans: {
    confidence: 'inferred',
    rounding: 'keep-total',
    words: ['cuota', 'cuotas'],
    plans: plansWithoutInterest([1, 2, 3, 6, 12]),
  },
  deals: [],
  testCards: [
    currentCard('Mastercard', 'credit', '5031755734530604', 'master'),
    currentCard('Visa', 'credit', '4509953566233704', 'visa'),
    currentCard('Visa Débito', 'debit', '4213016314706756', 'debvisa'),
    olderCard('Visa', 'credit', '4170068810108020', 'visa'),
    olderCard('Visa', 'credit', '4157238115846486', 'visa'),
    olderCard('Mastercard', 'credit', '5161441315852061', 'master'),
    localCard('OCA', 'credit', '5429917308212254', 'oca'),
    localCard('Lider', 'credit', '5058665233185628', 'lider'),
  ],
  testDocuments: [
    { type: 'CI', number: '12345678' },
    { type: 'Otro', number: '123456789' },
  ],
  links: {
    promotions: null,
    // Built on the pattern of the Argentine address.
    financingCosts: 'https://www.mercadopago.com.uy/ayuda/costos-financiacion_621',
    amountLimits: 'https://www.mercadopago.com.uy/ayuda/monto-minimo-maximo-medios-de-pago_620',
    terms: 'https://www.mercadopago.com.uy/ayuda/terminos-y-politicas_194',
    privacy: 'https://www.mercadopago.com.uy/privacidad',
  },
  refundDays: 180,
};
