import { deals } from './mla-deals.js';
import { issuers } from './mla-issuers.js';
import { methods } from './mla-methods.js';
import { plan } from './plan.js';
import { currentCard, localCard, olderCard } from './test-card.js';
import type { Site } from './site.js';

const LIMITS: [number, number] = [1, 700_000];

/**
 * Argentina. Document types: answers of 2016-2019 (mercadopago/px-android); Mercado Pago's machine-written API description
 * of 2026 has CUIL and CUIT instead and is not followed. Of the local cards, Naranja's number fails Luhn and is good only
 * because that method has no check digit, and Tarjeta Shopping's matches no list seen.
 */
export const mla: Site = {
  id: 'MLA',
  country: 'Argentina',
  locale: 'es-AR',
  domain: 'mercadopago.com.ar',
  currency: { id: 'ARS', decimals: 2, symbol: '$', thousandsSeparator: '.', decimalSeparator: ',' },
  identificationTypes: [
    { confidence: 'observed', api: { id: 'DNI', name: 'DNI', type: 'number', min_length: 7, max_length: 8 } },
    { confidence: 'observed', api: { id: 'CI', name: 'Cédula', type: 'number', min_length: 1, max_length: 9 } },
    { confidence: 'observed', api: { id: 'LC', name: 'L.C.', type: 'number', min_length: 6, max_length: 7 } },
    { confidence: 'observed', api: { id: 'LE', name: 'L.E.', type: 'number', min_length: 6, max_length: 7 } },
    { confidence: 'observed', api: { id: 'Otro', name: 'Otro', type: 'number', min_length: 5, max_length: 20 } },
  ],
  methods,
  issuers,
  // An answer of 2020-10 (mercadopago/px-android: init_response_group.json), the newest one seen with CFT and TEA.
  plans: {
    confidence: 'observed',
    rounding: 'round-part',
    words: ['cuota', 'cuotas'],
    plans: [
      plan(1, 0, LIMITS, 'CFT_0,00%|TEA_0,00%'),
      plan(3, 19.71, LIMITS, 'CFT_199,26%|TEA_150,22%'),
      plan(6, 35.68, LIMITS, 'CFT_196,59%|TEA_149,70%', 'recommended_interest_installment_with_some_banks'),
      plan(9, 52.62, LIMITS, 'CFT_194,19%|TEA_149,11%'),
      plan(12, 70.17, LIMITS, 'recommended_installment', 'CFT_190,87%|TEA_147,62%'),
      plan(18, 108.89, LIMITS, 'CFT_188,80%|TEA_147,49%'),
    ],
  },
  deals,
  testCards: [
    currentCard('Mastercard', 'credit', '5031755734530604', 'master'),
    currentCard('Visa', 'credit', '4509953566233704', 'visa'),
    currentCard('American Express', 'credit', '371180303257522', 'amex'),
    currentCard('Mastercard Débito', 'debit', '5287338310253304', 'debmaster'),
    currentCard('Visa Débito', 'debit', '4002768694395619', 'debvisa'),
    olderCard('Visa', 'credit', '4170068810108020', 'visa'),
    localCard('Diners', 'credit', '30238030180020', 'diners'),
    localCard('Nativa', 'credit', '5465532683840176', 'master'),
    localCard('Tarjeta Shopping', 'credit', '6034880000944555', null),
    localCard('Cencosud', 'credit', '6034937272862830', 'cencosud'),
    localCard('Cabal', 'credit', '6035227716427021', 'cabal'),
    localCard('Argencard', 'credit', '5011054211206753', 'argencard'),
    localCard('Naranja', 'credit', '5895627823453005', 'naranja'),
    localCard('Cabal Débito', 'debit', '6042013076608231', 'debcabal'),
  ],
  testDocuments: [{ type: 'DNI', number: '12345678' }],
  links: {
    promotions: 'https://www.mercadopago.com.ar/promociones',
    financingCosts: 'https://www.mercadopago.com.ar/ayuda/costos-financiacion_621',
    amountLimits: 'https://www.mercadopago.com.ar/ayuda/monto-minimo-maximo-medios-de-pago_620',
    terms: 'https://www.mercadopago.com.ar/ayuda/terminos-y-politicas_194',
    privacy: 'https://www.mercadopago.com.ar/privacidad',
  },
  refundDays: 180,
};
