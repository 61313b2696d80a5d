import { randomUUID } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { createSandbox } from 'mercadopago-elements/sandbox';

/** Mercado Pago in this process; the page finds it, and the card pictures, under /sandbox. */
export const sandbox = createSandbox({ pictures: '/sandbox' });

export const { publicKey } = sandbox;

/** Calls Mercado Pago's API. Calls with the same key charge once. */
export async function mercadoPago(path, body, key) {
  const answer = await sandbox.fetch(
    new Request(`https://api.mercadopago.com${path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${sandbox.accessToken}`,
        'content-type': 'application/json',
        'x-idempotency-key': key,
      },
      body: JSON.stringify(body),
    }),
  );
  return answer.json();
}

/**
 * Charges the card behind the form's token. The amount comes from the shop, never from the page.
 *
 * The token is the key: a post that is sent again, such as by a reload, is refused and charges nothing.
 */
export async function charge(form) {
  const token = form.get('token');
  const amount = '1250.50';
  const answer = await mercadoPago(
    '/v1/orders',
    {
      type: 'online',
      processing_mode: 'automatic',
      external_reference: `order-${randomUUID()}`,
      total_amount: amount,
      payer: { email: 'buyer@testuser.com' },
      transactions: {
        payments: [
          {
            amount,
            payment_method: {
              id: form.get('payment_method_id'),
              type: form.get('payment_type_id'),
              token,
              installments: Number(form.get('installments')),
            },
          },
        ],
      },
    },
    token,
  );
  // A declined order is next to its errors.
  return answer.data ?? answer;
}

/** Reads the form's post. */
export const readForm = async (request) => new URLSearchParams(await text(request));

/** Serves the sandbox to the page: `/sandbox/v1/…` is its `/v1/…`. */
export async function serveSandbox(request, response) {
  const { method, headers } = request;
  const body = ['GET', 'HEAD', 'OPTIONS'].includes(method) ? undefined : await text(request);
  const url = new URL(request.url.replace(/^\/sandbox/, ''), 'https://api.mercadopago.com');
  const answer = await sandbox.fetch(new Request(url, { method, headers, body }));
  response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
}
