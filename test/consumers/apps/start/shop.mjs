import { text } from 'node:stream/consumers';
import { createSandbox } from 'mercadopago-elements/sandbox';

/** Mercado Pago in this process; the page finds it, and the pictures of cards, under /sandbox. */
const sandbox = createSandbox({ pictures: '/sandbox' });

export const { publicKey } = sandbox;

/** Charges the card behind the token that the form has sent. The amount is the shop's own, never the page's. */
export async function charge(form) {
  const answer = await sandbox.fetch(
    new Request('https://api.mercadopago.com/v1/payments', {
      method: 'POST',
      headers: {
        authorization: `Bearer ${sandbox.accessToken}`,
        'content-type': 'application/json',
        'x-idempotency-key': form.get('token'),
      },
      body: JSON.stringify({
        transaction_amount: 1250.5,
        token: form.get('token'),
        payment_method_id: form.get('payment_method_id'),
        issuer_id: form.get('issuer_id') ?? undefined,
        installments: Number(form.get('installments')),
        payer: { email: 'buyer@example.com' },
      }),
    }),
  );
  return answer.json();
}

/** What the form posted. */
export const readForm = async (request) => new URLSearchParams(await text(request));

/** Serves the sandbox to the page: `/sandbox/v1/…` is its `/v1/…`. */
export async function serveSandbox(request, response) {
  const { method, headers } = request;
  const body = ['GET', 'HEAD', 'OPTIONS'].includes(method) ? undefined : await text(request);
  const url = new URL(request.url.replace(/^\/sandbox/, ''), 'https://api.mercadopago.com');
  const answer = await sandbox.fetch(new Request(url, { method, headers, body }));
  response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
}
