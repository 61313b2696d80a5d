import { expect } from '@open-wc/testing';
import {
  parseIdentificationTypes,
  parseInstallments,
  parseIssuers,
  parsePaymentMethods,
  parseSavedCards,
  parseTokenId,
} from '../../src/sdk/parse.js';

/** JSON, as only that can come from the network. */
const hostile: unknown[] = [
  undefined,
  null,
  true,
  0,
  'text',
  {},
  { length: 3, 0: { id: 'visa' } },
  [],
  [null, 1, 'text', true, []],
  [{}],
  [{ id: '' }],
  [{ id: {} }],
  [{ id: [] }],
  [{ id: null, payment_method_id: null }],
  [{ id: true, payment_method_id: {} }],
  [{ toString: 1, valueOf: 1 }],
];

const parsers = { parsePaymentMethods, parseIssuers, parseInstallments, parseIdentificationTypes, parseSavedCards };

for (const [name, parse] of Object.entries(parsers)) {
  for (const answer of hostile) {
    it(`${name} finds nothing in ${JSON.stringify(answer) ?? 'nothing'}`, () => {
      expect(parse(answer)).to.deep.equal([]);
    });
  }
}

const visa = { id: 'visa', name: 'Visa', payment_type_id: 'credit_card', status: 'active' };

const settings = {
  card_number: { length: 16, validation: 'standard' },
  bin: { pattern: '^4', exclusion_pattern: '^(450799)', installments_pattern: '^4' },
  security_code: { length: 3, card_location: 'back', mode: 'mandatory' },
};

it('takes of a payment method what a form needs', () => {
  const answer = {
    ...visa,
    settings: [settings],
    additional_info_needed: ['cardholder_name', 'cardholder_identification_number', 'issuer_id'],
    secure_thumbnail: 'https://http2.mlstatic.com/visa.gif',
    issuer: { id: 310, name: 'Banco' },
    site_id: 'MLA',
    secret: 'x',
  };
  expect(parsePaymentMethods([answer])).to.deep.equal([
    {
      id: 'visa',
      name: 'Visa',
      typeId: 'credit_card',
      logo: 'https://http2.mlstatic.com/visa.gif',
      settings: [
        {
          length: 16,
          luhn: true,
          pattern: '^4',
          exclusion: '^(450799)',
          code: { length: 3, location: 'back', mandatory: true },
        },
      ],
      needs: { holder: true, document: true, issuer: true },
      issuerId: '310',
      siteId: 'MLA',
    },
  ]);
});

const kept: [why: string, entry: object, kept: boolean][] = [
  ['a credit card', visa, true],
  ['a debit card', { ...visa, payment_type_id: 'debit_card' }, true],
  ['a prepaid card', { ...visa, payment_type_id: 'prepaid_card' }, true],
  ['one without a status', { ...visa, status: undefined }, true],
  ['one in test', { ...visa, status: 'testing' }, false],
  ['one that is switched off', { ...visa, status: 'deactive' }, false],
  ['cash', { ...visa, payment_type_id: 'ticket' }, false],
  ['a list instead of a type', { ...visa, payment_type_id: ['credit_card'] }, false],
  ['a type that no text can be made of', { ...visa, payment_type_id: { toString: 1, valueOf: 1 } }, false],
  ['no type', { ...visa, payment_type_id: undefined }, false],
];

for (const [why, entry, isKept] of kept) {
  it(`${isKept ? 'keeps' : 'leaves out'} payment methods: ${why}`, () => {
    expect(parsePaymentMethods([entry])).to.have.lengthOf(isKept ? 1 : 0);
  });
}

it('keeps a payment method once, however many of its settings matched', () => {
  expect(
    parsePaymentMethods([visa, { ...visa, name: 'again' }, { ...visa, id: 'amex' }]).map(({ id }) => id),
  ).to.deep.equal(['visa', 'amex']);
});

const logos: [entry: object, logo: string | null][] = [
  [{ secure_thumbnail: 'https://a.test/v.gif', thumbnail: 'http://a.test/v.gif' }, 'https://a.test/v.gif'],
  [{ thumbnail: 'https://a.test/v.gif' }, 'https://a.test/v.gif'],
  [{ thumbnail: 'http://a.test/v.gif' }, null],
  [{ secure_thumbnail: 'http://localhost:5173/v.gif' }, 'http://localhost:5173/v.gif'],
  [{ secure_thumbnail: 'http://localhost.a.test/v.gif' }, null],
  [{ secure_thumbnail: '/sandbox/v.gif' }, '/sandbox/v.gif'],
  [{ secure_thumbnail: '//a.test/v.gif' }, null],
  [{ secure_thumbnail: 'javascript:alert(1)' }, null],
  [{ secure_thumbnail: { href: 'https://a.test' } }, null],
  [{}, null],
];

for (const [entry, logo] of logos) {
  it(`shows ${logo ?? 'no picture'} for ${JSON.stringify(entry)}`, () => {
    expect(parsePaymentMethods([{ ...visa, ...entry }])[0]?.logo).to.equal(logo);
  });
}

const needs: [needed: unknown, holder: boolean, document: boolean, issuer: boolean][] = [
  [['cardholder_name', 'cardholder_identification_type', 'cardholder_identification_number'], true, true, false],
  [['cardholder_identification_type'], false, true, false],
  [['issuer_id'], false, false, true],
  [[], false, false, false],
  [[null, 1, {}], false, false, false],
  // Missing: better to ask needlessly than to be refused for lack of it; without a list banks cannot be offered.
  [undefined, true, true, false],
  ['cardholder_name', true, true, false],
];

for (const [needed, holder, document, issuer] of needs) {
  it(`reads from additional_info_needed ${JSON.stringify(needed)} what to ask for`, () => {
    const [method] = parsePaymentMethods([{ ...visa, additional_info_needed: needed }]);
    expect(method?.needs).to.deep.equal({ holder, document, issuer });
  });
}

const ranges: [why: string, entry: unknown, length: number | null, code: string][] = [
  ['as documented', settings, 16, '3 back true'],
  ['numbers as text', { ...settings, card_number: { length: '16' } }, 16, '3 back true'],
  ['four digits in front', { ...settings, security_code: { length: 4, card_location: 'front' } }, 16, '4 front true'],
  ['no code', { ...settings, security_code: { length: 0, mode: 'optional' } }, 16, '0 back false'],
  ['no code, yet mandatory', { ...settings, security_code: { length: 0, mode: 'mandatory' } }, 16, '0 back false'],
  ['an optional code', { ...settings, security_code: { length: 3, mode: 'optional' } }, 16, '3 back false'],
  ['nothing of a code', { ...settings, security_code: null }, 16, '3 back true'],
  ['a code of absurd length', { ...settings, security_code: { length: 1e9 } }, 16, '3 back true'],
  ['a code of negative length', { ...settings, security_code: { length: -1 } }, 16, '3 back true'],
  ['no length', { ...settings, card_number: {} }, null, ''],
  ['a length that is no number', { ...settings, card_number: { length: 'x' } }, null, ''],
  ['a length that no card has', { ...settings, card_number: { length: 99 } }, null, ''],
  ['a length of nothing', { ...settings, card_number: { length: 0 } }, null, ''],
  ['nothing', null, null, ''],
];

for (const [why, entry, length, code] of ranges) {
  it(`reads the settings of a card: ${why}`, () => {
    const found = parsePaymentMethods([{ ...visa, settings: [entry] }])[0]?.settings[0];
    expect(found?.length ?? null).to.equal(length);
    expect(found ? Object.values(found.code).join(' ') : '').to.equal(code);
  });
}

it('reads settings without BIN patterns, which the API may stop sending', () => {
  const [method] = parsePaymentMethods([{ ...visa, settings: [{ ...settings, bin: undefined }] }]);
  expect(method?.settings[0]).to.include({ pattern: null, exclusion: null });
});

it('keeps patterns whole, which run to thousands of characters, and cuts names', () => {
  const long = 'x'.repeat(9000);
  const [method] = parsePaymentMethods([
    { ...visa, name: long, settings: [{ ...settings, bin: { pattern: long, exclusion_pattern: '' } }] },
  ]);
  expect(method?.settings[0]?.pattern).to.have.lengthOf(9000);
  expect(method?.settings[0]?.exclusion).to.equal(null);
  expect(method?.name).to.have.lengthOf(200);
});

it('compares issuers as text: their ids are numbers in one answer and text in another', () => {
  const issuers = parseIssuers([{ id: 310, name: 'Banco' }, { id: '311' }, { name: 'no id' }]);
  expect(issuers).to.deep.equal([
    { id: '310', name: 'Banco' },
    { id: '311', name: '311' },
  ]);
});

const plan = { installments: 3, installment_rate: 19.71, installment_amount: 399.03, total_amount: 1197.1 };
const offerOf = (...payer_costs: unknown[]) => [{ payment_method_id: 'visa', issuer: { id: 310 }, payer_costs }];

it('takes of a plan what a form shows', () => {
  const labels = ['recommended_installment', 'CFT_199,26%|TEA_150,22%|TNA_98,00%'];
  expect(parseInstallments(offerOf({ ...plan, labels }))).to.deep.equal([
    {
      methodId: 'visa',
      issuerId: '310',
      payerCosts: [
        {
          installments: 3,
          rate: 19.71,
          amount: 399.03,
          total: 1197.1,
          recommended: true,
          financing: { CFT: '199,26%', TEA: '150,22%', TNA: '98,00%' },
          thirdParty: false,
        },
      ],
    },
  ]);
});

const plans: [why: string, entry: unknown, shown: string | null][] = [
  ['as documented', plan, '3 x 399.03 = 1197.1'],
  [
    'numbers as text',
    { installments: '3', installment_amount: '399.03', total_amount: '1197.10' },
    '3 x 399.03 = 1197.1',
  ],
  ['no part', { installments: 4, total_amount: 100 }, '4 x 25 = 100'],
  ['no total', { ...plan, total_amount: undefined }, null],
  ['no number of parts', { ...plan, installments: undefined }, null],
  ['a number of parts that is none', { ...plan, installments: 2.5 }, null],
  ['no part at all', { ...plan, installments: 0 }, null],
  ['fewer than none', { ...plan, installments: -3 }, null],
  ['a total beyond numbers', { ...plan, total_amount: '1e999' }, null],
  ['nothing', null, null],
];

for (const [why, entry, shown] of plans) {
  it(`reads a plan: ${why}`, () => {
    const cost = parseInstallments(offerOf(entry))[0]?.payerCosts[0];
    expect(cost ? `${cost.installments} x ${cost.amount} = ${cost.total}` : null).to.equal(shown);
  });
}

it('sorts plans by their parts', () => {
  const [offer] = parseInstallments(offerOf({ ...plan, installments: 12 }, plan, { ...plan, installments: 1 }));
  expect(offer?.payerCosts.map(({ installments }) => installments)).to.deep.equal([1, 3, 12]);
});

it('keeps an offer that has no plans', () => {
  expect(parseInstallments([{ payment_method_id: 'visa' }])).to.deep.equal([
    { methodId: 'visa', issuerId: null, payerCosts: [] },
  ]);
});

const costs: [labels: unknown, financing: object][] = [
  [['CFT_0,00%|TEA_0,00%'], { CFT: '0,00%', TEA: '0,00%' }],
  [['other', 'x|CFTEA_80,5 %', 'CFTNA_1.234,5%'], { CFTEA: '80,5 %', CFTNA: '1.234,5%' }],
  [['CFT_abc%', 'CFT_', 'cft_1%', 'XCFT_1%', 'CFT_1%<b>'], {}],
  [['__proto___1%'], {}],
  [[null, 1, {}], {}],
  ['CFT_1%', {}],
  [undefined, {}],
];

for (const [labels, financing] of costs) {
  it(`reads the cost of financing from ${JSON.stringify(labels)}`, () => {
    const [offer] = parseInstallments(offerOf({ ...plan, labels }));
    expect(offer?.payerCosts[0]?.financing).to.deep.equal(financing);
  });
}

const collectors: [rate: unknown, collector: unknown, thirdParty: boolean][] = [
  [0, ['THIRD_PARTY'], true],
  [undefined, ['THIRD_PARTY'], true],
  [0, ['MERCADOPAGO'], false],
  [0, 'THIRD_PARTY', false],
  [19.71, ['THIRD_PARTY'], false],
];

for (const [installment_rate, installment_rate_collector, thirdParty] of collectors) {
  it(`says ${thirdParty ? 'that' : 'nothing of what'} the bank may add, with rate ${String(installment_rate)} of ${JSON.stringify(installment_rate_collector)}`, () => {
    const [offer] = parseInstallments(offerOf({ ...plan, installment_rate, installment_rate_collector }));
    expect(offer?.payerCosts[0]?.thirdParty).to.equal(thirdParty);
  });
}

it('takes of a document type what a form needs, and bounds it', () => {
  const types = parseIdentificationTypes([
    { id: 'DNI', name: 'DNI', type: 'number', min_length: 7, max_length: 8 },
    { id: 'RUT', type: 'letter', min_length: '8', max_length: '9' },
    { id: 'Otro', type: {}, min_length: null },
    { id: 'odd', min_length: 9, max_length: 3 },
  ]);
  expect(types).to.deep.equal([
    { id: 'DNI', name: 'DNI', kind: 'number', minLength: 7, maxLength: 8 },
    { id: 'RUT', name: 'RUT', kind: 'letter', minLength: 8, maxLength: 9 },
    { id: 'Otro', name: 'Otro', kind: 'number', minLength: 1, maxLength: 30 },
    { id: 'odd', name: 'odd', kind: 'number', minLength: 9, maxLength: 9 },
  ]);
});

const saved = {
  id: '1493990563105',
  first_six_digits: '450995',
  last_four_digits: '3704',
  expiration_month: 11,
  expiration_year: 2030,
  payment_method: {
    id: 'visa',
    name: 'Visa',
    payment_type_id: 'credit_card',
    secure_thumbnail: 'https://a.test/v.gif',
  },
  security_code: { length: 3, card_location: 'back' },
  issuer: { id: 310, name: 'Banco' },
  cardholder: { name: 'APRO', identification: { type: 'DNI', number: '12345678' } },
};

it('takes of a saved card what a form needs: nothing of its holder', () => {
  const [card] = parseSavedCards([saved]);
  expect({ ...card, method: card?.method.id }).to.deep.equal({
    id: '1493990563105',
    method: 'visa',
    bin: '450995',
    lastFour: '3704',
    month: 11,
    year: 2030,
  });
  expect(card?.method).to.deep.include({ issuerId: '310', needs: { holder: false, document: false, issuer: false } });
  expect(card?.method.settings[0]?.code).to.deep.equal({ length: 3, location: 'back', mandatory: true });
});

const lacking: [why: string, entry: object][] = [
  ['its id', { ...saved, id: undefined }],
  ['its first digits', { ...saved, first_six_digits: null }],
  ['its last digits', { ...saved, last_four_digits: undefined }],
  ['its method', { ...saved, payment_method: undefined }],
  ['a method that is a card', { ...saved, payment_method: { id: 'rapipago', payment_type_id: 'ticket' } }],
];

for (const [why, entry] of lacking) {
  it(`leaves out a saved card that lacks ${why}`, () => expect(parseSavedCards([entry])).to.deep.equal([]));
}

it('takes saved cards with ids that are numbers, in the order they come in', () => {
  expect(parseSavedCards([{ ...saved, id: 2 }, null, { ...saved, id: 1 }]).map(({ id }) => id)).to.deep.equal([
    '2',
    '1',
  ]);
});

const tokens: [answer: unknown, id: string | null][] = [
  [{ id: 'ff80', status: 'active' }, 'ff80'],
  [{ id: 42 }, '42'],
  [{ id: '' }, null],
  [{ id: null }, null],
  [{ id: {} }, null],
  [{}, null],
  ['ff80', null],
  [[], null],
  [null, null],
  [undefined, null],
];

for (const [answer, id] of tokens) {
  it(`reads the token ${id ?? 'of nothing'} from ${JSON.stringify(answer) ?? 'nothing'}`, () => {
    expect(parseTokenId(answer)).to.equal(id);
  });
}
