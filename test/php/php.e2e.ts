import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { expect, test, type Page } from '@playwright/test';
import { needPhp } from '../../scripts/php.mjs';
import { cardForm, visa } from '../e2e/buyer.js';
import { fillCard } from '../e2e/published-testing.js';
import { shopLog } from '../e2e/shop-log.js';

/* The shop in PHP, started by the line that the demo prints. */

let php: ChildProcess;
let shop: string;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** The command of docs/php.md, as the demo says it. */
async function printedCommand(): Promise<{ env: Record<string, string>; args: string[] }> {
  const line = (await readFile(shopLog, 'utf8')).split('\n').find((each) => each.includes('php -S'))!;
  const words = line.replace(/^.*?(?=MP_)/, '').split(' ');
  const settings = words.filter((word) => word.startsWith('MP_')).map((word) => word.split('='));
  return { env: Object.fromEntries(settings) as Record<string, string>, args: words.slice(words.indexOf('php') + 1) };
}

test.beforeAll(async () => {
  test.setTimeout(120_000);
  needPhp();
  const address = `localhost:${await freePort()}`;
  const { env, args } = await printedCommand();
  php = spawn(
    'php',
    args.map((word) => (word === 'localhost:8000' ? address : word)),
    {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  await once(php.stderr!, 'data');
  shop = `http://${address}/`;
});

test.afterAll(() => void php.kill());

async function pay(page: Page, holder: string): Promise<void> {
  await fillCard(cardForm(page), { ...visa, holder });
  await page.getByRole('button', { name: 'Pagar', exact: true }).click();
}

const result = (page: Page) => page.locator('mp-payment-status');

test('an order is paid, and is shown to nobody else', async ({ page, request }) => {
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

test('a post that is none of the form goes back to it', async ({ request }) => {
  const answer = await request.post(`${shop}pay.php`, { form: { token: '' }, maxRedirects: 0 });
  expect(answer.status()).toBe(303);
});
