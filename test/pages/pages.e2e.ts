import { expect, test, type Locator, type Page } from '@playwright/test';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { visa } from '../e2e/buyer.js';
import { fillCard } from '../e2e/published-testing.js';
import { PageServer } from './server.js';

interface Shop {
  page: Page;
  /** What the console and the page's errors have said. */
  complaints: string[];
}

const server = new PageServer();
let address: string;
test.beforeAll(async () => {
  address = await server.start();
});
test.beforeEach(() => server.forget());
test.afterAll(() => server.stop());

async function open(page: Page, name: string): Promise<Shop> {
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${address}/pages/${name}`);
  return { page, complaints };
}

const fill = ({ page }: Shop, card: Locator = page.locator('mp-card-form')): Promise<void> => fillCard(card, visa);

const press = ({ page }: Shop, name = 'Pagar'): Promise<void> => page.getByRole('button', { name }).click();

const isPaid = ({ page }: Shop): Promise<void> => page.getByText('Pagado').waitFor();

const posts = (): Record<string, string>[] =>
  server.received.filter(({ path }) => path === '/pay').map(({ fields }) => Object.fromEntries(fields));

/** What a buyer does on a page, where it is more than a card and the button. */
const BUYERS: Record<string, (shop: Shop) => Promise<void>> = {
  'two-steps': async (shop) => {
    await fill(shop);
    await press(shop);
    await press(shop, 'Confirmar');
  },
  morph: async (shop) => {
    await fill(shop);
    await shop.page.getByLabel('Correo').fill('ana@shop.test');
    await shop.page.getByLabel('Correo').blur();
    await shop.page.getByText('ana@shop.test').waitFor();
    await press(shop);
  },
  'payment-box': async (shop) => {
    await fill(shop);
    await shop.page.getByLabel('Código postal').fill('1425');
    await shop.page.getByLabel('Código postal').blur();
    await shop.page.getByText('Envío').waitFor();
    await press(shop);
  },
  'two-card-forms': async (shop) => {
    await shop.page.getByLabel('Débito').check();
    await fill(shop, shop.page.locator('#debit'));
    await press(shop);
  },
  timer: async (shop) => {
    await fill(shop);
  },
  delayed: async (shop) => {
    await shop.page.mouse.move(10, 10);
    await shop.page.locator('mp-card-form:defined').waitFor();
    await fill(shop);
    await press(shop);
  },
  wizard: async (shop) => {
    await fill(shop);
    await press(shop, 'Seguir');
    await press(shop);
  },
};

/** Where what was read for a check is not sent again. */
const TOKENS: Record<string, number> = { 'check-and-resend': 2 };

const folder = fileURLToPath(new URL('.', import.meta.url));
const names = readdirSync(folder).flatMap((file) => (file.endsWith('.html') ? [file.slice(0, -5)] : []));

for (const name of names) {
  test(`${name}: pays once, with the token in the post`, async ({ page }) => {
    const shop = await open(page, name);
    const buy = BUYERS[name];
    if (buy) await buy(shop);
    else {
      await fill(shop);
      await press(shop);
    }
    await isPaid(shop);
    expect(posts()).toHaveLength(1);
    expect(server.payments).toEqual(['approved']);
    expect(server.tokens).toBe(TOKENS[name] ?? 1);
    expect(shop.complaints.filter((words) => words.includes('mp-card-form'))).toEqual([]);
  });
}

test('disabled-at-once: the button and the other fields are in the post too', async ({ page }) => {
  const shop = await open(page, 'disabled-at-once');
  await fill(shop);
  await press(shop);
  await isPaid(shop);
  expect(posts()[0]).toMatchObject({ order: '7', action: 'pay' });
});

test('own-token: the shop has its own token too', async ({ page }) => {
  const shop = await open(page, 'own-token');
  await fill(shop);
  await press(shop);
  await isPaid(shop);
  expect(posts()[0]).toMatchObject({
    token: 'anti-forgery',
    mp_token: expect.stringMatching(/^[0-9a-f]{32}$/),
  });
});

for (const name of ['enhance', 'button-outside']) {
  test(`${name}: the post includes the button, and no disabled field`, async ({ page }) => {
    const shop = await open(page, name);
    await fill(shop);
    await press(shop);
    await isPaid(shop);
    expect(posts()[0]).toMatchObject({ action: 'pay', token: expect.stringMatching(/^[0-9a-f]{32}$/) });
  });
}

test('formdata-listener: hears the payment', async ({ page }) => {
  const shop = await open(page, 'formdata-listener');
  await fill(shop);
  await press(shop);
  await isPaid(shop);
  expect(posts()[0]).toMatchObject({ campaign: 'visa' });
});

test('tabs: another way of paying needs no card', async ({ page }) => {
  const shop = await open(page, 'tabs');
  await shop.page.getByLabel('Transferencia').check();
  await press(shop);
  await isPaid(shop);
  expect(posts()).toEqual([{ way: 'transfer' }]);
  expect(server.tokens).toBe(0);
});

test('coupon: the other button is not asked for a card, and its post has no token', async ({ page }) => {
  const shop = await open(page, 'coupon');
  await fill(shop);
  await press(shop, 'Aplicar');
  await shop.page.getByText('OK').waitFor();
  expect(server.received).toEqual([{ path: '/coupon', fields: [['coupon', 'TEN']] }]);
  expect(server.tokens).toBe(0);
});

test('dialog: is closed without a card', async ({ page }) => {
  const shop = await open(page, 'dialog');
  await press(shop, 'Cancelar');
  await expect(shop.page.getByRole('dialog')).toBeHidden();
  expect(server.received).toEqual([]);
});

async function edit(page: Page): Promise<void> {
  await page.locator('mp-card-form').evaluate((form: HTMLElement) => form.focus());
  await page.keyboard.press('Backspace');
}

test('focus-trap: Tab reaches the card form, every field of it, and what comes after it, both ways', async ({
  page,
}) => {
  const shop = await open(page, 'focus-trap');
  await fill(shop);
  const focused = (): Promise<string> => page.evaluate(() => document.activeElement!.localName);
  const tabTo = async (name: string, key: string): Promise<number> => {
    for (let presses = 1; presses < 20; presses += 1) {
      await page.keyboard.press(key);
      if ((await focused()) === name) return presses;
    }
    throw new Error(`${key} does not reach ${name}`);
  };
  await page.getByRole('button', { name: 'Pagar' }).focus();
  expect(await tabTo('mp-card-form', 'Tab')).toBe(1);
  const fields = await tabTo('button', 'Tab');
  expect(fields).toBeGreaterThanOrEqual(6);
  await expect(page.getByRole('button', { name: 'Pagar' })).toBeFocused();
  expect(await tabTo('mp-card-form', 'Shift+Tab')).toBe(1);
  expect(await tabTo('button', 'Shift+Tab')).toBe(fields);
  await expect(page.getByRole('button', { name: 'Pagar' })).toBeFocused();
});

test('native: a page restored from the cache has no payment any more', async ({ page }) => {
  const shop = await open(page, 'native');
  await fill(shop);
  await press(shop);
  await isPaid(shop);
  await page.goBack();
  await page.locator('mp-card-form').waitFor();
  const names = await page.evaluate(() => [...new FormData(document.querySelector('form')!).keys()]);
  expect(names).toEqual(['order']);
});

test('payment-box: a card form replaced by the server is empty, and says what is missing', async ({ page }) => {
  const shop = await open(page, 'payment-box');
  await fill(shop);
  await page.locator('mp-card-form').evaluate((card) => card.replaceWith(card.cloneNode()));
  await press(shop);
  await page.waitForFunction(() => document.querySelector('mp-card-form')!.matches(':state(invalid)'));
  expect(server.received).toEqual([]);
});

/** What a page looks like whose author has not written the line, and what tells it. */
const FORGOTTEN: [name: string, replace: [string, string], words: RegExp][] = [
  ['jquery-serialize', [' hidden-inputs', ''], /hidden-inputs/],
  ['htmx-1', [' hidden-inputs', ''], /hidden-inputs/],
  ['rails-ujs', [' hidden-inputs', ''], /hidden-inputs/],
  ['recaptcha', ['requestSubmit()', 'submit()'], /form\.requestSubmit\(\)/],
  ['jquery-trigger', ["$('form')[0].requestSubmit()", "$('form').submit()"], /form\.requestSubmit\(\)/],
  ['axios-on-click', ["await document.querySelector('mp-card-form').tokenize();", ''], /tokenize\(\)/],
  ['own-token', [' field-prefix="mp_"', ''], /field-prefix/],
  ['wizard', ['method="post"', 'method="post" novalidate'], /novalidate/],
];

for (const [name, [written, forgotten], words] of FORGOTTEN) {
  test(`${name}: an author who omits the line gets a warning`, async ({ page }) => {
    await page.route(`**/pages/${name}`, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replaceAll(written, forgotten) });
    });
    const shop = await open(page, name);
    if (BUYERS[name]) await BUYERS[name](shop);
    else {
      await fill(shop);
      await press(shop);
    }
    await isPaid(shop);
    // An edit ends the payment.
    if (await page.locator('mp-card-form').count()) await edit(page);
    await expect.poll(() => shop.complaints.join()).toMatch(words);
  });
}
