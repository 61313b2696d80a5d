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

const LOCALES: readonly Locale[] = ['es-AR', 'es-CL', 'es-CO', 'es-MX', 'es-PE', 'es-UY', 'pt-BR', 'en-US'];
const CURRENCIES: [site: string, code: string, decimals: number][] = [
  ['MLA', 'ARS', 2],
  ['MLB', 'BRL', 2],
  ['MLC', 'CLP', 0],
  ['MCO', 'COP', 0],
  ['MLM', 'MXN', 2],
  ['MPE', 'PEN', 2],
  ['MLU', 'UYU', 2],
];
const AMOUNTS = [0, 0.005, 0.5, 1, 1.005, 12.345, 99.995, 999.5, 1000, 1250.5, 12345.67, 1000000, 123456789.1];

for (const locale of LOCALES) {
  it(`writes ${locale} as Intl does, with each currency and without one`, () => {
    for (const [site, currency, decimals] of CURRENCIES) {
      const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
      const { format } = new Intl.NumberFormat(locale, { style: 'currency', currency, ...digits });
      for (const amount of AMOUNTS) expect(formatMoney(amount, locale, site)).to.equal(format(amount));
    }
    const { format } = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    for (const amount of AMOUNTS) expect(formatMoney(amount, locale, 'none')).to.equal(format(amount));
  });
}
