import { expect, test, type Page } from '@playwright/test';
import { openPage } from './built-page.js';
import { cardForm } from './buyer.js';
import { accessibilityTree } from './closed-root.js';
import { createSandbox, fillCard, routeSandbox, testCards } from './published-testing.js';

const PUBLIC_KEY = 'TEST-01234567-89ab-cdef-0123-456789abcdef';
const ACCESS_TOKEN = 'APP_USR-1234567890123456-010203-0123456789abcdef0123456789abcdef-123456789';

/** For the buyer: nothing of keys, and no fault of the card. */
const TO_BUYER = /Esta tienda todavía no puede recibir pagos con tarjeta.*no es un problema de tu tarjeta/;

const shop = (key: string): string => `<script>
    window.told = [];
    addEventListener('mp-error', ({ detail: { code, message } }) => told.push({ code, message }));
  </script>
  <script src="/elements.js" defer></script>
  <form method="post"><mp-card-form public-key="${key}" amount="100"></mp-card-form><button>Pagar</button></form>`;

interface Told {
  code: string;
  message: string;
}

const toldPage = (page: Page): Promise<Told[]> => page.evaluate(() => (window as unknown as { told: Told[] }).told);

async function toldBuyer(page: Page): Promise<string> {
  const tree = await accessibilityTree(page);
  return tree.map(({ name }) => name).join('\n');
}

test('an access token in public-key is refused before anything is sent, and printed nowhere', async ({ page }) => {
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  const sandbox = await routeSandbox(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).hostname));
  await openPage(page, shop(ACCESS_TOKEN));
  await expect.poll(async () => (await toldPage(page)).map(({ code }) => code)).toEqual(['access-token-exposed']);
  const [error] = await toldPage(page);
  expect(error!.message).toMatch(/renew it/);
  expect(await toldBuyer(page)).toMatch(TO_BUYER);
  expect([...new Set(asked)]).toEqual(['shop.test']);
  expect(sandbox.requests).toEqual([]);
  expect(`${said} ${JSON.stringify(error)} ${await toldBuyer(page)}`).not.toContain(ACCESS_TOKEN.slice(0, 20));
});

test('a renewed key is reported as public-key-rejected, with another text for the buyer', async ({ page }) => {
  const sandbox = await routeSandbox(page, createSandbox());
  await openPage(page, shop(PUBLIC_KEY));
  await fillCard(cardForm(page), testCards('MLA')[0]!);
  sandbox.renewCredentials();
  await page.getByRole('button', { name: 'Pagar' }).click();
  await expect.poll(async () => (await toldPage(page)).map(({ code }) => code)).toEqual(['public-key-rejected']);
  const [{ message } = { message: '' }] = await toldPage(page);
  expect(message).toMatch(/Copy it again .* renewed/);
  const toThem = await toldBuyer(page);
  expect(toThem).toMatch(TO_BUYER);
  expect(toThem).not.toContain(message);
});
