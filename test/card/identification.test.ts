import { expect } from '@open-wc/testing';
import { checksOut, fitsType, hasLetters, plainDocument } from '../../src/card/identification.js';
import type { IdentificationType } from '../../src/card/card.js';

const documents: [typed: string, plain: string][] = [
  ['', ''],
  ['12345678', '12345678'],
  ['12.345.678', '12345678'],
  [' 12 345-678 ', '12345678'],
  ['123.456.789-09', '12345678909'],
  ['11.222.333/0001-81', '11222333000181'],
  ['12.abc.345/01de-35', '12ABC34501DE35'],
  ['12.345.678-k', '12345678K'],
  ['１２３４５６７８', '12345678'],
  ['١٢٣٤٥٦٧٨', '12345678'],
  ['12\u200b345\u200f678', '12345678'],
  ['Ñandú 1', 'AND1'],
  ['---', ''],
];

for (const [typed, plain] of documents) {
  it(`hands over the document "${typed}" as "${plain}"`, () => expect(plainDocument(typed)).to.equal(plain));
}

const dni: IdentificationType = { id: 'DNI', name: 'DNI', kind: 'number', minLength: 7, maxLength: 8 };

const lengths: [number: string, fits: boolean][] = [
  ['123456', false],
  ['1234567', true],
  ['12345678', true],
  ['123456789', false],
];

for (const [number, fits] of lengths) {
  it(`${fits ? 'takes' : 'refuses'} a DNI of ${number.length} digits`, () =>
    expect(fitsType(number, dni)).to.equal(fits));
}

it('takes a CNPJ with letters, though its type still says "number"', () => {
  const cnpj: IdentificationType = { id: 'CNPJ', name: 'CNPJ', kind: 'number', minLength: 14, maxLength: 14 };
  expect(fitsType('12ABC34501DE35', cnpj)).to.equal(true);
});

const checks: [type: string, number: string, fits: boolean][] = [
  ['CPF', '12345678909', true],
  ['CPF', '11144477735', true],
  ['CPF', '12345678908', false],
  ['CPF', '12345678919', false],
  ['CPF', '21345678909', false],
  ['CPF', '1234567891', false],
  ['CNPJ', '11222333000181', true],
  ['CNPJ', '11222333000182', false],
  // The example of Receita Federal for a CNPJ with letters
  ['CNPJ', '12ABC34501DE35', true],
  ['CNPJ', '12ABC34501DE53', false],
  // AFIP's own
  ['CUIT', '33693450239', true],
  ['CUIT', '33693450238', false],
  ['CUIL', '20123456786', true],
  ['CUIL', '20123456787', false],
  ['RUT', '123456785', true],
  ['RUT', '123456784', false],
  ['RUT', '10000013K', true],
  ['RUT', '100000130', false],
  ['RUT', '100000129', false],
  // Documents without check digits, or of which nothing is known
  ['DNI', '12345678', true],
  ['Otro', '1', true],
  ['', '', true],
  ['constructor', '1', true],
];

for (const [type, number, fits] of checks) {
  it(`${fits ? 'has no doubt about' : 'doubts'} the ${type || 'document'} "${number}"`, () => {
    expect(checksOut(number, type)).to.equal(fits);
  });
}

it('knows the documents that may have letters although the API says "number"', () => {
  expect(['CNPJ', 'RUT', 'CPF', 'DNI'].filter(hasLetters)).to.deep.equal(['CNPJ', 'RUT']);
});
