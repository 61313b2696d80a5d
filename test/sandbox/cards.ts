import type { Payment } from '../../src/sandbox/account/payment.js';
import type { Sandbox } from '../../src/sandbox/sandbox.js';
import type { WireCardToken } from '../../src/sdk/wire.js';
import { asBackend, asPage, type Reply } from './caller.js';

/** Body of card_tokens for the test Visa of Argentina. */
export const visa = {
  card_number: '4509953566233704',
  security_code: '123',
  expiration_month: 11,
  expiration_year: 2030,
  cardholder: { name: 'APRO', identification: { type: 'DNI', number: '12345678' } },
};

/** The same card with another holder. */
export const visaOf = (name: string) => ({ ...visa, cardholder: { ...visa.cardholder, name } });

export async function tokenOf(sandbox: Sandbox, card: unknown = visa): Promise<string> {
  const { body } = await asPage<WireCardToken>(sandbox, 'POST', '/v1/card_tokens', card);
  return body.id;
}

/** A payment of 100 with the test Visa, in one part. */
export const orderOf = (token: string) => ({
  token,
  transaction_amount: 100,
  installments: 1,
  payment_method_id: 'visa',
  payer: { email: 'test@testuser.com' },
});

/** Pays 100 with a new token of the test Visa, whatever `changes` says otherwise. */
export async function pay(sandbox: Sandbox, changes: object = {}): Promise<Reply<Payment>> {
  const order = { ...orderOf(await tokenOf(sandbox)), ...changes };
  return asBackend<Payment>(sandbox, 'POST', '/v1/payments', order);
}
