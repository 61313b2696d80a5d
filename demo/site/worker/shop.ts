import type { AccountName } from '../addresses.js';
import { countries } from '../settings.js';
import { chargeRequest } from '../charge.js';
import { sandboxOf } from './accounts.js';
import { BUYER, customerOf } from './saved-cards.js';

/** The shop server's request to Mercado Pago and the answer, for the developer to read. */
export interface Charged {
  method: string;
  path: string;
  sent: unknown;
  status: number;
  answer: unknown;
}

const json = (value: unknown): Response => Response.json(value);

async function ask(account: AccountName, method: string, path: string, body?: unknown): Promise<Charged> {
  const { accessToken, fetch } = sandboxOf(account);
  const headers = new Headers({ authorization: `Bearer ${accessToken}` });
  if (body) {
    headers.set('content-type', 'application/json');
    headers.set('x-idempotency-key', crypto.randomUUID());
  }
  const answer = await fetch(
    new Request(`https://api.mercadopago.com${path}`, { method, headers, body: body ? JSON.stringify(body) : null }),
  );
  return { method, path, sent: body ?? null, status: answer.status, answer: await answer.json() };
}

/** The shop's own server, simulated like Mercado Pago: it charges the form's post and answers `check`. */
export async function answerShop(account: AccountName, path: string, request: Request): Promise<Response> {
  if (path === 'pay') {
    const post = new URLSearchParams(await request.text());
    const query = new URL(request.url).searchParams;
    const charge = chargeRequest({
      post,
      prefix: query.get('prefix') ?? '',
      api: query.get('api') === 'payments' ? 'payments' : 'orders',
      challenge: query.has('challenge'),
      amount: query.get('amount') ?? countries[account.site].amount,
      email: BUYER,
      customer: query.has('customer') ? await customerOf(account) : undefined,
    });
    return json(await ask(account, 'POST', charge.path, charge.body));
  }
  if (path === 'cards') {
    const { answer } = await ask(account, 'GET', `/v1/customers/${await customerOf(account)}/cards`);
    return json(answer);
  }
  // For `check` of the result: the current order or payment.
  const { answer } = await ask(account, 'GET', `/v1/${path}`);
  return json(answer);
}
