import { expect } from '@open-wc/testing';
import { weekdaysOf, zeroRates } from '../../src/promotions/legal-text.js';

// Phrases as banks of Argentina write them.
const days: [legals: string, weekdays: number[]][] = [
  ['PROMOCIÓN VÁLIDA EN LA REPÚBLICA ARGENTINA LOS MARTES DESDE EL 01/01/2026', [2]],
  ['Válida todos los días jueves del mes', [4]],
  ['Solo los lunes, miércoles y viernes', [1, 3, 5]],
  ['los sábados y los domingos', [0, 6]],
  ['Los martes. Tope por cuenta. Válido los martes únicamente.', [2]],
  ['Válida todos los días', []],
  ['Atención de lunes a viernes de 9 a 18', []],
  ['los lunes, martes a jueves', []],
  ['Todos los días excepto los domingos', []],
  ['Los martes no aplica en supermercados', []],
  ['Los martes con Visa y los jueves con Mastercard', []],
  ['los martes 3 y 10 de marzo', []],
  ['Domicilio: Av. Domingo F. Sarmiento 100, San Martín', []],
  ['', []],
];

for (const [legals, weekdays] of days) {
  it(`weekdays of "${legals}": ${weekdays.join() || 'not said'}`, () => {
    expect(weekdaysOf(legals)).to.deep.equal(weekdays);
  });
}

const rates: [legals: string, rates: string[]][] = [
  ['TNA: 0,00%. TEA: 0,00%. COSTO FINANCIERO TOTAL (CFT): 0,00%.', ['TNA 0,00', 'TEA 0,00', 'CFT 0,00']],
  ['TNA (tasa Nominal Anual) 0.00%, CFT (costo financiero total Nominal Anual) 0.00%', ['TNA 0.00', 'CFT 0.00']],
  ['CFTEA: 0%. CFTEA: 0%.', ['CFTEA 0']],
  ['TEA: 0,00%. CFT: 12,34%', []],
  ['CFT sin IVA: 0,00%. CFT con IVA: 3,5%', []],
  ['TEA: 0,00%', []],
  ['20% de descuento', []],
  ['', []],
];

for (const [legals, expected] of rates) {
  it(`rates of a plan that costs nothing, in "${legals}": ${expected.join() || 'none'}`, () => {
    expect(zeroRates(legals).map(({ name, percent }) => `${name} ${percent}`)).to.deep.equal(expected);
  });
}
