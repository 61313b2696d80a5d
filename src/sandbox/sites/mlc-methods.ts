import { cardMethod, FRONT_4, otherMethod, range } from './payment-method.js';
import type { PaymentMethodEntry } from './site.js';

/**
 * Chile: no answer was found, so every card is inferred. Ids and names are from Mercado Pago's documents and plugins,
 * lengths from the rules of the brands, BINs of local brands and debit from the public test cards.
 */
export const methods: PaymentMethodEntry[] = [
  // Excludes only the BIN of the test card of `debvisa`.
  cardMethod('inferred', {
    id: 'visa',
    name: 'Visa',
    type: 'credit_card',
    ranges: [range('^4', { exclusion: '^(402365)' })],
    deferredCapture: true,
    accreditation: null,
  }),
  // Excludes only the BINs of the test cards of `debmaster` and `magna`.
  cardMethod('inferred', {
    id: 'master',
    name: 'Mastercard',
    type: 'credit_card',
    ranges: [
      range('^(5|(2(221|222|223|224|225|226|227|228|229|23|24|25|26|27|28|29|3|4|5|6|70|71|720)))', {
        exclusion: '^(524101|568008)',
      }),
    ],
    deferredCapture: true,
    accreditation: null,
  }),
  cardMethod('inferred', {
    id: 'amex',
    name: 'American Express',
    type: 'credit_card',
    ranges: [range('^((34)|(37))', { length: 15, code: FRONT_4 })],
    deferredCapture: true,
    accreditation: null,
  }),
  cardMethod('inferred', {
    id: 'diners',
    name: 'Diners',
    type: 'credit_card',
    ranges: [range('^((30)|(36)|(38))', { length: 14 })],
    deferredCapture: true,
    accreditation: null,
  }),
  // BIN of the one public test card.
  cardMethod('inferred', {
    id: 'magna',
    name: 'Magna',
    type: 'credit_card',
    ranges: [range('^(568008)')],
    deferredCapture: true,
    accreditation: null,
  }),
  // BIN of the one public test card. Plugins do not name the brand any more.
  cardMethod('inferred', {
    id: 'presto',
    name: 'Presto',
    type: 'credit_card',
    ranges: [range('^(920067)')],
    deferredCapture: true,
    accreditation: null,
  }),
  // BIN of the one public test card.
  cardMethod('inferred', {
    id: 'debvisa',
    name: 'Visa Débito',
    type: 'debit_card',
    ranges: [range('^(402365)', { installments: null })],
    deferredCapture: false,
    accreditation: null,
  }),
  // BIN of the one public test card. The API description has maestro and redcompra instead.
  cardMethod('inferred', {
    id: 'debmaster',
    name: 'Mastercard Débito',
    type: 'debit_card',
    ranges: [range('^(524101)', { installments: null })],
    deferredCapture: false,
    accreditation: null,
  }),
  otherMethod('observed', { id: 'servipag', name: 'Servipag', type: 'ticket', limits: [1, 500_000] }),
  otherMethod('observed', { id: 'webpay', name: 'Webpay', type: 'bank_transfer', limits: [50, 3_000_000] }),
  otherMethod('inferred', { id: 'khipu', name: 'Khipu', type: 'bank_transfer' }),
];
