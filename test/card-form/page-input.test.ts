import { expect } from '@open-wc/testing';
import { asksSame, readPage, type PageInput, type PageProperties } from '../../src/card-form/page-input.js';

const unset: PageProperties = {
  publicKey: undefined,
  amount: undefined,
  locale: undefined,
  sdk: undefined,
  maxInstallments: undefined,
  paymentTypes: undefined,
  cspNonce: undefined,
  secureFields: undefined,
  disabled: false,
  fieldPrefix: undefined,
  hiddenInputs: undefined,
  test: undefined,
  saveCard: undefined,
};

const read = (given: Partial<PageProperties>, ...languages: string[]) => readPage({ ...unset, ...given }, languages);

const AMOUNTS: [given: unknown, amount: string, isBad?: 'bad'][] = [
  ['', ''],
  [null, ''],
  [undefined, ''],
  ['1250.50', '1250.5'],
  ['1250.5', '1250.5'],
  [' 1250.50\n', '1250.5'],
  ['1250.00', '1250'],
  ['0001250', '1250'],
  ['100', '100'],
  ['0.05', '0.05'],
  [1250.5, '1250.5'],
  [1250, '1250'],
  [0.1 + 0.2, '0.3'],
  [12n, '12'],
  ['1.000,00', '', 'bad'],
  ['$ 100', '', 'bad'],
  ['-1', '', 'bad'],
  ['0', '', 'bad'],
  ['0.00', '', 'bad'],
  ['1.', '', 'bad'],
  ['1e3', '', 'bad'],
  ['٣٤٥', '', 'bad'],
  [0, '', 'bad'],
  [Infinity, '', 'bad'],
];

for (const [given, amount, isBad] of AMOUNTS) {
  it(`reads amount ${typeof given} ${JSON.stringify(String(given))} as ${isBad ?? JSON.stringify(amount)}`, () => {
    const { page } = read({ amount: given });
    expect(page.amount).to.equal(amount);
    expect(page.badAmount !== null).to.equal(isBad === 'bad');
  });
}

const TYPES: [given: unknown, types: string[], mistakes?: number][] = [
  ['', []],
  [null, []],
  ['credit_card', ['credit_card']],
  [' credit_card  debit_card ', ['credit_card', 'debit_card']],
  ['credit_card,debit_card', ['credit_card', 'debit_card']],
  [['credit_card'], ['credit_card']],
  [
    ['credit_card', 'prepaid_card'],
    ['credit_card', 'prepaid_card'],
  ],
  [[], []],
  ['ticket credit_card', ['credit_card'], 1],
  [[null, 7, 'debit_card'], ['debit_card'], 1],
  [{ credit_card: true }, [], 1],
];

for (const [given, types, mistakes = 0] of TYPES) {
  it(`reads payment-types ${JSON.stringify(given)}`, () => {
    const { page, mistakes: told } = read({ paymentTypes: given });
    expect(page.paymentTypes).to.deep.equal(types);
    expect(told).to.have.lengthOf(mistakes);
  });
}

const MOST: [given: unknown, most: number | null, mistakes?: number][] = [
  [null, null],
  ['', null],
  [6, 6],
  ['6', 6],
  [' 12 ', 12],
  [3.9, 3],
  [0, null, 1],
  [-3, null, 1],
  [NaN, null, 1],
  ['many', null, 1],
  [{}, null, 1],
];

for (const [given, most, mistakes = 0] of MOST) {
  it(`reads max-installments ${typeof given} ${String(given)} as ${most}`, () => {
    const { page, mistakes: told } = read({ maxInstallments: given });
    expect(page.maxInstallments).to.equal(most);
    expect(told).to.have.lengthOf(mistakes);
  });
}

/** Nothing that a script can set throws, and nothing of it is taken for a text that it is not. */
const ODD: readonly unknown[] = [
  null,
  undefined,
  NaN,
  -0,
  1e308,
  10n,
  true,
  Symbol('x'),
  () => 1,
  {},
  Object.create(null),
  { toString: () => '900' },
  {
    valueOf: () => {
      throw new Error('no');
    },
  },
  [[['credit_card']]],
  new Proxy(
    {},
    {
      get: () => {
        throw new Error('no');
      },
    },
  ),
  new Date(NaN),
];

for (const name of Object.keys(unset) as (keyof PageProperties)[]) {
  it(`takes any value for ${name}`, () => {
    for (const value of ODD) {
      const { page } = read({ [name]: value });
      expect(page.amount).to.match(/^(\d+(\.\d+)?)?$/);
      for (const text of [page.publicKey, page.nonce, page.fieldPrefix]) expect(text).to.be.a('string');
      expect(page.version).to.match(/^v[12]$/);
    }
  });
}

const LOCALES: [locale: unknown, languages: string[], found: string, isAnyCountry: boolean][] = [
  ['pt-BR', ['es-AR'], 'pt-BR', false],
  ['', ['es', 'en-US', 'es-MX'], 'es-MX', false],
  ['es', ['pt-BR', 'es-CL'], 'es-CL', false],
  ['es-419', ['es-419', 'en'], 'es-AR', true],
  ['es', [], 'es-AR', true],
  ['es-VE', ['es-MX'], 'es-AR', false],
  ['', ['de'], 'es-AR', false],
  [undefined, ['en-GB', 'es-MX'], 'en-US', false],
];

for (const [locale, languages, found, isAnyCountry] of LOCALES) {
  it(`finds ${found} for ${JSON.stringify([locale, ...languages])}`, () => {
    expect(read({ locale }, ...languages).page).to.include({ locale: found, isAnyCountry });
  });
}

it('tells the developer what it cannot understand, once for each', () => {
  const { mistakes } = read({ sdk: 'v3', locale: 'xx', paymentTypes: 'cash', maxInstallments: 0, amount: {} });
  expect(mistakes).to.have.lengthOf(5);
});

it('says that 1250.50 and 1250.5 ask for the same', () => {
  const page = (amount: unknown): PageInput => read({ amount }).page;
  expect(asksSame(page('1250.50'), page(1250.5))).to.equal(true);
  expect(asksSame(page('1250.50'), page('1250.51'))).to.equal(false);
});
