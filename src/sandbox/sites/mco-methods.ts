import { cardMethod, FRONT_4, otherMethod, range } from './payment-method.js';
import type { PaymentMethodEntry } from './site.js';

/**
 * Colombia: an answer of 2021-01 to a test key (fabianMendez/mercadopago: payment_methods_test.go).
 */
export const methods: PaymentMethodEntry[] = [
  cardMethod('observed', {
    id: 'diners',
    name: 'Diners',
    type: 'credit_card',
    ranges: [range('^((30)|(36)|(38))', { length: 14 })],
    limits: [1_000, 50_000_000],
    deferredCapture: false,
    accreditation: 2880,
  }),
  // The only method with its own maximum.
  cardMethod('observed', {
    id: 'codensa',
    name: 'Crédito Fácil Codensa',
    type: 'credit_card',
    ranges: [range('^(590712|529448)')],
    limits: [1_000, 5_000_000],
    deferredCapture: false,
    accreditation: null,
  }),
  cardMethod('observed', {
    id: 'debvisa',
    name: 'Visa Débito',
    type: 'debit_card',
    ranges: [
      range(
        '^(488233|462896|484192|441509|486367|431385|454106|489635|455982|498476|492468|491268|459317|418253|404279|423949|457605|402739|450942|457604|457603|491511)',
        { installments: null },
      ),
    ],
    limits: [1_000, 50_000_000],
    deferredCapture: false,
    accreditation: 0,
    logo: 'https://www.mercadopago.com/org-img/MP3/API/logos/debvisa.gif',
  }),
  cardMethod('observed', {
    id: 'debmaster',
    name: 'Mastercard Débito',
    type: 'debit_card',
    ranges: [
      range(
        '^(533254|534778|557555|525315|537980|523719|559749|530715|530716|530717|530710|530721|514332|529768|536782|552558|530729|530712|530724|530727|530695|510342|530719|530713|530720|530725|530726|530691|530711|530728|530714|530723|528633|524627|530718|530722|536126|518503|548185|525358|545409|535803|547692|520922|517404|516451|518092|517393|544039|515516|526557)',
        { installments: '' },
      ),
    ],
    limits: [1_000, 50_000_000],
    deferredCapture: false,
    accreditation: 0,
    logo: 'https://www.mercadopago.com/org-img/MP3/API/logos/debmaster.gif',
  }),
  cardMethod('observed', {
    id: 'visa',
    name: 'Visa',
    type: 'credit_card',
    ranges: [
      range('^(4)', {
        exclusion:
          '^(488233|462896|484192|441509|486367|431385|454106|489635|455982|498476|492468|491268|459317|418253|404279|423949|457605|402739|450942|457604|457603|491511)',
      }),
    ],
    limits: [1_000, 50_000_000],
    deferredCapture: false,
    accreditation: 2880,
  }),
  cardMethod('observed', {
    id: 'amex',
    name: 'American Express',
    type: 'credit_card',
    ranges: [range('^((34)|(37))', { length: 15, code: FRONT_4 })],
    limits: [1_000, 50_000_000],
    deferredCapture: false,
    accreditation: 2880,
  }),
  cardMethod('observed', {
    id: 'master',
    name: 'Mastercard',
    type: 'credit_card',
    ranges: [
      range('^(5|(2(221|222|223|224|225|226|227|228|229|23|24|25|26|27|28|29|3|4|5|6|70|71|720)))', {
        exclusion:
          '^(590712|529448|533254|534778|557555|525315|537980|523719|559749|530715|530716|530717|530710|530721|514332|529768|536782|552558|530729|530712|530724|530727|530695|510342|530719|530713|530720|530725|530726|530691|530711|530728|530714|530723|528633|524627|530718|530722|536126|518503|548185|525358|545409|535803|547692|520922|517404|516451|518092|517393|544039|515516|526557)',
      }),
    ],
    limits: [1_000, 50_000_000],
    deferredCapture: false,
    accreditation: 2880,
  }),
  otherMethod('observed', { id: 'efecty', name: 'Efecty', type: 'ticket', limits: [5_000, 4_000_000] }),
  otherMethod('observed', {
    id: 'pse',
    name: 'PSE',
    type: 'bank_transfer',
    limits: [1_600, 30_000_000],
    needs: ['entity_type'],
  }),
  otherMethod('observed', { id: 'baloto', name: 'Baloto', type: 'ticket', limits: [1_500, 1_000_000] }),
];
