import { expect } from '@open-wc/testing';
import { embossed, isHolderName, plainHolder } from '../../src/card/holder.js';

const names: [typed: string, isName: boolean, plain: string][] = [
  ['APRO', true, 'APRO'],
  ['José Peña', true, 'José Peña'],
  ['Jose\u0301 Pen\u0303a', true, 'José Peña'],
  ['João da Conceição', true, 'João da Conceição'],
  ['Łukasz Žižek', true, 'Łukasz Žižek'],
  ["Bernardo O'Higgins", true, "Bernardo O'Higgins"],
  ['Bernardo O’Higgins', true, "Bernardo O'Higgins"],
  ['J. R. Pérez', true, 'J. R. Pérez'],
  ['  Ana \t  Díaz ', true, 'Ana Díaz'],
  ['Ana\u00a0Díaz', true, 'Ana Díaz'],
  ['Ana-María Díaz', true, 'Ana-María Díaz'],
  ['APRO-CHOK', true, 'APRO-CHOK'],
  ['PEREZ-GIL, ANA', true, 'ANA PEREZ-GIL'],
  ['-Ana- Díaz-', true, 'Ana Díaz'],
  ['Ana\u2011María \u2013 Díaz', true, 'Ana-María Díaz'],
  ['', false, ''],
  ['   ', false, ''],
  ['.', false, '.'],
  ["' -", false, "'"],
  ['JUAN 2', false, 'JUAN 2'],
  ['4509 9535 6623 3704', false, '4509 9535 6623 3704'],
  ['<b>Ana</b>', false, '<b>Ana</b>'],
  ['Ana_Díaz', false, 'Ana_Díaz'],
  ['Ана', false, 'Ана'],
  ['山田', false, '山田'],
  ['Ana 🙂', false, 'Ana 🙂'],
];

for (const [typed, isName, plain] of names) {
  it(`${isName ? 'takes' : 'refuses'} the name "${typed}"`, () => {
    expect(isHolderName(typed)).to.equal(isName);
    expect(plainHolder(typed)).to.equal(plain);
  });
}

it('embosses every name in letters that no SDK refuses', () => {
  const taken = names.filter(([, isName]) => isName).map(([typed]) => embossed(plainHolder(typed)));
  for (const name of taken) expect(name).to.match(/^[A-Z .']+$/u);
});

const capitals: [name: string, embossed: string][] = [
  ['José Peña', 'JOSE PENA'],
  ['APRO-CHOK', 'APRO CHOK'],
  ['Łukasz Žižek', 'LUKASZ ZIZEK'],
  ["Þóra D'Ægir-Groß", "THORA D'AEGIR GROSS"],
  ['Işıl Đorđević', 'ISIL DORDEVIC'],
];

for (const [name, expected] of capitals) {
  it(`embosses "${name}" as "${expected}"`, () => {
    expect(embossed(name)).to.equal(expected);
  });
}
