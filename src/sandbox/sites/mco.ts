import { methods } from './mco-methods.js';
import { plansOfTheBank } from './plan.js';
import { currentCard, localCard, olderCard } from './test-card.js';
import type { Site } from './site.js';

/**
 * Colombia. Document types: an answer of 2021-01 (fabianMendez/mercadopago: identification_types_test.go). Buyers see
 * whole pesos, although the API keeps two decimals per installment.
 */
export const mco: Site = {
  id: 'MCO',
  country: 'Colombia',
  locale: 'es-CO',
  domain: 'mercadopago.com.co',
  currency: { id: 'COP', decimals: 0, symbol: '$', thousandsSeparator: '.', decimalSeparator: ',' },
  identificationTypes: [
    { confidence: 'observed', api: { id: 'CC', name: 'C.C.', type: 'number', min_length: 5, max_length: 20 } },
    { confidence: 'observed', api: { id: 'CE', name: 'C.E.', type: 'number', min_length: 5, max_length: 20 } },
    { confidence: 'observed', api: { id: 'NIT', name: 'NIT', type: 'number', min_length: 5, max_length: 20 } },
    { confidence: 'observed', api: { id: 'Otro', name: 'Otro', type: 'number', min_length: 5, max_length: 20 } },
  ],
  methods,
  issuers: [
    {
      confidence: 'observed',
      methods: ['amex'],
      fallback: '202',
      issuers: [
        { id: '551', name: 'Bancolombia' },
        { id: '12467', name: 'Davivienda' },
        { id: '12475', name: 'Scotiabank Colpatria' },
        { id: '202', name: 'Otro' },
      ],
    },
    { confidence: 'observed', methods: ['master'], fallback: '204', issuers: [{ id: '204', name: 'Mastercard' }] },
    { confidence: 'observed', methods: ['visa'], fallback: '205', issuers: [{ id: '205', name: 'Visa' }] },
  ],
  // An answer of 2021-01 (fabianMendez/mercadopago: payment_methods_test.go). Its label `recommended_installment` is at 36.
  plans: {
    confidence: 'observed',
    rounding: 'keep-total',
    words: ['cuota', 'cuotas'],
    plans: [
      ...plansOfTheBank([1, 2, 3, 4, 5, 6, 12, 18, 24]),
      { installments: 36, rate: 0, labels: ['recommended_installment'], collector: 'THIRD_PARTY' },
    ],
  },
  deals: [],
  testCards: [
    currentCard('Mastercard', 'credit', '5254133674403564', 'master'),
    currentCard('Visa', 'credit', '4013540682746260', 'visa'),
    currentCard('American Express', 'credit', '374378187755283', 'amex'),
    currentCard('Visa Débito', 'debit', '4915112055246507', 'debvisa'),
    olderCard('Visa', 'credit', '4170068810108020', 'visa'),
    localCard('Diners', 'credit', '30578742050528', 'diners'),
    localCard('Codensa', 'credit', '5907127273855324', 'codensa'),
  ],
  testDocuments: [{ type: 'Otro', number: '123456789' }],
  links: {
    promotions: null,
    // Built on the pattern of the Argentine address.
    financingCosts: 'https://www.mercadopago.com.co/ayuda/costos-financiacion_621',
    amountLimits: 'https://www.mercadopago.com.co/ayuda/monto-minimo-maximo-medios-de-pago_620',
    terms: 'https://www.mercadopago.com.co/ayuda/terminos-y-politicas_194',
    privacy: 'https://www.mercadopago.com.co/privacidad',
  },
  refundDays: 180,
};
