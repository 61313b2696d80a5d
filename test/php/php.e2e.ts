import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer as createHttpServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test, type Page } from '@playwright/test';
import { hasPhp } from '../../scripts/php.mjs';
import { cardForm, visa } from '../e2e/buyer.js';
import { freePort } from '../e2e/free-port.js';
import { fillCard } from '../e2e/published-testing.js';
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

test('a post not from the form redirects to it', async ({ request }) => {
  const answer = await request.post(`${shop}pay.php`, { form: { token: '' }, maxRedirects: 0 });
  expect(answer.status()).toBe(303);
});

test('the order carries the buyer’s device, and no posted value adds a header', async ({ request }) => {
  const heard: IncomingHttpHeaders[] = [];
  const mercadoPago = createHttpServer(({ headers }, response) => {
    heard.push(headers);
    response.writeHead(201, { 'content-type': 'application/json' }).end('{"id": "ORD1"}');
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
