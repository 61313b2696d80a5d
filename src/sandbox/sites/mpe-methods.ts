import { cardMethod, FRONT_4, otherMethod, range } from './payment-method.js';
import type { PaymentMethodEntry } from './site.js';

/**
 * Peru: no answer was found, so every card is inferred. Ids and names are from Mercado Pago's documents and plugins,
 * lengths from the rules of the brands, BINs of debit from the public test cards.
 */
export const methods: PaymentMethodEntry[] = [
  // Excludes only the BIN of the old test card of `debvisa`.
  cardMethod('inferred', {
    id: 'visa',
    name: 'Visa',
    type: 'credit_card',
    ranges: [range('^4', { exclusion: '^(494133)' })],
    deferredCapture: true,
    accreditation: null,
  }),
  // Excludes only the BINs of the test cards of `debmaster`.
  cardMethod('inferred', {
    id: 'master',
    name: 'Mastercard',
    type: 'credit_card',
    ranges: [
      range('^(5|(2(221|222|223|224|225|226|227|228|229|23|24|25|26|27|28|29|3|4|5|6|70|71|720)))', {
        exclusion: '^(516003|517878)',
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
    id: 'debvisa',
    name: 'Visa Débito',
    type: 'debit_card',
    ranges: [range('^(494133)', { installments: null })],
    deferredCapture: false,
    accreditation: null,
  }),
  // BINs of the two public test cards.
  cardMethod('inferred', {
    id: 'debmaster',
    name: 'Mastercard Débito',
    type: 'debit_card',
    ranges: [range('^(516003|517878)', { installments: null })],
    deferredCapture: false,
    accreditation: null,
  }),
  otherMethod('observed', { id: 'pagoefectivo_atm', name: 'PagoEfectivo', type: 'ticket', limits: [5, 10_000] }),
];
