import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { hasPhp } from '../../scripts/php.mjs';
import { createSandbox, type Sandbox } from '../../src/entries/sandbox.js';
import { phpSample, stopServers } from './php-sample.js';
import { tokenOf } from './sandbox-token.js';

/** The samples of docs/charge.md, as they are written there, against the sandbox. */
const samples = fileURLToPath(new URL('../samples/charge', import.meta.url));

interface Sale {
  reference: string;
  total: string;
  email: string;
}

type Charge = (form: URLSearchParams, sale: Sale) => Promise<Record<string, unknown>>;

const network = globalThis.fetch;

/** Node's samples call the official SDK, whose host is fixed: the global `fetch` is turned to the sandbox. */
async function inNode(api: string, sandbox: Sandbox): Promise<Charge> {
  globalThis.fetch = (input, init) => sandbox.fetch(new Request(input, init));
  process.env['MP_ACCESS_TOKEN'] = sandbox.accessToken;
  return ((await import(`${samples}/${api}.mjs`)) as { charge: Charge }).charge;
}

async function inPhp(api: string, sandbox: Sandbox): Promise<Charge> {
  process.env['MP_ACCESS_TOKEN'] = sandbox.accessToken;
  const call = await phpSample(`${samples}/${api}.php`, sandbox);
  return (form, sale) => call('charge', Object.fromEntries(form), sale);
}

/** What `<mp-card-form>` posts for Argentina's test Visa. */
async function formOf(sandbox: Sandbox, name: string): Promise<URLSearchParams> {
  return new URLSearchParams({
    token: await tokenOf(sandbox, name),
    payment_method_id: 'visa',
    payment_type_id: 'credit_card',
    issuer_id: '310',
    installments: '3',
    device_id: 'armor-1',
  });
}

/** The sandbox for a shop that also asks for 3-D Secure, as docs/3ds.md says. */
const secured = (sandbox: Sandbox): Sandbox => ({
  ...sandbox,
  async fetch(request) {
    if (request.method !== 'POST') return sandbox.fetch(request);
    const body = { ...((await request.json()) as object), three_d_secure_mode: 'optional' };
    return sandbox.fetch(new Request(request, { body: JSON.stringify(body) }));
  },
});

/** The sandbox behind a connection that breaks in the middle of the answer to a charge. */
const garbled = (sandbox: Sandbox): Sandbox => ({
  ...sandbox,
  async fetch(request) {
    const answer = await sandbox.fetch(request);
    if (request.method !== 'POST') return answer;
    return new Response((await answer.text()).slice(0, 20), { status: answer.status, headers: answer.headers });
  },
});

const sale = { reference: 'order_1047-1', total: '1250.50', email: 'test@testuser.com' };

test.afterEach(() => {
  globalThis.fetch = network;
  stopServers();
});

for (const [language, run] of Object.entries({ Node: inNode, PHP: inPhp })) {
  test.describe(language, () => {
    test.skip(language === 'PHP' && !hasPhp(), 'There is no php here.');

    test('Orders: approved, declined, and looked up when the answer got lost', async () => {
      const sandbox = createSandbox();
      const charge = await run('orders', sandbox);
      const paid = await charge(await formOf(sandbox, 'APRO'), sale);
      expect(paid).toMatchObject({ status: 'processed', status_detail: 'accredited', total_amount: '1250.50' });
      expect(JSON.stringify(paid)).not.toContain('token');

      const declined = await charge(await formOf(sandbox, 'FUND'), { ...sale, reference: 'order_1047-2' });
      expect(declined).toMatchObject({
        status: 'failed',
        transactions: { payments: [{ status_detail: 'insufficient_amount' }] },
      });

      sandbox.fail({ endpoint: 'POST /v1/orders', kind: 'lost', times: 1 });
      const lost = await charge(await formOf(sandbox, 'APRO'), { ...sale, reference: 'order_1047-3' });
      expect(lost).toMatchObject({ status: 'processed' });
      const posts = sandbox.requests.filter(({ method, path }) => method === 'POST' && path === '/v1/orders');
      expect(posts).toHaveLength(3);

      sandbox.fail({ endpoint: 'POST /v1/orders', kind: 'drop', times: 1 });
      const never = await charge(await formOf(sandbox, 'APRO'), { ...sale, reference: 'order_1047-4' });
      expect(never).toMatchObject({ status: 'unknown' });
    });

    for (const status of [429, 503, undefined] as const) {
      test(`Orders: a result that cannot be looked up is unknown (${status ?? 'no answer'})`, async () => {
        const sandbox = createSandbox();
        const charge = await run('orders', sandbox);
        sandbox.fail({ endpoint: 'POST /v1/orders', kind: 'lost', times: 1 });
        sandbox.fail({ endpoint: 'GET /v1/orders', ...(status ? { kind: 'status', status } : { kind: 'drop' }) });
        expect(await charge(await formOf(sandbox, 'APRO'), sale)).toMatchObject({ status: 'unknown' });
      });
    }

    test('Orders: a declined order is declined even if it cannot be looked up', async () => {
      const sandbox = createSandbox();
      const charge = await run('orders', sandbox);
      sandbox.fail({ endpoint: 'GET /v1/orders', kind: 'drop' });
      expect(await charge(await formOf(sandbox, 'FUND'), sale)).toMatchObject({ status: 'failed' });
    });

    test('Orders: an answer that breaks off, or is a page, counts as lost', async () => {
      const sandbox = createSandbox();
      const charge = await run('orders', garbled(sandbox));
      expect(await charge(await formOf(sandbox, 'APRO'), sale)).toMatchObject({ status: 'processed' });
      sandbox.fail({ endpoint: 'POST /v1/orders', kind: 'html', status: 200 });
      const page = await charge(await formOf(sandbox, 'APRO'), { ...sale, reference: 'order_1047-2' });
      expect(page).toMatchObject({ status: 'unknown' });
    });

    test('Orders: a form posted twice is charged once', async () => {
      const sandbox = createSandbox();
      const charge = await run('orders', sandbox);
      const form = await formOf(sandbox, 'APRO');
      await charge(form, sale);
      const second = await charge(form, { ...sale, reference: 'order_1047-2' });
      expect(second).toMatchObject({ status: 'unknown' });
    });

    test('Orders: a request that is wrong is an error of the shop', async () => {
      const sandbox = createSandbox();
      const charge = await run('orders', sandbox);
      await expect(charge(await formOf(sandbox, 'APRO'), { ...sale, total: '1250.5' })).rejects.toThrow();
    });

    test('Payments: approved, declined, and repeated when the answer got lost', async () => {
      const sandbox = createSandbox();
      const charge = await run('payments', sandbox);
      expect(await charge(await formOf(sandbox, 'APRO'), sale)).toMatchObject({ status: 'approved', installments: 3 });
      expect(await charge(await formOf(sandbox, 'FUND'), { ...sale, reference: 'order_1047-2' })).toMatchObject({
        status: 'rejected',
        status_detail: 'cc_rejected_insufficient_amount',
      });
      sandbox.fail({ endpoint: 'POST /v1/payments', kind: 'lost', times: 1 });
      const lost = await charge(await formOf(sandbox, 'APRO'), { ...sale, reference: 'order_1047-3' });
      expect(lost).toMatchObject({ status: 'approved' });

      sandbox.fail({ endpoint: 'POST /v1/payments', kind: 'drop' });
      const never = await charge(await formOf(sandbox, 'APRO'), { ...sale, reference: 'order_1047-4' });
      expect(never).toEqual({ status: 'unknown' });
    });

    test('Payments: after a lost answer, a refused repeat does not mean that nothing was charged', async () => {
      const sandbox = createSandbox();
      const charge = await run('payments', sandbox);
      sandbox.fail({ endpoint: 'POST /v1/payments', kind: 'lost', times: 1 });
      sandbox.fail({ endpoint: 'POST /v1/payments', kind: 'status', status: 429 });
      expect(await charge(await formOf(sandbox, 'APRO'), sale)).toEqual({ status: 'unknown' });
    });

    test('Payments: refused every time is not charged', async () => {
      const sandbox = createSandbox();
      const charge = await run('payments', sandbox);
      sandbox.fail({ endpoint: 'POST /v1/payments', kind: 'status', status: 429 });
      await expect(charge(await formOf(sandbox, 'APRO'), sale)).rejects.toThrow();
    });

    test('Payments: an answer that breaks off, or is a page, may be a payment', async () => {
      const sandbox = createSandbox();
      const charge = await run('payments', garbled(sandbox));
      expect(await charge(await formOf(sandbox, 'APRO'), sale)).toEqual({ status: 'unknown' });
      sandbox.fail({ endpoint: 'POST /v1/payments', kind: 'html', status: 200 });
      expect(await charge(await formOf(sandbox, 'APRO'), sale)).toEqual({ status: 'unknown' });
    });

    test('Payments: a form posted twice is one payment', async () => {
      const sandbox = createSandbox();
      const charge = await run('payments', sandbox);
      const form = await formOf(sandbox, 'APRO');
      const { id } = await charge(form, sale);
      expect(await charge(form, { ...sale, reference: 'order_1047-2' })).toMatchObject({ status: 'approved', id });
    });

    test('Payments: a request that is wrong is an error of the shop', async () => {
      const charge = await run('payments', createSandbox());
      const wrong = new URLSearchParams({ token: '', installments: '1' });
      await expect(charge(wrong, sale)).rejects.toThrow();
    });

    test("Payments: the bank's challenge reaches the page", async () => {
      const sandbox = createSandbox();
      const charge = await run('payments', secured(sandbox));
      expect(await charge(await formOf(sandbox, 'APRO-CHOK'), sale)).toMatchObject({
        status: 'pending',
        status_detail: 'pending_challenge',
        three_ds_info: { external_resource_url: expect.stringMatching(/^https:/), creq: expect.stringMatching(/./) },
      });
    });
  });
}
