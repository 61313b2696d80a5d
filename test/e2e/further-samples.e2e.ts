import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { hasPhp } from '../../scripts/php.mjs';
import { createSandbox, type Sandbox } from '../../src/entries/sandbox.js';
import { phpSample, stopServers } from './php-sample.js';
import { tokenOf } from './sandbox-token.js';

/** "Further ways to use a token" of docs/charge.md, as they are written there, against the sandbox. */
const samples = fileURLToPath(new URL('../samples/charge/further', import.meta.url));

const network = globalThis.fetch;
const sale = { reference: 'order_1047-1', total: '1250.50', fee: '125.05', email: 'test@testuser.com' };

type Call = (...given: unknown[]) => Promise<Record<string, unknown>>;

/** The functions of a sample, by name. */
type Sample = (name: string, sandbox: Sandbox) => Promise<Record<string, Call>>;

/** The official SDK has a fixed host: the global `fetch` is turned to the sandbox. */
const inNode: Sample = async (name, sandbox) => {
  globalThis.fetch = (input, init) => sandbox.fetch(new Request(input, init));
  return (await import(`${samples}/${name}.mjs`)) as Record<string, Call>;
};

/** A form is `$_POST` there. */
const inPhp: Sample = async (name, sandbox) => {
  const call = await phpSample(`${samples}/${name}.php`, sandbox);
  const plain = (one: unknown): unknown => (one instanceof URLSearchParams ? Object.fromEntries(one) : one);
  const called = ['subscribe', 'reserve', 'capture', 'release', 'chargeOrder', 'chargePayment'];
  return Object.fromEntries(called.map((each) => [each, (...given) => call(each, ...given.map(plain))]));
};

test.afterEach(() => {
  globalThis.fetch = network;
  stopServers();
});

/** What `<mp-card-form>` posts for Argentina's test Visa. */
async function formOf(sandbox: Sandbox): Promise<URLSearchParams> {
  const post = {
    token: await tokenOf(sandbox),
    payment_method_id: 'visa',
    payment_type_id: 'credit_card',
    issuer_id: '310',
    installments: '1',
    device_id: 'armor-1',
  };
  return new URLSearchParams(post);
}

for (const [language, sample] of Object.entries({ Node: inNode, PHP: inPhp })) {
  test.describe(language, () => {
    test.skip(language === 'PHP' && !hasPhp(), 'There is no php here.');

    let sandbox: Sandbox;
    /** The session of the buyer's device in the last request. */
    let device: string | null;

    test.beforeEach(() => {
      sandbox = createSandbox();
      process.env['MP_ACCESS_TOKEN'] = sandbox.accessToken;
      const { fetch } = sandbox;
      sandbox.fetch = (request) => {
        device = request.headers.get('x-meli-session-id');
        return fetch(request);
      };
    });

    test('a subscription begins, and spends the token', async () => {
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
      const { reserve, capture, release } = await sample('reserve-orders', sandbox);
      const reserved = await reserve!(await formOf(sandbox), sale);
      expect(reserved).toMatchObject({ status: 'action_required', status_detail: 'waiting_capture' });
      expect(device).toBe('armor-1');
      expect(await capture!(reserved['id'])).toMatchObject({ status: 'processed' });
      const other = await reserve!(await formOf(sandbox), { ...sale, reference: 'order_1047-2' });
      expect(await release!(other['id'])).toMatchObject({ status: 'canceled' });
    });

    test('Payments: an amount is reserved, then charged in part, or let go', async () => {
      const { reserve, capture, release } = await sample('reserve-payments', sandbox);
      const reserved = await reserve!(await formOf(sandbox), sale);
      expect(reserved).toMatchObject({ status: 'authorized', status_detail: 'pending_capture' });
      expect(device).toBe('armor-1');
      expect(await capture!(reserved['id'], 1000)).toMatchObject({ status: 'approved', transaction_amount: 1000 });
      const other = await reserve!(await formOf(sandbox), { ...sale, reference: 'order_1047-2' });
      expect(await release!(other['id'])).toMatchObject({ status: 'cancelled' });
    });

    test("a marketplace charges with the seller's keys and keeps its fee, under both APIs", async () => {
      const { chargeOrder, chargePayment } = await sample('marketplace', sandbox);
      process.env['MP_ACCESS_TOKEN'] = 'none';
      const seller = { accessToken: sandbox.accessToken };
      expect(await chargeOrder!(await formOf(sandbox), sale, seller)).toMatchObject({
        status: 'processed',
        marketplace_fee: '125.05',
      });
      expect(device).toBe('armor-1');
      expect(await chargePayment!(await formOf(sandbox), sale, seller)).toMatchObject({ status: 'approved' });
      expect(sandbox.requests.at(-1)).toMatchObject({ path: '/v1/payments', body: { application_fee: 125.05 } });
      expect(device).toBe('armor-1');
    });
  });
}
