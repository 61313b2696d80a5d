import { expect } from '@open-wc/testing';
import { createSandbox, type Sandbox } from '../../src/sandbox/sandbox.js';
import { pay } from './cards.js';
import { order } from './orders.js';

const HOOK = 'https://shop.test/hook?from=mp';

/** What a server computes to compare with the header. */
async function signatureOf(secret: string, manifest: string): Promise<string> {
  const bytes = new TextEncoder();
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', bytes.encode(secret), algorithm, false, ['sign']);
  const signature = new Uint8Array(await crypto.subtle.sign('HMAC', key, bytes.encode(manifest)));
  return Array.from(signature, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function expectSigned({ webhookSecret }: Sandbox, { headers }: Request, id: string): Promise<void> {
  const [, ts, v1] = /^ts=(\d+),v1=([0-9a-f]{64})$/.exec(headers.get('x-signature') ?? '') ?? [];
  const manifest = `id:${id};request-id:${headers.get('x-request-id')};ts:${ts};`;
  expect(v1).to.equal(await signatureOf(webhookSecret, manifest));
}

it('notifies of an order, signed', async () => {
  const sandbox = createSandbox();
  const paid = await order(sandbox);
  const request = await sandbox.notification(paid.id, HOOK);
  expect(request.method).to.equal('POST');
  const url = new URL(request.url);
  expect(Object.fromEntries(url.searchParams)).to.deep.equal({ from: 'mp', 'data.id': paid.id, type: 'order' });
  await expectSigned(sandbox, request, paid.id.toLowerCase());
  const body = (await request.json()) as { data: object };
  expect(body).to.deep.include({ action: 'order.processed', type: 'order', api_version: 'v1', live_mode: false });
  expect(body.data).to.include({ id: paid.id, external_reference: 'order_1047', status: 'processed' });
  expect(JSON.stringify(body)).not.to.include(paid.transactions.payments[0]!.payment_method.token);
});

it('signs the id as it was sent, too', async () => {
  const sandbox = createSandbox();
  const { id } = await order(sandbox, {}, 'OTHE');
  const request = await sandbox.notification(id, HOOK, { signedId: 'as-sent' });
  await expectSigned(sandbox, request, id);
  expect(((await request.json()) as { action: string }).action).to.equal('order.failed');
});

it('notifies of a payment', async () => {
  const sandbox = createSandbox();
  const { body: payment } = await pay(sandbox);
  const request = await sandbox.notification(payment.id, HOOK);
  await expectSigned(sandbox, request, String(payment.id));
  expect(await request.json()).to.deep.include({
    action: 'payment.created',
    type: 'payment',
    data: { id: String(payment.id) },
  });
});

it('notifies of nothing that was not made', async () => {
  let error: unknown;
  await createSandbox()
    .notification('ORDTST1', HOOK)
    .catch((reason: unknown) => (error = reason));
  expect(error).to.be.instanceOf(RangeError);
});
