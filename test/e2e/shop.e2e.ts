import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { openShop, pay, typeCard, visa } from './buyer.js';
import { shopLog } from './shop-log.js';

/** A post of the right shape whose token nobody made. */
const order = {
  product: 'yungas',
  quantity: '1',
  email: 'a@b.co',
  token: '0'.repeat(32),
  payment_method_id: 'visa',
  installments: '1',
};

/** The names of rejected payments are in shop-recovery.e2e.ts. */
const results: [holder: string, heading: string, told: string][] = [
  ['APRO', '¡Gracias por tu compra!', 'Se aprobó tu pago'],
  ['CONT', 'Recibimos tu pedido', 'Estamos procesando tu pago'],
];

for (const sdk of ['v1', 'v2']) {
  for (const [holder, heading, told] of results) {
    test(`${holder} with ${sdk} is told as: ${told}`, async ({ page }) => {
      await openShop(page, `?sdk=${sdk}`);
      await typeCard(page, { ...visa, holder });
      await pay(page);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
      await expect(page.locator('mp-payment-status')).toContainText(told);
      await expect(page.locator('main')).not.toContainText(/cc_rejected|accredited|contingency/);
    });
  }

  test(`the plain page loops from SECU to approved with ${sdk}`, async ({ page }) => {
    await openShop(page, `?sdk=${sdk}&product=huila&quantity=2`);
    await typeCard(page, { ...visa, holder: 'SECU' });
    await pay(page);
    const order = page.url();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Falta pagar tu pedido');
    await expect(page.locator('main')).not.toContainText('cc_rejected');
    await page.waitForFunction(() => document.querySelector('mp-card-form')?.matches(':state(ready)'));
    await page.getByRole('button', { name: 'Revisar los datos' }).press('Enter');
    await expect(page.locator('mp-card-form')).toBeFocused();
    await typeCard(page, visa);
    await page.getByRole('button', { name: 'Pagar $ 2.960,00' }).press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('¡Gracias por tu compra!');
    await expect(page.locator('main')).toContainText('Noche de Huila × 2');
    expect(page.url()).toBe(order);
  });

  test(`the post has the token, the payment method and the shop's own fields, with ${sdk}`, async ({ page }) => {
    await openShop(page, `?sdk=${sdk}`);
    await typeCard(page, visa);
    const post = await postOf(page);
    expect([...post.keys()].filter((name) => name !== 'issuer_id').sort()).toEqual([
      'email',
      'installments',
      'payment_method_id',
      'product',
      'quantity',
      'token',
    ]);
    expect(post.get('token')).toMatch(/^[0-9a-f]{32}$/);
    expect(post.get('payment_method_id')).toBe('visa');
    expect(post.get('installments')).toMatch(/^\d+$/);
  });

  test(`the backend logs token and payment method and nothing of the card, with ${sdk}`, async ({ page }) => {
    await openShop(page, `?sdk=${sdk}`);
    await typeCard(page, { ...visa, securityCode: '987' });
    const post = await postOf(page);
    const log = await readFile(shopLog, 'utf8');
    expect(log).toContain(`token=${post.get('token')} payment_method=visa`);
    for (const secret of [visa.number, visa.number.slice(0, 6), visa.document]) expect(log).not.toContain(secret);
    expect(log).not.toMatch(/\b987\b|APRO/);
  });
}

const countries: [site: string, number: string, document: string | undefined, heading: string][] = [
  ['MLB', '4235647728025682', '12345678909', 'Obrigado pela compra!'],
  ['MLC', '4168818844447115', '111111111', '¡Gracias por tu compra!'],
  ['MCO', '4013540682746260', '123456789', '¡Gracias por tu compra!'],
  ['MLM', '4075595716483764', undefined, '¡Gracias por tu compra!'],
  ['MPE', '4009175332806176', '12345678', '¡Gracias por tu compra!'],
  ['MLU', '4509953566233704', '12345678', '¡Gracias por tu compra!'],
];

for (const [site, number, document, heading] of countries) {
  test(`the shop of ${site} can be paid in`, async ({ page }) => {
    await openShop(page, `?site=${site}`);
    await typeCard(page, { ...visa, number, document });
    await pay(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
  });
}

test('the bank that the buyer chose is posted as issuer_id', async ({ page }) => {
  await openShop(page);
  await typeCard(page, { ...visa, number: '5031755734530604' });
  await page.keyboard.press('ArrowDown');
  const post = await postOf(page);
  expect(post.get('issuer_id')).toMatch(/^\d+$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('¡Gracias por tu compra!');
});

test('a reload of the result pays no second time, nor does the same post sent again', async ({ page, request }) => {
  await openShop(page);
  await typeCard(page, visa);
  const post = await postOf(page);
  const order = page.url();
  await page.reload();
  expect(page.url()).toBe(order);
  const again = await request.post('/pay', { form: Object.fromEntries(post), maxRedirects: 0 });
  expect(new URL(again.headers()['location']!, order).href).toBe(order);
});

test('without scripts the result is told all the same', async ({ browser, baseURL, request }) => {
  const answer = await request.post('/pay', { form: order, maxRedirects: 0 });
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
  const page = await context.newPage();
  await page.goto(answer.headers()['location']!);
  await expect(page.getByText('no se cobró nada')).toBeVisible();
  await context.close();
});

test('the amount is the catalogue’s, whatever the post says', async ({ page }) => {
  await openShop(page);
  await page.locator('form[action="/pay"]').evaluate((form) => {
    form.insertAdjacentHTML(
      'beforeend',
      '<input type="hidden" name="amount" value="1"><input type="hidden" name="transaction_amount" value="1">',
    );
  });
  await typeCard(page, visa);
  await pay(page);
  await expect(page.locator('main')).toContainText('1.250,50');
});

test('a token that Mercado Pago does not know is told as not charged', async ({ page }) => {
  const answer = await page.request.post('/pay', { form: order });
  await page.goto(answer.url());
  await expect(page.locator('mp-payment-status')).toContainText('Este pago no se cobró.');
});

test('an order that is paid is not paid again', async ({ page, request }) => {
  await openShop(page);
  await typeCard(page, visa);
  await pay(page);
  const { payment } = await (
    await request.post(`${page.url()}/pay`, { form: order, headers: { accept: 'application/json' } })
  ).json();
  expect(payment).toMatchObject({ status: 'approved', transaction_amount: 1250.5 });
});

const wrongPosts: [what: string, change: Record<string, string>][] = [
  ['an unknown product', { product: 'tea' }],
  ['a quantity below one', { quantity: '0' }],
  ['a quantity that is no integer', { quantity: '1.5' }],
  ['a token of another shape', { token: '4509953566233704' }],
  ['no instalments', { installments: '' }],
  ['an issuer that is no number', { issuer_id: 'x' }],
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

test('the storefront runs under its policy and asks nobody else, not even for the logo of the card', async ({
  page,
}) => {
  const complaints: string[] = [];
  const isLogo = (text: string): boolean => /^Loading the image '.*\blogos\b/.test(text);
  page.on('console', (message) => isLogo(message.text()) || complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await openShop(page);
  await typeCard(page, visa);
  expect(complaints).toEqual([]);
});

for (const width of [360, 1280]) {
  test(`nothing is wider than the page at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    const widthOf = () => page.evaluate(() => document.documentElement.scrollWidth);
    await openShop(page);
    expect(await widthOf()).toBe(width);
    await typeCard(page, { ...visa, holder: 'SECU' });
    await pay(page);
    expect(await widthOf()).toBe(width);
    await page.goto(`${page.url()}/manage`);
    expect(await widthOf()).toBe(width);
    await page.goto('/orders');
    expect(await widthOf()).toBe(width);
  });
}

/** Pays, and gives what the browser posted to the shop. */
async function postOf(page: Page): Promise<URLSearchParams> {
  const posted = page.waitForRequest((request) => request.method() === 'POST' && request.url().includes('/pay'));
  await pay(page);
  return new URLSearchParams((await posted).postData() ?? '');
}
