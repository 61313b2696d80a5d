import { expect } from '@open-wc/testing';
import { digitsOf } from '../../src/card/digits.js';
import { parseExpiry } from '../../src/card/expiry.js';
import { isHolderName, plainHolder } from '../../src/card/holder.js';
import { plainDocument } from '../../src/card/identification.js';
import { visibleText } from '../../src/card/visible-text.js';

const expiryOf = (text: string): string => {
  const expiry = parseExpiry(text);
  return expiry ? `${expiry.month}/${expiry.year}` : 'none';
};

const holderOf = (text: string): string => (isHolderName(text) ? plainHolder(text) : 'none');

/** What people, password managers, chats and spreadsheets put into a field, and what Mercado Pago is given of it. */
const given: [what: string, take: (text: string) => string, rows: [text: string, taken: string][]][] = [
  [
    'number',
    digitsOf,
    [
      ['4509\u200b9535\u00a06623\u202f3704', '4509953566233704'],
      ['\ufeff4509-9535-6623-3704\u200e', '4509953566233704'],
      ['\u202e4509953566233704\u202c', '4509953566233704'],
      ['４５０９　９５３５　６６２３　３７０４', '4509953566233704'],
    ],
  ],
  [
    'expiry',
    expiryOf,
    [
      ['1130', '11/2030'],
      ['11/30', '11/2030'],
      ['11 / 30', '11/2030'],
      ['11/2030', '11/2030'],
      ['112030', '11/2030'],
      ['11.2030', '11/2030'],
      ['2030-11', '11/2030'],
      ['2030/11', '11/2030'],
      ['203011', '11/2030'],
      ['2030 1', '1/2030'],
      ['2030-11-30', '11/2030'],
      ['20301130', '11/2030'],
      ['30/11/2030', '11/2030'],
      ['1\u200b1/3\u200e0', '11/2030'],
      ['11\u00a0/\u00a030', '11/2030'],
      ['\ufeff11/30', '11/2030'],
      ['２０３０１１', '11/2030'],
      ['11⁄30', '11/2030'],
      ['202013', 'none'],
      ['2030', 'none'],
      ['30/13/2030', 'none'],
      ['nov 30', 'none'],
    ],
  ],
  [
    'holder',
    holderOf,
    [
      ['JUAN PEREZ\u200b', 'JUAN PEREZ'],
      ['\ufeffJUAN\u00a0PEREZ\u200f', 'JUAN PEREZ'],
      ['JUAN\nPEREZ', 'JUAN PEREZ'],
      ['JU\u00adAN PEREZ\ufe0f', 'JUAN PEREZ'],
      ['O´CONNOR', "O'CONNOR"],
      ['O`CONNOR', "O'CONNOR"],
      ['O’CONNOR', "O'CONNOR"],
      ['O‘CONNOR', "O'CONNOR"],
      ['D\u02bcANGELO', "D'ANGELO"],
      ['ＪＵＡＮ　ＰＥＲＥＺ', 'JUAN PEREZ'],
      ['PEREZ, JUAN', 'JUAN PEREZ'],
      ['PEREZ GARCIA,JUAN CARLOS', 'JUAN CARLOS PEREZ GARCIA'],
      ['PEREZ/JUAN', 'JUAN PEREZ'],
      ['PEREZ,', 'PEREZ'],
      ['Mª CARMEN DÍAZ', 'Ma CARMEN DÍAZ'],
      ['ANA MARÍA DÍAZ–LÓPEZ', 'ANA MARÍA DÍAZ-LÓPEZ'],
      ['PEREZ, JUAN, 3', 'none'],
      ['juan@shop.test', 'none'],
      ['\u200b', 'none'],
    ],
  ],
  [
    'document',
    plainDocument,
    [
      ['12\u200b.345\u00a0678', '12345678'],
      ['\u202d12.345.678-k\u202c', '12345678K'],
      ['１２.ＡＢＣ.３４５／０１ＤＥ－３５', '12ABC34501DE35'],
    ],
  ],
];

for (const [what, take, rows] of given) {
  for (const [text, taken] of rows) {
    it(`takes the ${what} ${JSON.stringify(text)} as ${taken}`, () => expect(take(text)).to.equal(taken));
  }
}

it('removes invisible characters and keeps visible ones', () => {
  const every = Array.from({ length: 0x3_0000 }, (_, code) => code)
    .filter((code) => code < 0xd800 || code > 0xdfff)
    .map((code) => String.fromCodePoint(code));
  // By code: a message with all of Unicode helps no reader.
  const codesOf = (text: string[]): string[] => text.map((one) => one.codePointAt(0)!.toString(16));
  const left = every.filter((one) => /[\p{Cc}\p{Cf}]|[^\S ]/u.test(one) && visibleText(one) === one);
  expect(codesOf(left)).to.deep.equal([]);
  const seen = every.filter((one) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(one) && !/[\u115f\u1160\u3164\uffa0]/u.test(one));
  expect(codesOf(seen.filter((one) => visibleText(one) !== one))).to.deep.equal([]);
  expect(visibleText(seen.join(''))).to.have.length(seen.join('').length);
});
