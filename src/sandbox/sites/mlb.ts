import { methods } from './mlb-methods.js';
import { plansWithoutInterest } from './plan.js';
import { currentCard, localCard } from './test-card.js';
import type { Site } from './site.js';

/**
 * Brazil. Document types: an answer of 2019 (mercadopago/px-android). No answer with the CNPJ with letters, announced
 * for 2026, was seen.
 */
export const mlb: Site = {
  id: 'MLB',
  country: 'Brasil',
  locale: 'pt-BR',
  domain: 'mercadopago.com.br',
  currency: { id: 'BRL', decimals: 2, symbol: 'R$', thousandsSeparator: '.', decimalSeparator: ',' },
  identificationTypes: [
    { confidence: 'observed', api: { id: 'CPF', name: 'CPF', type: 'number', min_length: 11, max_length: 11 } },
    { confidence: 'observed', api: { id: 'CNPJ', name: 'CNPJ', type: 'number', min_length: 14, max_length: 14 } },
  ],
  methods,
  // Mocks of mercadopago/sdk-java (2022). The fixtures of mercadopago/openapi give 24 the name Visa.
  issuers: [
    { confidence: 'observed', methods: ['master'], fallback: '24', issuers: [{ id: '24', name: 'Mastercard' }] },
    { confidence: 'observed', methods: ['visa'], fallback: '25', issuers: [{ id: '25', name: 'Visa' }] },
  ],
  // A stand-in: no answer was seen, so no rate is known.
  plans: {
    confidence: 'inferred',
    rounding: 'keep-total',
    words: ['parcela', 'parcelas'],
    plans: plansWithoutInterest([1, 2, 3, 6, 12]),
  },
  deals: [],
  testCards: [
    currentCard('Mastercard', 'credit', '5480832801033311', 'master'),
    currentCard('Visa', 'credit', '4235647728025682', 'visa'),
    currentCard('American Express', 'credit', '375365153556885', 'amex'),
    currentCard('Elo Débito', 'debit', '5067766783888311', 'elo'),
    // In older copies of the documents; an integrator reported in 2026 that it is no longer accepted.
    { ...currentCard('Mastercard', 'credit', '5031433215406351', 'master'), listed: 'current-conflicting' },
    localCard('Diners', 'credit', '36126735740137', 'diners'),
    localCard('Hipercard', 'credit', '6062826786276634', 'hipercard'),
    localCard('Elo', 'credit', '5067268650517446', 'elo'),
    localCard('Mercado Livre', 'credit', '5300327221513800', 'master'),
  ],
  testDocuments: [{ type: 'CPF', number: '12345678909' }],
  links: {
    promotions: null,
    financingCosts: null,
    amountLimits: 'https://www.mercadopago.com.br/ajuda/minimo-maximo-posso-pagar_324',
    terms: 'https://www.mercadopago.com.br/ajuda/termos-e-politicas_194',
    privacy: 'https://www.mercadopago.com.br/privacidade',
  },
  refundDays: 180,
};
