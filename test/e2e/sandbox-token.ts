import type { Sandbox } from '../../src/entries/sandbox.js';

/** A token of Argentina's test Visa, as the page would have made it. */
export async function tokenOf(sandbox: Sandbox, name = 'APRO'): Promise<string> {
  const card = {
    card_number: '4509953566233704',
    security_code: '123',
    expiration_month: 11,
    expiration_year: 2030,
    cardholder: { name, identification: { type: 'DNI', number: '12345678' } },
  };
  const url = `https://api.mercadopago.com/v1/card_tokens?public_key=${sandbox.publicKey}`;
  const answer = await sandbox.fetch(new Request(url, { method: 'POST', body: JSON.stringify(card) }));
  return ((await answer.json()) as { id: string }).id;
}
