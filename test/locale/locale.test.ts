import { expect } from '@open-wc/testing';
import { resolveLocale, type Locale } from '../../src/locale/locale.js';

const tables: [tags: string[], locale: Locale][] = [
  [[], 'es-AR'],
  [[''], 'es-AR'],
  [['es-AR'], 'es-AR'],
  [['es-CL'], 'es-CL'],
  [['es-CO'], 'es-CO'],
  [['es-MX'], 'es-MX'],
  [['es-PE'], 'es-PE'],
  [['es-UY'], 'es-UY'],
  [['pt-BR'], 'pt-BR'],
  [['en-US'], 'en-US'],
  // However it is written
  [['ES-mx'], 'es-MX'],
  [['pt_BR'], 'pt-BR'],
  [[' es-CO '], 'es-CO'],
  // Another country of a known language, or none
  [['es'], 'es-AR'],
  [['es-VE'], 'es-AR'],
  [['pt'], 'pt-BR'],
  [['pt-PT'], 'pt-BR'],
  [['en'], 'en-US'],
  [['en-GB'], 'en-US'],
  [['pt-Latn-BR'], 'pt-BR'],
  // The first that is known wins, also over a better one behind it
  [['', 'pt-BR', 'es-CL'], 'pt-BR'],
  [['fr-FR', 'en-GB', 'es-CL'], 'en-US'],
  [['de', 'ja-JP'], 'es-AR'],
  // No language at all
  [['e'], 'es-AR'],
  [['-'], 'es-AR'],
  [['esperanto'], 'es-AR'],
  [['constructor'], 'es-AR'],
];

for (const [tags, locale] of tables) {
  it(`resolves ${JSON.stringify(tags)} to ${locale}`, () => expect(resolveLocale(...tags)).to.equal(locale));
}
