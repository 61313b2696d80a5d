import { expect } from '@open-wc/testing';
import { cannotBecomeExpiry, formatExpiry, isPast, parseExpiry } from '../../src/card/expiry.js';

/** What stands in the field after each key; `<` is Backspace. */
const typing: [keys: string, shown: string[]][] = [
  ['1230', ['1', '12', '12/3', '12/30']],
  ['330', ['03', '03/3', '03/30']],
  ['0530', ['0', '05', '05/3', '05/30']],
  ['1/30', ['1', '01', '01/3', '01/30']],
  ['3/30', ['03', '03', '03/3', '03/30']],
  ['12/30', ['1', '12', '12', '12/3', '12/30']],
  ['052030', ['0', '05', '05/2', '05/20', '05/203', '05/2030']],
  ['1330', ['1', '13', '13/3', '13/30']],
  ['12 30', ['1', '12', '12', '12/3', '12/30']],
  ['1230<<<<', ['1', '12', '12/3', '12/30', '12/3', '12', '1', '']],
  ['33<<<', ['03', '03/3', '03', '0', '']],
  ['1<2', ['1', '', '02']],
  ['x/', ['', '']],
];

for (const [keys, shown] of typing) {
  it(`shows the expiry while ${keys} is typed`, () => {
    const seen: string[] = [];
    for (const key of keys) {
      const before = seen.at(-1) ?? '';
      // The slash comes and goes with the digit after it, as the form deletes it.
      const text = key === '<' ? before.slice(0, -1) : before + key;
      seen.push(formatExpiry(text));
    }
    expect(seen).to.deep.equal(shown);
  });
}

const pasted = [
  '1230',
  '12/30',
  '12 / 30',
  '12-30',
  '12.30',
  ' 12 30 ',
  '12/2030',
  '12 / 2030',
  '122030',
  '2030-12',
  '2030/12',
  ' 2030 - 12 ',
  '١٢/٣٠',
  '١٢/٢٠٣٠',
  '２０３０-１２',
  '１２／３０',
  '٢٠٣٠-١٢',
];

for (const text of pasted) {
  it(`understands a pasted "${text}"`, () => expect(parseExpiry(text)).to.deep.equal({ month: 12, year: 2030 }));
}

const verdicts: [text: string, month: number | null, year: number | null, hopeless: boolean][] = [
  ['1/30', 1, 2030, false],
  ['1/2030', 1, 2030, false],
  ['2030-1', 1, 2030, false],
  ['3/30', 3, 2030, false],
  ['01/00', 1, 2000, false],
  ['12/99', 12, 2099, false],
  ['', null, null, false],
  ['abc', null, null, false],
  ['/', null, null, false],
  ['0', null, null, false],
  ['1', null, null, false],
  ['12', null, null, false],
  ['12/3', null, null, false],
  ['12/203', null, null, false],
  ['12/20305', null, null, false],
  ['00', null, null, true],
  ['00/30', null, null, true],
  ['13', null, null, true],
  ['13/30', null, null, true],
  ['99/99', null, null, true],
  ['2030', null, null, true],
];

for (const [text, month, year, hopeless] of verdicts) {
  it(`reads "${text}" as ${month ? `${month} of ${year}` : hopeless ? 'no expiry whatever follows' : 'not yet one'}`, () => {
    expect(parseExpiry(text)).to.deep.equal(month === null ? null : { month, year });
    expect(cannotBecomeExpiry(text)).to.equal(hopeless);
  });
}

const months: [text: string, past: boolean][] = [
  ['11/25', true],
  ['12/25', true],
  ['10/26', true],
  ['11/26', false],
  ['12/26', false],
  ['01/27', false],
  ['11/20', true],
  ['11/2030', false],
];

for (const [text, past] of months) {
  it(`calls ${text} ${past ? 'past' : 'good'} in November 2026`, () => {
    expect(isPast(parseExpiry(text)!, { month: 11, year: 2026 })).to.equal(past);
  });
}
