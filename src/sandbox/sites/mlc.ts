import { methods } from './mlc-methods.js';
import { plansOfTheBank } from './plan.js';
import { currentCard, localCard, olderCard } from './test-card.js';
import type { Site } from './site.js';

/**
 * Chile. No answer was found. The ids of the documents are from Mercado Pago's guides, type and lengths of RUT from its
 * API description (2026): its last character can be a K. Those of "Otro" are from Argentina. Amounts are whole pesos.
 */
export const mlc: Site = {
  id: 'MLC',
  country: 'Chile',
  locale: 'es-CL',
  domain: 'mercadopago.cl',
  currency: { id: 'CLP', decimals: 0, symbol: '$', thousandsSeparator: '.', decimalSeparator: ',' },
  identificationTypes: [
    { confidence: 'inferred', api: { id: 'RUT', name: 'RUT', type: 'letter', min_length: 8, max_length: 9 } },
    { confidence: 'inferred', api: { id: 'Otro', name: 'Otro', type: 'number', min_length: 5, max_length: 20 } },
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
    currentCard('Mastercard', 'credit', '5416752602582580', 'master'),
    currentCard('Visa', 'credit', '4168818844447115', 'visa'),
    currentCard('American Express', 'credit', '375778174461804', 'amex'),
    currentCard('Mastercard Débito', 'debit', '5241019826646950', 'debmaster'),
    currentCard('Visa Débito', 'debit', '4023653523914373', 'debvisa'),
    olderCard('Visa', 'credit', '4170068810108020', 'visa'),
    localCard('Diners', 'credit', '36613663340014', 'diners'),
    localCard('Magna', 'credit', '5680088787271080', 'magna'),
    localCard('Presto', 'credit', '9200675054037716', 'presto'),
  ],
  testDocuments: [{ type: 'Otro', number: '123456789' }],
  links: {
    promotions: null,
    // Built on the pattern of the Argentine address.
    financingCosts: 'https://www.mercadopago.cl/ayuda/costos-financiacion_621',
    amountLimits: 'https://www.mercadopago.cl/ayuda/monto-minimo-maximo-medios-de-pago_620',
    terms: 'https://www.mercadopago.cl/ayuda/terminos-y-politicas_194',
    privacy: 'https://www.mercadopago.cl/privacidad',
  },
  refundDays: 180,
};
