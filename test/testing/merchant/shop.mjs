/* global fetch */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

/** The shop's own keys, as in its environment. */
const PUBLIC_KEY = 'TEST-01234567-89ab-cdef-0123-456789abcdef';
const ACCESS_TOKEN = 'TEST-1234567890123456-010203-0123456789abcdef0123456789abcdef-123456789';

const elements = await readFile(
  fileURLToPath(import.meta.resolve('mercadopago-elements/dist/mercadopago-elements.js')),
);

/** @param {string} body */
const page = (body) => `<!doctype html><html lang="es-AR"><meta charset="utf-8"><title>A shop</title>
  <script src="/elements.js" defer></script>${body}</html>`;

const checkout = page(`<form action="/pay" method="post">
  <mp-card-form public-key="${PUBLIC_KEY}" amount="1250.50"></mp-card-form><button>Pagar</button>
</form>`);

/** @param {URLSearchParams} post */
async function charge(post) {
  const token = post.get('token') ?? '';
  const answer = await fetch('https://api.mercadopago.com/v1/payments', {
    method: 'POST',
    headers: {
      authorization: `Bearer ${ACCESS_TOKEN}`,
      'content-type': 'application/json',
      'x-idempotency-key': token,
    },
    body: JSON.stringify({
      transaction_amount: 1250.5,
      token,
      payment_method_id: post.get('payment_method_id'),
      installments: Number(post.get('installments')),
      payer: { email: 'test_payer_1@testuser.com' },
    }),
  });
  return answer.json();
}

/** @param {import('node:http').IncomingMessage} request */
async function answer(request) {
  if (request.url === '/elements.js') return { type: 'text/javascript', body: elements };
  if (request.method !== 'POST') return { type: 'text/html', body: checkout };
  const payment = await charge(new URLSearchParams(await text(request)));
  const status = `<mp-payment-status status="${payment.status}" status-detail="${payment.status_detail}"></mp-payment-status>`;
  return { type: 'text/html', body: page(status) };
}

/** A shop like any other: it knows nothing of tests. */
export const shop = createServer((request, response) => {
  answer(request).then(
    ({ type, body }) => response.setHeader('content-type', type).end(body),
    () => response.writeHead(500).end(),
  );
});
