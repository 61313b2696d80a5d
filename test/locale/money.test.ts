import { expect } from '@open-wc/testing';
import type { Locale } from '../../src/locale/locale.js';
import { formatMoney, hasDocuments } from '../../src/locale/money.js';

const sites: [locale: Locale, site: string | null, shown: string][] = [
  ['es-AR', 'MLA', '$ 1.250,50'],
  ['pt-BR', 'MLB', 'R$ 1.250,50'],
  ['es-CL', 'MLC', '$1.251'],
  ['es-CO', 'MCO', '$ 1.251'],
  ['es-MX', 'MLM', '$1,250.50'],
  ['es-PE', 'MPE', 'S/ 1,250.50'],
  ['es-UY', 'MLU', '$ 1.250,50'],
  // While the API has not told the site, the locale decides; English belongs to none.
  ['es-AR', null, '$ 1.250,50'],
  ['es-CL', null, '$1.251'],
  ['en-US', null, '1,250.50'],
  // A shop in another language than its country's
  ['en-US', 'MLB', 'R$1,250.50'],
  ['en-US', 'MLC', 'CLP 1,251'],
  ['es-AR', 'MLB', 'BRL 1.250,50'],
  // Sites that are none of ours, or that a hostile answer has made up
  ['es-AR', 'MLV', '1.250,50'],
  ['es-AR', '', '1.250,50'],
  ['es-UY', 'constructor', '1.250,50'],
  ['es-PE', '__proto__', '1,250.50'],
];

for (const [locale, site, shown] of sites) {
  it(`writes money of ${site ?? 'an unknown site'} in ${locale} as ${shown}`, () => {
    expect(formatMoney(1250.5, locale, site).replace(/\s/g, ' ')).to.equal(shown);
  });
}

const amounts: [amount: number, shown: string][] = [
  [0, '$ 0,00'],
  [0.005, '$ 0,01'],
  [1000000, '$ 1.000.000,00'],
];

for (const [amount, shown] of amounts) {
  it(`writes ${amount} pesos as ${shown}`, () => {
    expect(formatMoney(amount, 'es-AR', null).replace(/\s/g, ' ')).to.equal(shown);
  });
}

const documents: [locale: Locale, asked: boolean][] = [
  ['es-AR', true],
  ['es-CL', true],
  ['es-CO', true],
  ['es-MX', false],
  ['es-PE', true],
  ['es-UY', true],
  ['pt-BR', true],
  ['en-US', true],
];

for (const [locale, asked] of documents) {
  it(`keeps ${asked ? '' : 'no '}room for a document in ${locale}`, () => expect(hasDocuments(locale)).to.equal(asked));
}
