import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer as createHttpServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test, type APIRequestContext, type Page } from '@playwright/test';
import { hasPhp } from '../../scripts/php.mjs';
import { createSandbox, type Sandbox } from '../../src/entries/sandbox.js';
import { cardForm, visa } from '../e2e/buyer.js';
import { freePort } from '../e2e/free-port.js';
import { serveSandbox, stopServers } from '../e2e/php-sample.js';
import { completeChallenge, fillCard } from '../e2e/published-testing.js';
import { tokenOf } from '../e2e/sandbox-token.js';
import { shopLog } from '../e2e/shop-log.js';

/* The shop in PHP, started by the line that the demo prints. */

const started: ChildProcess[] = [];
let shop: string;

/** The command of docs/php.md, as the demo says it. */
async function printedCommand(): Promise<{ env: Record<string, string>; args: string[] }> {
  const line = (await readFile(shopLog, 'utf8')).split('\n').find((each) => each.includes('php -S'))!;
  const words = line.replace(/^.*?(?=MP_)/, '').split(' ');
  const settings = words.filter((word) => word.startsWith('MP_')).map((word) => word.split('='));
  return { env: Object.fromEntries(settings) as Record<string, string>, args: words.slice(words.indexOf('php') + 1) };
}

/** @returns its address */
async function startShop(settings: Record<string, string> = {}): Promise<string> {
  const address = `localhost:${await freePort()}`;
  const { env, args } = await printedCommand();
  const php = spawn(
    'php',
    args.map((word) => (word === 'localhost:8000' ? address : word)),
    {
      env: { ...process.env, ...env, ...settings },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  started.push(php);
  await once(php.stderr, 'data');
  return `http://${address}/`;
}

test.skip(!hasPhp(), 'There is no php here.');

test.beforeAll(async () => {
  shop = await startShop();
});

test.afterEach(stopServers);

test.afterAll(() => {
  for (const php of started) php.kill();
});

async function pay(page: Page, holder: string): Promise<void> {
  await fillCard(cardForm(page), { ...visa, holder });
  await page.getByRole('button', { name: 'Pagar', exact: true }).click();
}

const result = (page: Page) => page.locator('mp-payment-status');

test('an order is paid, and shown only to its buyer', async ({ page, request }) => {
  await page.goto(shop);
  await pay(page, 'APRO');
  await expect(result(page)).toContainText('Se aprobó tu pago');
  await expect(cardForm(page)).toHaveCount(0);
  expect((await request.get(`${shop}order.php`)).status()).toBe(404);
});

test('a declined order (402) is explained, and can be paid with another card', async ({ page }) => {
  await page.goto(shop);
  await pay(page, 'FUND');
  await expect(result(page)).toContainText('fondos');
  await pay(page, 'APRO');
  await expect(result(page)).toContainText('Se aprobó tu pago');
});

test('a challenge is shown with the result, and check tells how it ended', async ({ page }) => {
  await page.goto(shop);
  await pay(page, 'APRO-CHOK');
  const bank = result(page).locator('iframe').contentFrame().locator('iframe').contentFrame();
  await bank.getByRole('button', { name: 'Confirmar' }).click();
  await expect(result(page)).toContainText('Se aprobó tu pago', { timeout: 15_000 });
});

test('after a challenge that failed, or that the buyer left, the form is there again', async ({ page }) => {
  await page.goto(shop);
  await pay(page, 'APRO-CHOK');
  await completeChallenge(page, 'fail');
  await expect(cardForm(page)).toBeVisible();
  await expect(result(page)).toContainText('verificación');
  await pay(page, 'OTHE-CHNE');
  await completeChallenge(page, 'leave');
  await page.getByRole('button', { name: 'Volver a pagar' }).click();
  await pay(page, 'APRO');
  await expect(result(page)).toContainText('Se aprobó tu pago');
});

/** A visit to the shop with a sandbox of its own, as HTTP requests. */
async function visit(request: APIRequestContext) {
  const sandbox = createSandbox();
  const { fetch } = sandbox;
  const served: Sandbox = {
    ...sandbox,
    fetch: (call) => fetch(new Request(call.url.replace('/sandbox/MLA', ''), call)),
  };
  const address = await startShop({
    MP_SANDBOX: await serveSandbox(served),
    MP_ACCESS_TOKEN: sandbox.accessToken,
    // Two posts at once need two.
    PHP_CLI_SERVER_WORKERS: '4',
  });
  const cookie = (await request.get(address)).headers()['set-cookie'];
  expect(cookie).toContain('HttpOnly');
  const entries = { payment_method_id: 'visa', payment_type_id: 'credit_card', installments: '1' };
  return {
    sandbox,
    tokenOf: (holder: string) => tokenOf(sandbox, holder),
    post: async (token: string, more = {}) =>
      (await request.post(`${address}pay.php`, { form: { ...entries, token, ...more }, maxRedirects: 0 })).headers()[
        'location'
      ],
    /** What the page shows, and whether it takes a card. */
    async seen() {
      const html = await (await request.get(address)).text();
      return [/ status="(\w*)"/.exec(html)?.[1], html.includes('<form')];
    },
    check: async () => (await request.get(`${address}order.php`)).status(),
    posts: () => sandbox.requests.filter(({ method, path }) => method === 'POST' && path === '/v1/orders').length,
  };
}

test('an order whose answer got lost is searched for, and never paid twice', async ({ request }) => {
  const { sandbox, tokenOf, post, seen, check, posts } = await visit(request);
  sandbox.fail({ endpoint: 'POST /v1/orders', kind: 'lost', times: 1 });
  sandbox.fail({ endpoint: 'GET /v1/orders', kind: 'status', status: 503, times: 3 });
  expect(await post(await tokenOf('APRO'))).toBe('/');
  expect(await seen()).toEqual(['unknown', false]);
  expect(await check()).toBe(502);
  expect(await post(await tokenOf('APRO'))).toBe('/');
  expect(posts()).toBe(1);
  expect(await seen()).toEqual(['processed', false]);
  expect(await check()).toBe(200);
});

test('an order that cannot be read may be paid: it is unknown, and there is no form', async ({ request }) => {
  const { sandbox, tokenOf, post, seen, check } = await visit(request);
  await post(await tokenOf('APRO'));
  for (const fault of [{ kind: 'status', status: 503 }, { kind: 'broken-json' }, { kind: 'drop' }] as const) {
    sandbox.fail({ endpoint: 'GET /v1/orders/*', ...fault, times: 2 });
    expect(await seen()).toEqual(['unknown', false]);
    expect(await check()).toBe(502);
  }
  expect(await seen()).toEqual(['processed', false]);
});

test('an answer that breaks off is no order: it is unknown, and there is no form', async ({ request }) => {
  const { sandbox, tokenOf, post, seen } = await visit(request);
  sandbox.fail({ endpoint: 'POST /v1/orders', kind: 'broken-json', status: 201, times: 1 });
  expect(await post(await tokenOf('APRO'))).toBe('/');
  expect(await seen()).toEqual(['unknown', false]);
});

test('two posts at once, from two tabs, are one charge', async ({ request }) => {
  const { sandbox, tokenOf, post, seen, posts } = await visit(request);
  sandbox.fail({ endpoint: 'POST /v1/orders', kind: 'slow', delay: 500 });
  const tokens = [await tokenOf('APRO'), await tokenOf('APRO')];
  await Promise.all(tokens.map((token) => post(token)));
  expect(posts()).toBe(1);
  expect(await seen()).toEqual(['processed', false]);
});

test('a declined form that is posted again is still declined, and another token pays', async ({ request }) => {
  const { tokenOf, post, seen } = await visit(request);
  const declined = await tokenOf('FUND');
  await post(declined);
  expect(await seen()).toEqual(['failed', true]);
  await post(declined);
  expect(await seen()).toEqual(['failed', true]);
  await post(await tokenOf('APRO'));
  expect(await seen()).toEqual(['processed', false]);
});

test('a refused request is told, and can be paid again', async ({ request }) => {
  const { tokenOf, post, seen } = await visit(request);
  expect(await post(await tokenOf('APRO'), { payment_type_id: 'debit_card' })).toBe('/?refused');
  expect(await seen()).toEqual([undefined, true]);
  await post(await tokenOf('APRO'));
  expect(await seen()).toEqual(['processed', false]);
});

test('a post not from the form redirects to it', async ({ request }) => {
  const answer = await request.post(`${shop}pay.php`, { form: { token: '' }, maxRedirects: 0 });
  expect(answer.status()).toBe(303);
});

test('the order carries the buyer’s device, and no posted value adds a header', async ({ request }) => {
  const heard: IncomingHttpHeaders[] = [];
  // Refuses each, so that the visit can pay again.
  const mercadoPago = createHttpServer(({ headers }, response) => {
    heard.push(headers);
    response.writeHead(400, { 'content-type': 'application/json' }).end('{"errors": []}');
  }).listen(0, 'localhost');
  await once(mercadoPago, 'listening');
  const { port } = mercadoPago.address() as AddressInfo;
  const other = await startShop({ MP_SANDBOX: `http://localhost:${port}` });
  const pay = (form: Record<string, string>) => request.post(`${other}pay.php`, { form, maxRedirects: 0 });

  await pay({ token: 'abc1', device_id: 'armor-1' });
  expect(heard.pop()).toMatchObject({ 'x-idempotency-key': 'abc1', 'x-meli-session-id': 'armor-1' });
  await pay({ token: 'abc2', device_id: 'armor-1\r\nX-Other: 1' });
  await pay({ token: 'abc3', device_id: 'armor-1\n' });
  expect(heard.splice(0).map((headers) => [headers['x-idempotency-key'], headers['x-meli-session-id']])).toEqual([
    ['abc2', undefined],
    ['abc3', undefined],
  ]);
  await pay({ token: 'abc4\r\nX-Other: 1' });
  expect(heard).toEqual([]);
  mercadoPago.close();
});
