import { expect } from '@open-wc/testing';
import type { Field } from '../../src/card/card.js';
import type { CardRules } from '../../src/card/rules.js';
import { validate, type Requirements, type ProblemCode, type FieldValues } from '../../src/card/validate.js';

const november = { month: 11, year: 2026 };

const right: FieldValues = {
  cardNumber: '4509 9535 6623 3704',
  cardExpiration: '11/30',
  securityCode: 'valid',
  cardholderName: 'APRO',
  docType: 'DNI',
  docNumber: '12345678',
  cardIssuerId: '',
  installments: '1',
};

const rules: CardRules = { lengths: [16], luhn: true, code: { length: 3, location: 'back', mandatory: true } };

const everything: Requirements = {
  rules,
  saved: false,
  method: 'recognised',
  code: true,
  holder: true,
  documents: [{ id: 'DNI', name: 'DNI', kind: 'number', minLength: 7, maxLength: 8 }],
  issuer: false,
  plans: 'choose',
};

const unknown: Partial<Requirements> = { method: 'unknown', rules: { lengths: [], luhn: true, code: null } };
const maestro: Partial<Requirements> = { rules: { ...rules, lengths: [18, 19] } };

/**
 * Typed values and requirements besides the above, and the single problem. `!` after its code: more typing cannot fix
 * it.
 */
const cases: [
  field: Field,
  typed: Partial<FieldValues>,
  asked: Partial<Requirements>,
  problem: `${ProblemCode}${'' | '!'}` | null,
][] = [
  ['cardNumber', {}, {}, null],
  ['cardNumber', { cardNumber: '' }, {}, 'missing'],
  ['cardNumber', { cardNumber: ' - ' }, {}, 'missing'],
  ['cardNumber', { cardNumber: 'abc' }, {}, 'missing'],
  ['cardNumber', { cardNumber: '4509' }, {}, 'incomplete'],
  ['cardNumber', { cardNumber: '450995356623370' }, {}, 'incomplete'],
  ['cardNumber', { cardNumber: '45099535662337041' }, {}, 'too-long!'],
  ['cardNumber', { cardNumber: '4509953566233705' }, {}, 'mistyped!'],
  ['cardNumber', { cardNumber: '4509953566233705' }, { rules: { ...rules, luhn: false } }, null],
  ['cardNumber', { cardNumber: '4509953566233704' }, { method: 'type-not-accepted' }, 'type-not-accepted!'],
  ['cardNumber', { cardNumber: '4509' }, { method: 'type-not-accepted' }, 'type-not-accepted!'],
  // Of several lengths the short one is complete, and typing on can still mend a wrong check digit.
  ['cardNumber', { cardNumber: '50187100000000011' }, maestro, 'incomplete'],
  ['cardNumber', { cardNumber: '501871000000000111' }, maestro, 'mistyped'],
  ['cardNumber', { cardNumber: '5018710000000001101' }, maestro, 'mistyped!'],
  ['cardNumber', { cardNumber: '50187100000000011010' }, maestro, 'too-long!'],
  ['cardNumber', { cardNumber: '45099535662337041' }, { rules: { ...rules, lengths: [16, 19] } }, 'incomplete'],
  // Before the method is known
  ['cardNumber', { cardNumber: '450995356623' }, unknown, 'incomplete'],
  ['cardNumber', { cardNumber: '4222222222222' }, unknown, null],
  ['cardNumber', { cardNumber: '4509953566233705' }, unknown, null],
  ['cardNumber', { cardNumber: '45099535662337040000' }, unknown, 'too-long!'],
  ['cardNumber', { cardNumber: '9999' }, { ...unknown, method: 'not-recognised' }, 'incomplete'],
  ['cardNumber', { cardNumber: '9999999999999999' }, { ...unknown, method: 'not-recognised' }, 'not-recognised'],

  // A saved card is known already.
  ['cardNumber', { cardNumber: '', cardExpiration: '' }, { saved: true }, null],
  ['securityCode', { cardNumber: '', cardExpiration: '', securityCode: 'missing' }, { saved: true }, 'missing'],

  ['cardExpiration', { cardExpiration: '' }, {}, 'missing'],
  ['cardExpiration', { cardExpiration: '  ' }, {}, 'missing'],
  ['cardExpiration', { cardExpiration: '1' }, {}, 'incomplete'],
  ['cardExpiration', { cardExpiration: '11/3' }, {}, 'incomplete'],
  ['cardExpiration', { cardExpiration: '11/203' }, {}, 'incomplete'],
  ['cardExpiration', { cardExpiration: '13' }, {}, 'invalid!'],
  ['cardExpiration', { cardExpiration: '00/30' }, {}, 'invalid!'],
  ['cardExpiration', { cardExpiration: '11/2030' }, {}, null],
  ['cardExpiration', { cardExpiration: '11/26' }, {}, null],
  ['cardExpiration', { cardExpiration: '12/26' }, {}, null],
  ['cardExpiration', { cardExpiration: '10/26' }, {}, 'expired!'],
  ['cardExpiration', { cardExpiration: '11/25' }, {}, 'expired!'],
  // Past, and how 11/2030 begins
  ['cardExpiration', { cardExpiration: '11/20' }, {}, 'expired'],
  ['cardExpiration', { cardExpiration: '1120' }, {}, 'expired'],
  ['cardExpiration', { cardExpiration: '11/2020' }, {}, 'expired!'],

  ['securityCode', { securityCode: 'missing' }, {}, 'missing'],
  ['securityCode', { securityCode: 'invalid' }, {}, 'invalid'],
  ['securityCode', { securityCode: 'missing' }, { code: false }, null],

  ['cardholderName', { cardholderName: '' }, {}, 'missing'],
  ['cardholderName', { cardholderName: ' - ' }, {}, 'missing'],
  ['cardholderName', { cardholderName: 'APRO 2' }, {}, 'invalid!'],
  ['cardholderName', { cardholderName: '.' }, {}, 'invalid!'],
  ['cardholderName', { cardholderName: 'Ana\u2011María' }, {}, null],
  ['cardholderName', { cardholderName: '' }, { holder: false }, null],

  ['docType', { docType: '' }, {}, 'missing'],
  ['docType', { docType: '', docNumber: '' }, { documents: [] }, null],
  ['docNumber', { docNumber: '' }, {}, 'missing'],
  ['docNumber', { docNumber: '.' }, {}, 'missing'],
  ['docNumber', { docNumber: '12.345' }, {}, 'incomplete'],
  ['docNumber', { docNumber: '12.345.678' }, {}, null],
  ['docNumber', { docNumber: '123.456.789' }, {}, 'too-long!'],
  ['docNumber', { docNumber: '1', docType: 'of another account' }, {}, null],

  ['cardIssuerId', {}, { issuer: true }, 'missing'],
  ['cardIssuerId', { cardIssuerId: '310' }, { issuer: true }, null],

  ['installments', { installments: '' }, {}, 'missing'],
  ['installments', { installments: '' }, { plans: 'single' }, null],
  ['installments', { installments: '1' }, { plans: 'unavailable' }, 'unavailable!'],
];

/** Nothing stands in the form itself: only what Mercado Pago's frames say counts. */
const framed = (problems: Partial<NonNullable<FieldValues['framed']>>): Partial<FieldValues> => ({
  cardNumber: '',
  cardExpiration: '',
  securityCode: 'missing',
  framed: { cardNumber: null, cardExpiration: null, securityCode: null, ...problems },
});

cases.push(
  ['cardNumber', framed({}), {}, null],
  ['cardNumber', framed({ cardNumber: 'mistyped' }), {}, 'mistyped'],
  ['cardNumber', framed({ cardNumber: 'invalid' }), { method: 'not-recognised' }, 'invalid'],
  ['cardNumber', framed({}), { method: 'not-recognised' }, 'not-recognised'],
  ['cardNumber', framed({ cardNumber: 'invalid' }), { method: 'type-not-accepted' }, 'type-not-accepted!'],
  ['cardNumber', framed({ cardNumber: 'missing' }), { saved: true }, null],
  ['cardExpiration', framed({ cardExpiration: 'wrong-date' }), {}, 'wrong-date'],
  ['securityCode', framed({ securityCode: 'missing' }), {}, 'missing'],
  ['securityCode', framed({ securityCode: 'missing' }), { code: false }, null],
);

for (const [field, typed, asked, problem] of cases) {
  it(`${field} ${JSON.stringify({ ...typed, ...asked })}: ${problem ?? 'fine'}`, () => {
    const found = validate({ ...right, ...typed }, { ...everything, ...asked }, november);
    const shown = found.map(({ field: wrong, code, final }) => [wrong, `${code}${final ? '!' : ''}`]);
    expect(shown).to.deep.equal(problem ? [[field, problem]] : []);
  });
}

it('tells all problems at once, in the order of the form', () => {
  const empty: FieldValues = {
    cardNumber: '',
    cardExpiration: '',
    securityCode: 'missing',
    cardholderName: '',
    docType: '',
    docNumber: '',
    cardIssuerId: '',
    installments: '',
  };
  const found = validate(empty, { ...everything, issuer: true }, november);
  expect(found).to.deep.equal(
    [
      'cardNumber',
      'cardExpiration',
      'securityCode',
      'cardholderName',
      'docType',
      'docNumber',
      'cardIssuerId',
      'installments',
    ].map((field) => ({ field, code: 'missing', final: false })),
  );
});
