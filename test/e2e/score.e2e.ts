import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { catalogue } from '../../demo/catalogue.js';
import { placeOrder } from '../../demo/orders.js';
import { payOrder } from '../../demo/pay-order.js';
import { divertApi, openSandboxes } from '../../demo/sandboxes.js';
import { readVisit, type Api } from '../../demo/visit.js';
import { scoreIntegration, type ScoreFinding } from '../../src/entries/go-live.js';
import { createSandbox } from '../../src/entries/sandbox.js';
import { tokenOf } from './sandbox-token.js';

/** What no payment shows: the site itself, and what only Mercado Pago can say. */
const OUTSIDE = ['webhooks_ipn', 'ssl', 'tls', 'secure_form'];

const network = globalThis.fetch;

test.afterEach(() => {
  globalThis.fetch = network;
});

interface Charged {
  headers: Record<string, string>;
  body: Record<string, unknown>;
  answer: unknown;
}

/** What the demo sends for a card of the form, and what it is answered. */
async function charge(api: Api): Promise<Charged> {
  globalThis.fetch = network;
  const sandboxes = openSandboxes(createSandbox);
  divertApi(sandboxes);
  const diverted = globalThis.fetch;
  const sent: Charged[] = [];
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const text = await request.clone().text();
    const answer = await diverted(request);
    if (request.method === 'POST' && new URL(request.url).pathname === `/v1/${api}`) {
      // The official SDK says twice who it is.
      request.headers.delete('x-product-id');
      const headers = Object.fromEntries(request.headers);
      sent.push({ headers, body: JSON.parse(text) as Charged['body'], answer: await answer.clone().json() });
    }
    return answer;
  };
  const sandbox = sandboxes.MLA;
  const token = await tokenOf(sandbox);
  const buyer = { email: 'test@testuser.com', firstName: 'Ana', lastName: 'Paz' };
  const placed = placeOrder(
    { product: catalogue[0]!, quantity: 2, ...buyer },
    readVisit(new URLSearchParams({ api }), ['MLA']),
  );
  const kind = { paymentMethodId: 'visa', paymentTypeId: 'credit_card', installments: 1, issuerId: 310 };
  await payOrder(placed, { token, ...kind, deviceId: 'armor-1', saveCard: false }, sandbox.accessToken);
  return sent[0]!;
}

/** Where the demo's request has each scored field. */
const FIELDS: Record<Api, [id: string, path: string][]> = {
  orders: [
    ['email', 'body.payer.email'],
    ['payer_first_name', 'body.payer.first_name'],
    ['payer_last_name', 'body.payer.last_name'],
    ['item_id', 'body.items.0.external_code'],
    ['item_title', 'body.items.0.title'],
    ['item_description', 'body.items.0.description'],
    ['item_quantity', 'body.items.0.quantity'],
    ['item_unit_price', 'body.items.0.unit_price'],
    ['item_category_id', 'body.items.0.category_id'],
    ['device_id', 'headers.x-meli-session-id'],
    ['external_reference', 'body.external_reference'],
    ['back_end_sdk', 'headers.x-tracking-id'],
    ['web_front_end_sdk', 'body.transactions.payments.0.payment_method.token'],
    ['statement_descriptor', 'body.transactions.payments.0.payment_method.statement_descriptor'],
  ],
  payments: [
    ['email', 'body.payer.email'],
    ['payer_first_name', 'body.additional_info.payer.first_name'],
    ['payer_last_name', 'body.additional_info.payer.last_name'],
    ['item_id', 'body.additional_info.items.0.id'],
    ['item_title', 'body.additional_info.items.0.title'],
    ['item_description', 'body.additional_info.items.0.description'],
    ['item_quantity', 'body.additional_info.items.0.quantity'],
    ['item_unit_price', 'body.additional_info.items.0.unit_price'],
    ['item_category_id', 'body.additional_info.items.0.category_id'],
    ['device_id', 'headers.x-meli-session-id'],
    ['issuer_id', 'body.issuer_id'],
    ['external_reference', 'body.external_reference'],
    ['back_end_sdk', 'headers.x-tracking-id'],
    ['web_front_end_sdk', 'body.token'],
    ['statement_descriptor', 'body.statement_descriptor'],
  ],
};

/** A charge that lacks what stands at a path. */
function without(sale: Charged, path: string): Charged {
  const copy = structuredClone(sale);
  const names = path.split('.');
  const last = names.pop()!;
  const holder = names.reduce<Record<string, unknown>>((part, name) => part[name] as typeof part, { ...copy });
  expect(holder).toHaveProperty([last]);
  Reflect.deleteProperty(holder, last);
  return copy;
}

const scored = (findings: readonly ScoreFinding[], result: ScoreFinding['result']): string[] =>
  findings.filter((finding) => finding.level === 'should' && finding.result === result).map(({ id }) => id);

for (const api of ['orders', 'payments'] as const) {
  test(`${api}: the demo's charge reaches every point that a shop can reach by itself`, async () => {
    const { headers, body, answer } = await charge(api);
    const sent = scoreIntegration({ headers, body });
    expect(scored(sent, 'fail')).toEqual([]);
    expect(scored(sent, 'unknown')).toEqual(OUTSIDE);
    const answered = scoreIntegration(answer);
    expect(scored(answered, 'fail')).toEqual([]);
    expect(scored(answered, 'unknown')).toEqual(expect.arrayContaining(['device_id', 'back_end_sdk', ...OUTSIDE]));
  });

  test(`${api}: without one of its fields it lacks that alone`, async () => {
    const sale = await charge(api);
    for (const [id, path] of FIELDS[api]) {
      expect(scored(scoreIntegration(without(sale, path)), 'fail'), path).toEqual([id]);
    }
    // No field that a payment shows is left out; Orders has no `issuer_id` to lack.
    const shown = scored(scoreIntegration(sale), 'pass').filter((id) => api === 'payments' || id !== 'issuer_id');
    expect(FIELDS[api].map(([id]) => id)).toEqual(shown);
  });
}

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** @param bytes what it reads from standard input */
const runOn = (bytes: Uint8Array, ...args: string[]): Promise<{ code: unknown; out: string; error: string }> =>
  new Promise((resolve) => {
    const { stdin } = execFile(process.execPath, [cli, ...args], (failure, out, error) =>
      resolve({ code: failure ? failure.code : 0, out, error }),
    );
    stdin!.end(bytes);
  });

const run = (...args: string[]): ReturnType<typeof runOn> => runOn(new Uint8Array(), ...args);

test('the command scores a file, as text, JSON and Markdown, and says by its code whether a field is missing', async () => {
  const info = test.info();
  const { headers, body } = await charge('orders');
  const file = info.outputPath('order.json');
  writeFileSync(file, JSON.stringify({ headers, body }));
  const good = await run('score', file, '--markdown', info.outputPath('score.md'));
  expect(good.code).toBe(0);
  expect(good.out).toContain('Scored fields: 15 fine, 0 to fix, 4 that a payment does not show.');
  expect(good.out).toContain('Only Mercado Pago gives the score');
  const bad = info.outputPath('bad.json');
  writeFileSync(bad, JSON.stringify({ ...body, external_reference: 'not allowed' }));
  const failed = await run('score', bad, '--json');
  expect(failed.code).toBe(1);
  expect((JSON.parse(failed.out) as { findings: unknown[] }).findings).toHaveLength(33);
  const json = JSON.stringify({ headers, body: { ...body, external_reference: 'Nº 1' } });
  const utf16 = Buffer.from(`\ufeff${json}`, 'utf16le');
  for (const bytes of [Buffer.from(`\ufeff${json}`), utf16, Buffer.from(utf16).swap16()]) {
    writeFileSync(bad, bytes);
    const read = await run('score', bad);
    expect(read, read.error).toMatchObject({ code: 1, out: expect.stringContaining('14 fine, 1 to fix') });
    expect((await runOn(bytes, 'score', '-')).out).toBe(read.out.replace(bad, '-'));
  }
  for (const [text, says] of [
    ['[1]', 'a payment or an order'],
    ['no', 'JSON'],
  ] as const) {
    writeFileSync(bad, text);
    const broken = await run('score', bad);
    expect(broken).toMatchObject({ code: 2, out: '' });
    expect(broken.error).toContain(says);
  }
  expect(await run('score')).toMatchObject({ code: 2 });
  expect(await run('score', file, '--site', 'MLA')).toMatchObject({ code: 2 });
});
