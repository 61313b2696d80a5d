import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { cardForm, master, openShop, pay, postOf, visa } from './buyer.js';
import { untilForm } from './form-keys.js';
import { expectStatus, fillCard, outcome } from './published-testing.js';
import { shopLog } from './shop-log.js';

/** A well-formed post with an unknown token. */
const order = {
  product: 'yungas',
  quantity: '1',
  email: 'a@b.co',
  token: '0'.repeat(32),
  payment_method_id: 'visa',
  payment_type_id: 'credit_card',
  installments: '1',
};

/** Codes of the API, which are for programs. */
const CODES = /cc_rejected|accredited|contingency|in_process/;

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** The names of rejected payments are in shop-recovery.e2e.ts. */
for (const sdk of ['v1', 'v2']) {
  test(`the post has the token, the payment method and the shop's own fields, the backend logs nothing of the card, and the payment is told as approved, with ${sdk}`, async ({
    page,
  }) => {
    await openShop(page, `?sdk=${sdk}`);
    await fillCard(cardForm(page), { ...visa, securityCode: '987' });
    const post = await postOf(page);
    await expect(heading(page)).toHaveText('¡Gracias por tu compra!');
    await expectStatus(page, outcome('APRO').order);
    await expect(page.locator('mp-payment-status')).toContainText('Se aprobó tu pago');
    await expect(page.locator('main')).not.toContainText(CODES);

    expect([...post.keys()].filter((name) => name !== 'issuer_id').sort()).toEqual([
      'device_id',
      'email',
      'first_name',
      'installments',
      'last_name',
      'payment_method_id',
      'payment_type_id',
      'product',
      'quantity',
      'token',
    ]);
    expect(post.get('token')).toMatch(/^[0-9a-f]{32}$/);
    expect(post.get('payment_method_id')).toBe('visa');
    expect(post.get('installments')).toMatch(/^\d+$/);

    const log = await readFile(shopLog, 'utf8');
    expect(log).toContain('token=present payment_method=visa');
    expect(log).not.toContain(post.get('token')!);
    for (const secret of [visa.number, visa.number.slice(0, 6), visa.document!]) expect(log).not.toContain(secret);
    expect(log).not.toMatch(/\b987\b|APRO/);
  });

  test(`CONT shows a payment under review with ${sdk}`, async ({ page }) => {
    await openShop(page, `?sdk=${sdk}`);
    await fillCard(cardForm(page), { ...visa, holder: 'CONT' });
    await pay(page);
    await expect(heading(page)).toHaveText('Recibimos tu pedido');
    await expectStatus(page, outcome('CONT').order);
    await expect(page.locator('mp-payment-status')).toContainText('Estamos procesando tu pago');
    await expect(page.locator('main')).not.toContainText(CODES);
  });

  test(`the plain page loops from SECU to approved with ${sdk}`, async ({ page }) => {
    await openShop(page, `?sdk=${sdk}&product=huila&quantity=2`);
    await fillCard(cardForm(page), { ...visa, holder: 'SECU' });
    await pay(page);
    const order = page.url();
    await expect(heading(page)).toHaveText('Falta pagar tu pedido');
    await expectStatus(page, outcome('SECU').order);
    await expect(page.locator('main')).not.toContainText('bad_filled');
    await untilForm(page, 'ready');
    await page.getByRole('button', { name: 'Revisar los datos' }).press('Enter');
    await expect(cardForm(page)).toBeFocused();
    await fillCard(cardForm(page), visa);
    await page.getByRole('button', { name: 'Pagar $ 2.960,00' }).press('Enter');
    await expect(heading(page)).toHaveText('¡Gracias por tu compra!');
    await expect(page.locator('main')).toContainText('Noche de Huila × 2');
    expect(page.url()).toBe(order);
  });
}

test('the bank that the buyer chose is posted as issuer_id', async ({ page }) => {
  await openShop(page);
  await fillCard(cardForm(page), master);
  const post = await postOf(page);
  expect(post.get('issuer_id')).toMatch(/^\d+$/);
  await expect(heading(page)).toHaveText('¡Gracias por tu compra!');
});

test('the amount comes from the catalogue, and a paid order is never paid again, whatever is posted', async ({
  page,
  request,
}) => {
  await openShop(page);
  await page.locator('form[action="/pay"]').evaluate((form) => {
    form.insertAdjacentHTML(
      'beforeend',
      '<input type="hidden" name="amount" value="1"><input type="hidden" name="transaction_amount" value="1">',
    );
  });
  await fillCard(cardForm(page), visa);
  const post = await postOf(page);
  await expect(page.locator('main')).toContainText('1.250,50');

  const placed = page.url();
  await page.reload();
  expect(page.url()).toBe(placed);
  const again = await request.post('/pay', { form: Object.fromEntries(post), maxRedirects: 0 });
  expect(new URL(again.headers()['location']!, placed).href).toBe(placed);
  const { payment } = await (
    await request.post(`${placed}/pay`, { form: order, headers: { accept: 'application/json' } })
  ).json();
  expect(payment).toMatchObject({ status: 'processed', total_amount: '1250.50' });
});

test('the result is shown even without scripts', async ({ browser, baseURL, request }) => {
  const answer = await request.post('/pay', { form: order, maxRedirects: 0 });
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
  const page = await context.newPage();
  await page.goto(answer.headers()['location']!);
  await expect(page.getByText('no se cobró nada')).toBeVisible();
  await context.close();
});

test('a token unknown to Mercado Pago is shown as not charged', async ({ page }) => {
  const answer = await page.request.post('/pay', { form: order });
  await page.goto(answer.url());
  await expect(page.locator('mp-payment-status')).toContainText('Este pago no se cobró.');
});

const wrongPosts: [what: string, change: Record<string, string>][] = [
  ['an unknown product', { product: 'tea' }],
  ['a quantity below one', { quantity: '0' }],
  ['a quantity that is no integer', { quantity: '1.5' }],
  ['a token of another shape', { token: '4509953566233704' }],
  ['no instalments', { installments: '' }],
  ['an issuer that is no number', { issuer_id: 'x' }],
  ['a kind of card that there is not', { payment_type_id: 'account_money' }],
  ['an address without @', { email: 'me' }],
];

for (const [what, change] of wrongPosts) {
  test(`a post with ${what} is refused`, async ({ request }) => {
    const answer = await request.post('/pay', { form: { ...order, ...change } });
    expect(answer.status()).toBe(400);
  });
}

test('a post of many kilobytes is refused', async ({ request }) => {
  const answer = await request.post('/pay', { form: { product: 'x'.repeat(20_000) } });
  expect(answer.status()).toBe(413);
});

test('the storefront runs under its policy and makes no other requests, not even for the card’s logo', async ({
  page,
}) => {
  const complaints: string[] = [];
  const isLogo = (text: string): boolean => /^Loading the image '.*\blogos\b/.test(text);
  page.on('console', (message) => isLogo(message.text()) || complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await openShop(page);
  await fillCard(cardForm(page), visa);
  expect(complaints).toEqual([]);
});

test('nothing is wider than the page, at 360 px and at 1280 px', async ({ page }) => {
  async function fits(): Promise<void> {
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), page.url()).toBe(width);
    }
  }
  await openShop(page);
  await fits();
  await fillCard(cardForm(page), { ...visa, holder: 'SECU' });
  await pay(page);
  await fits();
  await page.goto(`${page.url()}/manage`);
  await fits();
  await page.goto('/orders');
  await fits();
});
