import { expect } from '@open-wc/testing';
import { digitsOf } from '../../src/card/digits.js';

const cases: [name: string, text: string, digits: string][] = [
  ['nothing', '', ''],
  ['blanks and dashes', '4509 9535-6623 3704', '4509953566233704'],
  ['blanks that are no space', '45\u00a009\u202f95\u200935\t66\n', '4509953566'],
  ['zero-width characters of a pasted number', '\ufeff45\u200b09\u200c95\u200d35\u2060', '45099535'],
  ['marks and isolates of a right-to-left text', '\u200f\u20674509\u2069\u200e', '4509'],
  ['letters that look like digits', 'O5l3', '53'],
  ['numbers that are no decimal digits', '½²①Ⅳ一', ''],
  ['half of a character outside the basic plane', '\ud835', ''],
];

for (const [name, text, digits] of cases) {
  it(`takes the digits of a text: ${name}`, () => expect(digitsOf(text)).to.equal(digits));
}

/** 0 to 9 in every script that the browser can count in, Han numerals left out: those are letters to Unicode. */
const scripts = Intl.supportedValuesOf('numberingSystem')
  .map((numberingSystem) => ({
    name: numberingSystem,
    digits: [...'0123456789'].map((digit) => new Intl.NumberFormat('en', { numberingSystem }).format(Number(digit))),
  }))
  .filter(({ digits }) => digits.every((digit) => /^\p{Nd}$/u.test(digit)));

it('knows enough scripts for the next tests to say something', () => expect(scripts.length).to.be.greaterThan(60));

for (const { name, digits } of scripts) {
  it(`reads digits of the script ${name}, ${digits[4]} for 4`, () => {
    expect(digitsOf(digits.join(' '))).to.equal('0123456789');
  });
}
