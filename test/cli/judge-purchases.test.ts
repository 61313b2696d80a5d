import { expect } from '@open-wc/testing';
import { judgeCardRequests, judgeResults } from '../../src/cli/judge-purchases.js';
import type { Purchase } from '../../src/cli/report.js';

const told = (holder: string, ...shown: string[]): Purchase => ({ holder, shown, trouble: '' });

it('passes when each outcome is explained in its own words', () => {
  const { result } = judgeResults([told('APRO', 'Pago aprobado'), told('FUND', 'Sin fondos'), told('CONT', 'Espera')]);
  expect(result).to.equal('pass');
});

it('fails when outcomes read the same, ignoring order numbers', () => {
  const purchases = [
    told('APRO', 'Pago aprobado', 'Pedido 1a2b3c4d'),
    told('FUND', 'No se pudo pagar', 'Pedido 5e6f7a8b'),
    told('SECU', 'No se pudo pagar', 'Pedido 90123'),
    told('EXPI', 'No se pudo pagar', 'Pedido 456'),
  ];
  const { result, message } = judgeResults(purchases);
  expect(result).to.equal('fail');
  expect(message).to.include('FUND and SECU and EXPI');
  expect(message).to.not.include('APRO');
});

it('fails when the buyer is shown a code', () => {
  const { result, message } = judgeResults([told('FUND', 'Error: cc_rejected_insufficient_amount')]);
  expect(result).to.equal('fail');
  expect(message).to.include('FUND');
  expect(judgeResults([told('OTHE', 'rejected_by_issuer')]).result).to.equal('fail');
});

it('passes when outcomes that Orders answers alike read the same', () => {
  const { result, message } = judgeResults([
    told('APRO', 'Pago aprobado'),
    told('FUND', 'Sin fondos'),
    ...['SECU', 'EXPI', 'FORM'].map((holder) => told(holder, 'Algún dato no es correcto')),
  ]);
  expect(result).to.equal('pass');
  expect(message).to.include('SECU, EXPI, FORM read the same');
});

it('cannot tell when a purchase could not be made', () => {
  const { result, message } = judgeResults([
    told('APRO', 'Pago aprobado'),
    { holder: 'CONT', shown: [], trouble: 'The shop asks for more than a card: street.' },
  ]);
  expect(result).to.equal('unknown');
  expect(message).to.include('street');
});

it('fails when the number was sent elsewhere', () => {
  expect(judgeCardRequests([]).result).to.equal('pass');
  const { result, message } = judgeCardRequests(['https://tracker.test/collect']);
  expect(result).to.equal('fail');
  expect(message).to.include('https://tracker.test/collect');
});
