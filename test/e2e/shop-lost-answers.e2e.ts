import { expect, test } from '@playwright/test';
import type { CardEntries } from '../../demo/order-form.js';
import { catalogue } from '../../demo/catalogue.js';
import { stateOf } from '../../demo/order-state.js';
import { chargeOf, placeOrder, type PlacedOrder } from '../../demo/orders.js';
import { payOrder, refreshOpen } from '../../demo/pay-order.js';
import { divertApi, openSandboxes, type Sandboxes } from '../../demo/sandboxes.js';
import { readVisit, type Api } from '../../demo/visit.js';
import { createSandbox, type Fault } from '../../src/entries/sandbox.js';
import { tokenOf } from './sandbox-token.js';

/** The demo's own calls of the official SDK, in this process, with a Mercado Pago whose answers get lost. */
interface Bench {
  sandbox: Sandboxes['MLA'];
  card: CardEntries;
  placed: PlacedOrder;
  pay(): Promise<PlacedOrder>;
  /** How often a charge was asked for. */
  posts(): number;
}

const network = globalThis.fetch;

async function bench(api: Api, fault?: Omit<Fault, 'endpoint'>): Promise<Bench> {
  globalThis.fetch = network;
  const sandboxes = openSandboxes(createSandbox);
  divertApi(sandboxes);
  const sandbox = sandboxes.MLA;
  const path = `/v1/${api}`;
  if (fault) sandbox.fail({ endpoint: `POST ${path}`, times: 1, ...fault });
  const visit = readVisit(new URLSearchParams({ api }), ['MLA']);
  const placed = placeOrder(
    { product: catalogue[0]!, quantity: 1, email: 'test@testuser.com', firstName: 'Ana', lastName: 'Paz' },
    visit,
  );
  const card = {
    token: await tokenOf(sandbox),
    paymentMethodId: 'visa',
    paymentTypeId: 'credit_card',
    installments: 1,
    issuerId: undefined,
    deviceId: 'armor-1',
    saveCard: false,
  };
  return {
    sandbox,
    card,
    placed,
    pay: () => payOrder(placed, card, sandbox.accessToken),
    posts: () => sandbox.requests.filter((request) => request.method === 'POST' && request.path === path).length,
  };
}

test.afterEach(() => {
  globalThis.fetch = network;
});

/** What the shop's log says while something is done. */
async function logOf(act: () => Promise<unknown>): Promise<string> {
  const { warn } = console;
  const lines: string[] = [];
  console.warn = (line: string) => lines.push(line);
  await act().finally(() => (console.warn = warn));
  return lines.join('\n');
}

test('refusals of Mercado Pago are logged with their codes, if any', async () => {
  const declined = await bench('orders');
  declined.card.token = await tokenOf(declined.sandbox, 'FUND');
  const log = await logOf(declined.pay);
  expect(log).toContain('error=402');
  expect(log).not.toContain('causes=');

  const unknown = await bench('payments');
  unknown.card.token = 'none';
  expect(await logOf(unknown.pay)).toMatch(/ error=400 .* causes=\d+$/);
});

test('Orders: when the answer gets lost the order is searched for, and not posted again', async () => {
  const { pay, placed, posts, sandbox } = await bench('orders', { kind: 'lost' });
  await pay();
  expect(stateOf(placed)).toBe('paid');
  expect(posts()).toBe(1);
  const search = sandbox.requests.find(({ method, path }) => method === 'GET' && path === '/v1/orders');
  expect(search!.query).toMatchObject({ external_reference: `${placed.order.id}-1` });
});

test('Orders: a lost answer is unknown, not paid again, and looked up with the order’s page', async () => {
  const { pay, placed, posts, sandbox } = await bench('orders', { kind: 'drop' });
  await pay();
  expect(stateOf(placed)).toBe('waiting');
  expect(placed.attempts.map(({ kind }) => kind)).toEqual(['unknown']);
  await pay();
  expect(posts()).toBe(1);
  await refreshOpen(placed, sandbox.accessToken);
  expect(stateOf(placed)).toBe('waiting');
});

test('Orders: a lost answer that could not be searched for is found later', async () => {
  const { pay, placed, sandbox } = await bench('orders', { kind: 'lost' });
  // The SDK asks three times.
  sandbox.fail({ endpoint: 'GET /v1/orders', kind: 'drop', times: 3 });
  await pay();
  expect(placed.attempts[0]!.kind).toBe('unknown');
  await refreshOpen(placed, sandbox.accessToken);
  expect(stateOf(placed)).toBe('paid');
});

for (const status of [409, 423, 500]) {
  test(`Orders: ${status} may hide a charge`, async () => {
    const { pay, placed, posts } = await bench('orders', { kind: 'status', status });
    await pay();
    expect(placed.attempts.map(({ kind }) => kind)).toEqual(['unknown']);
    expect(posts()).toBe(1);
  });
}

test('Orders: a declined order is read although the SDK throws, and each attempt has its own key and reference', async () => {
  const { placed, sandbox, card } = await bench('orders');
  const pay = async (name: string) =>
    payOrder(placed, { ...card, token: await tokenOf(sandbox, name) }, sandbox.accessToken);
  await pay('FUND');
  expect(chargeOf(placed)).toMatchObject({ status: 'failed', statusDetail: 'insufficient_amount' });
  await pay('APRO');
  expect(stateOf(placed)).toBe('paid');
  expect(placed.attempts.map(({ reference }) => reference)).toEqual([`${placed.order.id}-1`, `${placed.order.id}-2`]);
});

test('Orders: a request that is refused is not charged', async () => {
  const { placed, sandbox, card } = await bench('orders');
  await payOrder(placed, { ...card, paymentTypeId: 'debit_card' }, sandbox.accessToken);
  expect(placed.attempts.map(({ kind }) => kind)).toEqual(['refused']);
});

test('Payments: a lost answer comes again with the same key', async () => {
  const { pay, placed, posts } = await bench('payments', { kind: 'lost' });
  await pay();
  expect(stateOf(placed)).toBe('paid');
  expect(posts()).toBe(2);
});

test('Payments: after a lost answer, a refused repeat does not mean that nothing was charged', async () => {
  const { pay, placed, sandbox } = await bench('payments', { kind: 'lost' });
  // The SDK repeats the post twice.
  sandbox.fail({ endpoint: 'POST /v1/payments', kind: 'status', status: 429, times: 2 });
  sandbox.fail({ endpoint: 'GET /v1/payments/search', kind: 'drop', times: 3 });
  await pay();
  expect(placed.attempts.map(({ kind }) => kind)).toEqual(['unknown']);
  await refreshOpen(placed, sandbox.accessToken);
  expect(stateOf(placed)).toBe('paid');
});

for (const api of ['orders', 'payments'] as const) {
  for (const [name, fault] of Object.entries({
    'that breaks off': { kind: 'broken-json', status: 201 },
    'that is a page': { kind: 'html', status: 200 },
    'that is empty': { kind: 'status', status: 201, body: null },
  } as const)) {
    test(`${api}: an answer ${name} is unknown, and not a charge`, async () => {
      const { pay, placed, posts } = await bench(api, fault);
      await pay();
      expect(placed.attempts.map(({ kind }) => kind)).toEqual(['unknown']);
      await pay();
      expect(posts()).toBe(1);
    });
  }

  test(`${api}: a state that cannot be read does not replace the known one`, async () => {
    const { placed, sandbox, card } = await bench(api);
    await payOrder(placed, { ...card, token: await tokenOf(sandbox, 'CONT') }, sandbox.accessToken);
    const { id, status } = chargeOf(placed)!;
    sandbox.fail({ endpoint: `GET /v1/${api}/*`, kind: 'broken-json' });
    await refreshOpen(placed, sandbox.accessToken);
    expect(chargeOf(placed)).toMatchObject({ id, status });
  });

  test(`${api}: two posts at once, with different tokens, are one charge`, async () => {
    const { placed, sandbox, card, posts } = await bench(api);
    const payAs = async (name: string) => ({ ...card, token: await tokenOf(sandbox, name) });
    const both = async (name: string): Promise<void> => {
      const cards = [await payAs(name), await payAs(name)];
      await Promise.all(cards.map((one) => payOrder(placed, one, sandbox.accessToken)));
    };
    await both('FUND');
    expect([posts(), stateOf(placed)]).toEqual([1, 'unpaid']);
    await both('APRO');
    expect([posts(), stateOf(placed)]).toEqual([2, 'paid']);
    expect(placed.attempts.map(({ reference }) => reference)).toEqual([`${placed.order.id}-1`, `${placed.order.id}-2`]);
  });
}
