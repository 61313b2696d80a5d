import { testCards, testDocuments } from 'mercadopago-elements/sandbox';
import { accountPath, type AccountName } from '../addresses.js';
import { sandboxOf } from './accounts.js';

/** The only kind of address Mercado Pago accepts for a customer with a test key. */
export const BUYER = 'test_payer_123@testuser.com';

/** The customer of each account, with two saved cards. */
const customers = new Map<string, Promise<string>>();

export function customerOf(account: AccountName): Promise<string> {
  const path = accountPath(account);
  const customer = customers.get(path) ?? newCustomer(account);
  customers.set(path, customer);
  return customer;
}

async function newCustomer(account: AccountName): Promise<string> {
  const { accessToken, publicKey, fetch } = sandboxOf(account);

  async function post(path: string, body: object): Promise<string> {
    const headers = { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' };
    const request = { method: 'POST', headers, body: JSON.stringify(body) };
    const answer = await fetch(new Request(`https://api.mercadopago.com/v1/${path}`, request));
    return ((await answer.json()) as { id: string }).id;
  }

  const [document] = testDocuments(account.site);
  const id = await post('customers', { email: BUYER });
  for (const { number, securityCode } of testCards(account.site).slice(0, 2)) {
    const token = await post(`card_tokens?public_key=${publicKey}`, {
      card_number: number,
      security_code: securityCode,
      expiration_month: 11,
      expiration_year: 2030,
      cardholder: { name: 'APRO', identification: document },
    });
    await post(`customers/${id}/cards`, { token });
  }
  return id;
}
