import { cardMethod, FRONT_4, otherMethod, range } from './payment-method.js';
import type { PaymentMethodEntry } from './site.js';

/**
 * Uruguay: no answer was found, so every card is inferred. Ids and names are from Mercado Pago's documents and plugins,
 * lengths from the rules of the brands, BINs of local brands and debit from the public test cards.
 */
export const methods: PaymentMethodEntry[] = [
  // Excludes only the BIN of the test card of `debvisa`.
  cardMethod('inferred', {
    id: 'visa',
    name: 'Visa',
    type: 'credit_card',
    ranges: [range('^4', { exclusion: '^(421301)' })],
    deferredCapture: true,
    accreditation: null,
  }),
  // Excludes only the BINs of the test cards of `oca` and `lider`.
  cardMethod('inferred', {
    id: 'master',
    name: 'Mastercard',
    type: 'credit_card',
    ranges: [
      range('^(5|(2(221|222|223|224|225|226|227|228|229|23|24|25|26|27|28|29|3|4|5|6|70|71|720)))', {
        exclusion: '^(542991|505866)',
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
    id: 'oca',
    name: 'OCA',
    type: 'credit_card',
    ranges: [range('^(542991)')],
    deferredCapture: true,
    accreditation: null,
  }),
  // BIN of the one public test card.
  cardMethod('inferred', {
    id: 'lider',
    name: 'Lider',
    type: 'credit_card',
    ranges: [range('^(505866)')],
    deferredCapture: true,
    accreditation: null,
  }),
  // BIN of the one public test card.
  cardMethod('inferred', {
    id: 'debvisa',
    name: 'Visa Débito',
    type: 'debit_card',
    ranges: [range('^(421301)', { installments: null })],
    deferredCapture: false,
    accreditation: null,
  }),
  otherMethod('observed', {
    id: 'abitab',
    name: 'Abitab',
    type: 'ticket',
    limits: [1, 150_000],
    needs: ['identification_number'],
  }),
  otherMethod('observed', {
    id: 'redpagos',
    name: 'Redpagos',
    type: 'ticket',
    limits: [1, 150_000],
    needs: ['identification_number'],
  }),
];
