import { expect, test } from '@playwright/test';
import { createSandbox, type Sandbox } from '../../src/entries/sandbox.js';
import { tokenOf } from './sandbox-token.js';

/** "Further ways to use a token" of docs/charge.md, as they are written there, against the sandbox. */

const network = globalThis.fetch;
const sale = { reference: 'order_1047-1', total: '1250.50', fee: '125.05', email: 'test@testuser.com' };

type Call = (...given: unknown[]) => Promise<Record<string, unknown>>;

/** The official SDK has a fixed host: the global `fetch` is turned to the sandbox. */
async function sample(name: string, sandbox: Sandbox): Promise<Record<string, Call>> {
  globalThis.fetch = (input, init) => sandbox.fetch(new Request(input, init));
  process.env['MP_ACCESS_TOKEN'] = sandbox.accessToken;
  return (await import(`../samples/charge/further/${name}.mjs`)) as Record<string, Call>;
}

test.afterEach(() => {
  globalThis.fetch = network;
});

/** What `<mp-card-form>` posts for Argentina's test Visa. */
async function formOf(sandbox: Sandbox): Promise<URLSearchParams> {
  const post = {
    token: await tokenOf(sandbox),
    payment_method_id: 'visa',
    payment_type_id: 'credit_card',
    issuer_id: '310',
    installments: '1',
  };
  return new URLSearchParams(post);
}

test('a subscription begins, and spends the token', async () => {
  const sandbox = createSandbox();
  const { subscribe } = await sample('subscription', sandbox);
  const form = await formOf(sandbox);
  const plan = { reference: 'club-7', title: 'Club', amount: 1250.5, currency: 'ARS', email: sale.email };
  expect(await subscribe!(form, plan)).toMatchObject({
    status: 'authorized',
    reason: 'Club',
    auto_recurring: { transaction_amount: 1250.5 },
  });
  await expect(subscribe!(form, plan)).rejects.toThrow();
});

test('Orders: an amount is reserved, then charged, or let go', async () => {
  const sandbox = createSandbox();
  const { reserve, capture, release } = await sample('reserve-orders', sandbox);
  const reserved = await reserve!(await formOf(sandbox), sale);
  expect(reserved).toMatchObject({ status: 'action_required', status_detail: 'waiting_capture' });
  expect(await capture!(reserved['id'])).toMatchObject({ status: 'processed' });
  const other = await reserve!(await formOf(sandbox), { ...sale, reference: 'order_1047-2' });
  expect(await release!(other['id'])).toMatchObject({ status: 'canceled' });
});

test('Payments: an amount is reserved, then charged in part, or let go', async () => {
  const sandbox = createSandbox();
  const { reserve, capture, release } = await sample('reserve-payments', sandbox);
  const reserved = await reserve!(await formOf(sandbox), sale);
  expect(reserved).toMatchObject({ status: 'authorized', status_detail: 'pending_capture' });
  expect(await capture!(reserved['id'], 1000)).toMatchObject({ status: 'approved', transaction_amount: 1000 });
  const other = await reserve!(await formOf(sandbox), { ...sale, reference: 'order_1047-2' });
  expect(await release!(other['id'])).toMatchObject({ status: 'cancelled' });
});

test("a marketplace charges with the seller's keys and keeps its fee, under both APIs", async () => {
  const sandbox = createSandbox();
  const { chargeOrder, chargePayment } = await sample('marketplace', sandbox);
  process.env['MP_ACCESS_TOKEN'] = 'none';
  const seller = { accessToken: sandbox.accessToken };
  expect(await chargeOrder!(await formOf(sandbox), sale, seller)).toMatchObject({
    status: 'processed',
    marketplace_fee: '125.05',
  });
  expect(await chargePayment!(await formOf(sandbox), sale, seller)).toMatchObject({ status: 'approved' });
  expect(sandbox.requests.at(-1)).toMatchObject({ path: '/v1/payments', body: { application_fee: 125.05 } });
});
