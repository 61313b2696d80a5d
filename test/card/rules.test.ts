import { expect } from '@open-wc/testing';
import type { CardSettings, PaymentMethod } from '../../src/card/card.js';
import { hasCode, rulesOf } from '../../src/card/rules.js';

const visa: CardSettings = {
  length: 16,
  luhn: true,
  pattern: '^4',
  exclusion: null,
  code: { length: 3, location: 'back', mandatory: true },
};

const methodOf = (...settings: CardSettings[]): PaymentMethod => ({
  id: 'visa',
  name: 'Visa',
  typeId: 'credit_card',
  logo: null,
  settings,
  needs: { holder: true, document: true, issuer: false },
  issuerId: null,
  siteId: null,
});

const short = { ...visa, length: 13 };
const noLuhn = { ...visa, length: 19, luhn: false };

const lengths: [why: string, settings: CardSettings[], bin: string, lengths: number[]][] = [
  ['one range', [visa], '450995', [16]],
  ['no settings at all', [], '450995', []],
  ['two ranges that both fit, ascending and each once', [noLuhn, visa, short, visa], '450995', [13, 16, 19]],
  ['the range that fits', [visa, { ...short, pattern: '^5' }], '450995', [16]],
  ['no range that fits: all count', [visa, { ...short, pattern: '^3' }], '503175', [13, 16]],
  [
    'ranges without a pattern: all count',
    [
      { ...visa, pattern: null },
      { ...short, pattern: null },
    ],
    '450995',
    [13, 16],
  ],
  ['a range without a pattern beside one that fits', [visa, { ...short, pattern: null }], '450995', [16]],
  [
    'an excluded BIN',
    [
      { ...visa, exclusion: '^(450995)' },
      { ...short, pattern: '^45' },
    ],
    '450995',
    [13],
  ],
  ['a BIN outside the exclusion', [{ ...visa, exclusion: '^(411111)' }], '450995', [16]],
  [
    'every range excluded: all count',
    [
      { ...visa, exclusion: '^4' },
      { ...short, exclusion: '^4' },
    ],
    '450995',
    [13, 16],
  ],
  ['a pattern of 8 digits', [visa, { ...short, pattern: '^(45099535)' }].reverse(), '45099535', [13, 16]],
  ['a pattern of 8 digits that tells two ranges apart', [visa, { ...short, pattern: '^(45099536)' }], '45099535', [16]],
  ['a pattern of 8 digits and a BIN of 6', [{ ...short, pattern: '^(45099535)' }, visa], '450995', [16]],
  ['a pattern that is no regular expression', [{ ...visa, pattern: '(((' }, short], '450995', [13]],
  [
    'nothing but such patterns: all count',
    [
      { ...visa, pattern: '*' },
      { ...short, pattern: '[' },
    ],
    '450995',
    [13, 16],
  ],
  ['an exclusion that is no regular expression', [{ ...visa, exclusion: '(?<' }], '450995', [16]],
];

for (const [why, settings, bin, expected] of lengths) {
  it(`finds the lengths of a card: ${why}`, () => {
    expect(rulesOf(methodOf(...settings), bin).lengths).to.deep.equal(expected);
  });
}

it('asks for a check digit only where every range has one', () => {
  expect(rulesOf(methodOf(visa, short), '450995').luhn).to.equal(true);
  expect(rulesOf(methodOf(visa, noLuhn), '450995').luhn).to.equal(false);
});

it('knows nothing of a card without a method', () => {
  expect(rulesOf(null, '450995')).to.deep.equal({ lengths: [], luhn: true, code: null });
});

const none = { length: 0, location: 'back', mandatory: false } as const;
const front = { length: 4, location: 'front', mandatory: true } as const;

const codes: [why: string, settings: CardSettings[], length: number | undefined, asked: boolean][] = [
  ['one range', [visa], 3, true],
  ['four digits in front', [{ ...visa, code: front }], 4, true],
  ['none', [{ ...visa, code: none }], 0, false],
  ['optional', [{ ...visa, code: { ...visa.code, mandatory: false } }], 3, true],
  ['needed in one of two ranges', [{ ...visa, code: none }, visa], 3, true],
  ['a method without settings', [], undefined, true],
];

for (const [why, settings, length, asked] of codes) {
  it(`finds the code of a card: ${why}`, () => {
    const rules = rulesOf(methodOf(...settings), '450995');
    expect(rules.code?.length).to.equal(length);
    expect(hasCode(rules)).to.equal(asked);
  });
}
