import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { openShop, pay, typeCard, visa } from './buyer.js';
import { shopLog } from './shop-log.js';

const results: [holder: string, heading: string][] = [
  ['APRO', 'Pago aprobado'],
  ['CONT', 'El pago está en revisión'],
  ['CALL', 'El banco necesita tu autorización para este pago'],
  ['FUND', 'La tarjeta no tiene fondos suficientes'],
  ['SECU', 'El código de seguridad no es correcto'],
  ['EXPI', 'La fecha de vencimiento no es correcta'],
  ['FORM', 'Algún dato de la tarjeta no es correcto'],
  ['OTHE', 'La tarjeta rechazó el pago'],
  ['CARD', 'El número de la tarjeta no es correcto'],
  ['INST', 'La tarjeta no admite esa cantidad de cuotas'],
  ['DUPL', 'Ya hay un pago tuyo por este mismo importe'],
  ['LOCK', 'La tarjeta no está habilitada para comprar'],
  ['CTNA', 'La tarjeta rechazó el pago'],
  ['ATTE', 'Se llegó al límite de intentos con esta tarjeta'],
  ['BLAC', 'No pudimos procesar el pago'],
  ['UNSU', 'La tarjeta rechazó el pago'],
  ['TEST', 'Pago aprobado'],
];

for (const sdk of ['v1', 'v2']) {
  for (const [holder, heading] of results) {
    test(`${holder} with ${sdk} is told as: ${heading}`, async ({ page }) => {
      await openShop(page, `?sdk=${sdk}`);
      await typeCard(page, { ...visa, holder });
      await pay(page);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
      await expect(page.locator('main')).not.toContainText(/cc_rejected|accredited|contingency/);
    });
  }

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
  ['MLB', '4235647728025682', '12345678909', 'Pagamento aprovado'],
  ['MLC', '4168818844447115', '111111111', 'Pago aprobado'],
  ['MCO', '4013540682746260', '123456789', 'Pago aprobado'],
  ['MLM', '4075595716483764', undefined, 'Pago aprobado'],
  ['MPE', '4009175332806176', '12345678', 'Pago aprobado'],
  ['MLU', '4509953566233704', '12345678', 'Pago aprobado'],
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
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Pago aprobado');
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

test('a rejected buyer comes back to the same order and pays it', async ({ page }) => {
  await openShop(page, '?product=huila&quantity=2');
  await typeCard(page, { ...visa, holder: 'SECU' });
  await pay(page);
  await page.getByRole('link', { name: 'Volver a pagar' }).click();
  await expect(page.getByText('Noche de Huila × 2')).toBeVisible();
  await page.waitForFunction(() => document.querySelector('mp-card-form')?.matches(':state(ready)'));
  await typeCard(page, visa);
  await pay(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Pago aprobado');
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

test('a token that Mercado Pago does not know is told as not charged', async ({ request }) => {
  const order = { product: 'yungas', quantity: 1, email: 'test@testuser.com' };
  const card = { token: '0'.repeat(32), payment_method_id: 'visa', installments: 1 };
  const answer = await request.post('/pay', { form: { ...order, ...card } });
  expect(answer.url()).toContain('/orders/');
  expect(await answer.text()).toContain('No se cobró nada.');
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
    const form = {
      product: 'yungas',
      quantity: '1',
      email: 'a@b.co',
      token: 'a'.repeat(32),
      payment_method_id: 'visa',
    };
    const answer = await request.post('/pay', { form: { ...form, installments: '1', ...change } });
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
    await openShop(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
}

/** Pays, and gives what the browser posted to the shop. */
async function postOf(page: Page): Promise<URLSearchParams> {
  const posted = page.waitForRequest((request) => request.method() === 'POST' && request.url().includes('/pay'));
  await pay(page);
  return new URLSearchParams((await posted).postData() ?? '');
}
