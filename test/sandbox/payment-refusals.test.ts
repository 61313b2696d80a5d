import { expect } from '@open-wc/testing';
import { createSandbox } from '../../src/sandbox/sandbox.js';
import type { WireError } from '../../src/sdk/wire.js';
import { asBackend } from './caller.js';
import { orderOf, tokenOf } from './cards.js';

const unused = '0'.repeat(32);
const refused: [what: string, changes: object, code: number][] = [
  ['no amount', { transaction_amount: undefined }, 4002],
  ['an amount as text', { transaction_amount: '100' }, 4003],
  ['an amount of nothing', { transaction_amount: 0 }, 4037],
  ['more than the method takes', { transaction_amount: 700001 }, 129],
  ['no method', { payment_method_id: '' }, 4001],
  ['an unknown method', { payment_method_id: 'visa2' }, 3028],
  ['a method that is no card', { payment_method_id: 'rapipago' }, 3028],
  ['a method that the card is not of', { payment_method_id: 'master' }, 3026],
  ['no token', { token: undefined }, 4000],
  ['something that is no token', { token: 'ff8080814c11e237014c1ff593b57b4d!' }, 3003],
  ['an unknown token', { token: unused }, 2006],
  ['no installments', { installments: undefined }, 4004],
  ['installments in words', { installments: 'three' }, 4005],
  ['installments that are not whole', { installments: 1.5 }, 4033],
  ['installments that are not offered', { installments: 2 }, 4033],
  ['no payer', { payer: undefined }, 4006],
  ['no email', { payer: {} }, 4050],
  ['a wrong email', { payer: { email: 'test' } }, 4050],
  ['a long email', { payer: { email: `${'a'.repeat(250)}@b.cd` } }, 4051],
  ['a customer without id', { payer: { type: 'customer' } }, 4012],
  ['an unknown customer', { payer: { type: 'customer', id: '1-a' } }, 2002],
  ['an unknown type of payer', { payer: { type: 'friend', email: 'a@b.cd' } }, 4029],
  ['a wrong document', { payer: { email: 'a@b.cd', identification: { type: 'DNI', number: '1' } } }, 2067],
  ['metadata that is no object', { metadata: 'x' }, 4022],
  ['an address that is none', { notification_url: 'here' }, 4020],
];

for (const [what, changes, code] of refused) {
  it(`refuses ${what} with ${code}`, async () => {
    const sandbox = createSandbox();
    const order = { ...orderOf(await tokenOf(sandbox)), ...changes };
    const { status, body } = await asBackend<WireError>(sandbox, 'POST', '/v1/payments', order);
    expect(status).to.equal(400);
    expect(body.cause[0]?.code).to.equal(code);
  });
}
