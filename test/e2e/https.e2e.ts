import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect, test, type Page } from '@playwright/test';
import type { MpError } from '../../src/entries/index.js';
import { cardForm } from './buyer.js';
import { freePort } from './free-port.js';
import { createSandbox, fillCard, routeSandbox, testCards } from './published-testing.js';

/** What mercadopago.js v2 takes on https alone. */
const KEY = 'APP_USR-8d0b0bd6-6c2f-4f3e-9a51-3d0b6f0e5c11';

/** `npm start -- --https`, with the built package. @returns what it prints when it listens, and its end */
async function startDemo(): Promise<{ says: string; stop: () => void }> {
  const demo = spawn('npx', ['tsx', 'demo/server.ts', '--built', '--https'], {
    env: { ...process.env, PORT: String(await freePort()), MP_PUBLIC_KEY: '', MP_ACCESS_TOKEN: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  const [says] = (await once(createInterface(demo.stdout), 'line')) as [string];
  return { says, stop: () => process.kill(-demo.pid!) };
}

/** A shop of the same origin, with a key of today, on Mercado Pago's own addresses. */
async function openShop(page: Page, origin: string, attributes = ''): Promise<void> {
  await routeSandbox(page, createSandbox({ publicKey: KEY }));
  const body = `<!doctype html><html lang="es-AR"><title>Shop</title>
    <script>addEventListener('mp-error', ({ detail }) => (window.error = { code: detail.code, message: detail.message }));</script>
    <script src="/elements/mercadopago-elements.js" defer></script>
    <mp-card-form public-key="${KEY}" amount="100" test ${attributes}></mp-card-form></html>`;
  await page.route('**/own-shop', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto(`${origin}/own-shop`);
}

async function tokenIn(page: Page): Promise<string> {
  await fillCard(cardForm(page), testCards('MLA')[0]!);
  const { token } = await cardForm(page).evaluate((form) => (form as HTMLElementTagNameMap['mp-card-form']).tokenize());
  return token;
}

test('npm start -- --https serves a page where v2 takes an APP_USR- key, with a certificate made on the spot', async ({
  browser,
}) => {
  const { says, stop } = await startDemo();
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  try {
    const [origin] = /https:\/\/localhost:\d+/.exec(says)!;
    const page = await context.newPage();
    await openShop(page, origin!);
    expect(await tokenIn(page)).toMatch(/^[0-9a-f]{32}$/);
  } finally {
    await context.close();
    stop();
  }
});

test('on http://localhost v2 refuses it, and the developer reads the ways out; v1 takes it', async ({
  page,
  baseURL,
}) => {
  await openShop(page, baseURL!);
  await page.waitForFunction('window.error');
  const { code, message } = await page.evaluate<MpError>('window.error');
  expect(code).toBe('insecure-context');
  for (const way of [
    '@vitejs/plugin-basic-ssl',
    'https.createServer',
    'caddy reverse-proxy',
    'sdk="v1"',
    'useSandbox()',
  ]) {
    expect(message).toContain(way);
  }
  await openShop(page, baseURL!, 'sdk="v1"');
  expect(await tokenIn(page)).toMatch(/^[0-9a-f]{32}$/);
});
