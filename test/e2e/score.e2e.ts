import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { catalogue } from '../../demo/catalogue.js';
import { placeOrder } from '../../demo/orders.js';
import { payOrder } from '../../demo/pay-order.js';
import { divertApi, openSandboxes } from '../../demo/sandboxes.js';
import { readVisit } from '../../demo/visit.js';
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
async function charge(api: 'orders' | 'payments'): Promise<Charged> {
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

  for (const [id, spoil] of [
    ['external_reference', (body: Charged['body']) => Reflect.deleteProperty(body, 'external_reference')],
    [
      'device_id',
      (_: Charged['body'], headers: Charged['headers']) => Reflect.deleteProperty(headers, 'x-meli-session-id'),
    ],
    ['email', ({ payer }: Charged['body']) => Reflect.deleteProperty(payer as object, 'email')],
  ] as const) {
    test(`${api}: without ${id} it lacks that alone`, async () => {
      const { headers, body } = await charge(api);
      spoil(body, headers);
      expect(scored(scoreIntegration({ headers, body }), 'fail')).toEqual([id]);
    });
  }
}

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

const run = (...args: string[]): Promise<{ code: unknown; out: string; error: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, [cli, ...args], (failure, out, error) =>
      resolve({ code: failure ? failure.code : 0, out, error }),
    );
  });

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
