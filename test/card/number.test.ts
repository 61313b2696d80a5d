import { expect } from '@open-wc/testing';
import { formatNumber, passesLuhn } from '../../src/card/number.js';

const groupings: [digits: string, length: number | undefined, shown: string][] = [
  ['', 16, ''],
  ['4', 16, '4'],
  ['4509', 16, '4509'],
  ['45099', 16, '4509 9'],
  ['4222222222222', 13, '4222 2222 2222 2'],
  ['30238030180020', 14, '3023 803018 0020'],
  ['371180303257522', 15, '3711 803032 57522'],
  ['4509953566233704', 16, '4509 9535 6623 3704'],
  ['50187100000000014', 17, '5018 7100 0000 0001 4'],
  ['501871000000000147', 18, '5018 7100 0000 0001 47'],
  ['5018710000000001478', 19, '5018 7100 0000 0001 478'],
  ['4509953566233704', undefined, '4509 9535 6623 3704'],
  // While it is typed
  ['3711', 15, '3711'],
  ['371180', 15, '3711 80'],
  ['37118030325', 15, '3711 803032 5'],
  ['302380301', 14, '3023 80301'],
  // Nothing is cut: the buyer has to see what is too much.
  ['37118030325752299', 15, '3711 803032 57522 99'],
  ['45099535662337040000', 16, '4509 9535 6623 3704 0000'],
];

for (const [digits, length, shown] of groupings) {
  it(`groups ${digits || 'nothing'} of ${length ?? 'any'} digits as "${shown}", and leaves that alone`, () => {
    expect(formatNumber(digits, length)).to.equal(shown);
    expect(formatNumber(shown, length)).to.equal(shown);
  });
}

it('regroups what was grouped for another length', () => {
  expect(formatNumber('3711 8030 3257 522', 15)).to.equal('3711 803032 57522');
});

it('writes digits of other scripts as they are on the card', () => {
  expect(formatNumber('٤٥٠٩٩٥٣٥', 16)).to.equal('4509 9535');
});

const checks: [digits: string, passes: boolean, why: string][] = [
  ['4509953566233704', true, 'Visa'],
  ['5031755734530604', true, 'Mastercard'],
  ['371180303257522', true, 'American Express'],
  ['30238030180020', true, 'Diners'],
  ['4222222222222', true, '13 digits'],
  ['4509953566233705', false, 'last digit wrong'],
  ['4509953566233714', false, 'another digit wrong'],
  ['4509953566237304', false, 'two digits swapped'],
  ['5895627823453005', false, 'Naranja, whose numbers have no check digit'],
  ['0', true, 'nothing but the check digit'],
  ['', false, 'nothing'],
];

for (const [digits, passes, why] of checks) {
  it(`${passes ? 'passes' : 'fails'} Luhn's check: ${why}`, () => expect(passesLuhn(digits)).to.equal(passes));
}
