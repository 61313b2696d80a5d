import { methods } from './mlm-methods.js';
import { plan } from './plan.js';
import { currentCard, localCard, olderCard } from './test-card.js';
import type { Site } from './site.js';

const IN_PARTS: [number, number] = [500, 200_000];

/** Mexico. It has no document types: the API answers 404. */
export const mlm: Site = {
  id: 'MLM',
  country: 'México',
  locale: 'es-MX',
  domain: 'mercadopago.com.mx',
  currency: { id: 'MXN', decimals: 2, symbol: '$', thousandsSeparator: ',', decimalSeparator: '.' },
  identificationTypes: [],
  methods,
  issuers: [
    { confidence: 'observed', methods: ['master'], fallback: '159', issuers: [{ id: '159', name: 'Banamex' }] },
  ],
  // An answer of 2017-18 (mercadopago/px-android: mocks/installments.json).
  plans: {
    confidence: 'observed',
    rounding: 'cut',
    words: ['mensualidad', 'mensualidades'],
    plans: [
      plan(1, 0, [5, 200_000]),
      plan(3, 5.99, IN_PARTS),
      plan(6, 9.74, IN_PARTS),
      plan(9, 13.92, IN_PARTS),
      plan(12, 18.55, IN_PARTS, 'recommended_installment'),
      plan(18, 26.67, IN_PARTS),
    ],
  },
  deals: [],
  testCards: [
    currentCard('Mastercard', 'credit', '5474925432670366', 'master'),
    currentCard('Visa', 'credit', '4075595716483764', 'visa'),
    currentCard('American Express', 'credit', '371180303257522', 'amex'),
    currentCard('Mastercard Débito', 'debit', '5579053461482647', 'debmaster'),
    currentCard('Visa Débito', 'debit', '4189141221267633', 'debvisa'),
    olderCard('Visa', 'credit', '4170068810108020', 'visa'),
    localCard('Mastercard Débito', 'debit', '5579078521025680', 'debmaster'),
    localCard('Mercado Pago', 'prepaid', '5399782322181356', 'mercadopagocard'),
  ],
  testDocuments: [],
  links: {
    promotions: null,
    // Built on the pattern of the Argentine address.
    financingCosts: 'https://www.mercadopago.com.mx/ayuda/costos-financiacion_621',
    amountLimits: 'https://www.mercadopago.com.mx/ayuda/monto-minimo-maximo-medios-de-pago_620',
    terms: 'https://www.mercadopago.com.mx/ayuda/terminos-y-politicas_194',
    privacy: 'https://www.mercadopago.com.mx/privacidad',
  },
  refundDays: 180,
};
