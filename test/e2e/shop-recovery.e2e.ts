import { expect, test, type Locator, type Page } from '@playwright/test';
import { cardForm, openShop, visa } from './buyer.js';
import { accessibilityTree } from './closed-root.js';
import { expectStatus, fillCard, outcome } from './published-testing.js';

/** The message to the buyer, the focus after the retry, and the fields to type again. */
interface Rejection {
  told: string;
  retry: string;
  field: string;
  again: readonly CardField[];
}

const FIELDS = ['number', 'expiration', 'securityCode', 'holder'] as const;
type CardField = (typeof FIELDS)[number];

const mend = (told: string, field: string, again: Rejection['again']): Rejection => ({
  told,
  retry: 'Revisar los datos',
  field,
  again,
});
const sameCard = (told: string): Rejection => ({
  told,
  retry: 'Volver a pagar',
  field: 'Código de seguridad',
  again: ['securityCode'],
});
const otherCard = (told: string): Rejection => ({
  told,
  retry: 'Usar otra tarjeta',
  field: 'Número de tarjeta',
  again: ['number', 'expiration', 'securityCode'],
});

/** In an order without two equal messages in a row. */
const rejectedPayments: Record<string, Rejection> = {
  UNSU: otherCard('Tu tarjeta no aprobó el pago'),
  SECU: mend('El código de seguridad no es correcto', 'Código de seguridad', ['securityCode']),
  EXPI: mend('La fecha de vencimiento no es correcta', 'Vencimiento', ['expiration', 'securityCode']),
  CARD: mend('El número de la tarjeta no es correcto', 'Número de tarjeta', ['number', 'securityCode']),
  FORM: mend('Algún dato de la tarjeta no es correcto', 'Número de tarjeta', ['securityCode']),
  INST: mend('Tu tarjeta no acepta esa cantidad de cuotas', 'Cuotas', ['securityCode']),
  CALL: sameCard('Tu banco necesita que autorices este pago'),
  LOCK: sameCard('Tu tarjeta no está habilitada'),
  FUND: otherCard('Tu tarjeta no tiene fondos suficientes'),
  DUPL: otherCard('Ya hiciste un pago por el mismo monto'),
  ATTE: otherCard('Llegaste al límite de intentos con esta tarjeta'),
  CTNA: otherCard('Esta tarjeta no sirve para este pago'),
  BLAC: otherCard('No pudimos procesar tu pago'),
  OTHE: otherCard('Tu tarjeta no aprobó el pago'),
};

/** One name for each detail of a failed order: SECU, EXPI, CARD and FORM have the same. */
const failedOrders: Record<string, Rejection> = {
  SECU: mend('Algún dato de la tarjeta no es correcto', 'Número de tarjeta', ['securityCode']),
  INST: mend('Tu tarjeta no acepta esa cantidad de cuotas', 'Cuotas', ['securityCode']),
  CALL: sameCard('Tu banco necesita que autorices este pago'),
  LOCK: sameCard('Tu tarjeta no está habilitada'),
  FUND: otherCard('Tu tarjeta no tiene fondos suficientes'),
  ATTE: otherCard('Llegaste al límite de intentos con esta tarjeta'),
  BLAC: { ...otherCard('No pudimos procesar tu pago'), retry: 'Elegir otro medio de pago' },
  OTHE: otherCard('Tu tarjeta no aprobó el pago'),
};

for (const [sdk, api, rejections] of [
  ['v1', 'payments', rejectedPayments],
  ['v2', 'orders', failedOrders],
] as const) {
  test(`every rejection is shown, and corrected by keyboard, until the payment is approved with ${sdk} and ${api}`, async ({
    page,
  }) => {
    const tokens = tokensPosted(page);
    const status = page.locator('mp-payment-status');
    const holders = [...Object.keys(rejections), 'APRO'];
    await openShop(page, `/fetch?sdk=${sdk}&api=${api}`);
    await fillCard(cardForm(page), { ...visa, holder: holders[0]! });
    await tabTo(page, page.getByRole('button', { name: /^Pagar/ }));
    await page.keyboard.press('Enter');
    for (const [at, [holder, { told, retry, field, again }]] of Object.entries(rejections).entries()) {
      await test.step(holder, async () => {
        await expectStatus(page, api === 'orders' ? outcome(holder).order : outcome(holder));
        await expect(status).toContainText(told);
        expect(new Set(tokens).size).toBe(at + 1);
        await tabTo(page, page.getByRole('button', { name: retry }));
        await page.keyboard.press('Enter');
        await expect.poll(() => focusedField(page)).toContain(field);
        await mendCard(page, field, { again, holder: holders[at + 1]! });
        await page.keyboard.press('Enter');
      });
    }
    await expect(status).toContainText('Se aprobó tu pago');
    expect(new Set(tokens).size).toBe(holders.length);
  });
}

test('a payment under review offers no retry, and the form is gone', async ({ page }) => {
  await openShop(page, '/fetch');
  await fillCard(cardForm(page), { ...visa, holder: 'CONT' });
  await page.getByRole('button', { name: /^Pagar/ }).press('Enter');
  await expect(page.locator('mp-payment-status')).toContainText('Estamos procesando tu pago');
  await expect(page.locator('mp-card-form')).toBeHidden();
  await expect(page.getByRole('link', { name: 'Ver el pedido' })).toHaveAttribute('href', /^\/orders\//);
});

test('without an answer from the shop, the buyer is told not to pay again yet', async ({ page }) => {
  await page.route('**/pay', (route) => route.abort());
  await openShop(page, '/fetch');
  await fillCard(cardForm(page), visa);
  await page.getByRole('button', { name: /^Pagar/ }).press('Enter');
  await expect(page.locator('mp-payment-status')).toContainText('Todavía no sabemos el resultado de tu pago');
  await expect(page.locator('mp-card-form')).toBeHidden();
});

for (const path of ['/fetch', '/react', '/vue']) {
  test(`${path}: an address the shop refuses is corrected in its field, and a refused post is not a lost sale`, async ({
    page,
  }) => {
    const status = page.locator('mp-payment-status');
    const email = page.getByLabel('Correo electrónico');
    const tokens = tokensPosted(page);
    await openShop(page, path);
    await fillCard(cardForm(page), visa);
    await email.fill('ana@gmail');
    await page.getByRole('button', { name: /^Pagar/ }).press('Enter');
    await expect(email).toBeFocused();
    expect(await email.evaluate((field: HTMLInputElement) => field.validity.patternMismatch)).toBe(true);
    expect(tokens).toEqual([]);
    await email.evaluate((field) => field.removeAttribute('pattern'));
    await page.getByRole('button', { name: /^Pagar/ }).press('Enter');
    await expect(status).toContainText('No pudimos procesar tu pago');
    await email.fill('test@testuser.com');
    await fillCard(cardForm(page), visa);
    await page.getByRole('button', { name: /^Pagar/ }).press('Enter');
    await expect(status).toContainText('Se aprobó tu pago');
  });
}

test('a script learns that a malformed or too long post was not charged', async ({ request }) => {
  for (const [form, status] of [
    [{ email: 'ana@gmail' }, 400],
    [{ email: 'a'.repeat(5000) }, 413],
  ] as const) {
    const answer = await request.post('/pay?api=payments', { form, headers: { accept: 'application/json' } });
    expect(answer.status()).toBe(status);
    expect(await answer.json()).toEqual({ payment: { status: 'rejected' }, pay_again: '/pay?api=payments' });
  }
});

function tokensPosted(page: Page): string[] {
  const tokens: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    const token = pathname.endsWith('/pay') && new URLSearchParams(request.postData() ?? '').get('token');
    if (token) tokens.push(token);
  });
  return tokens;
}

interface Mending {
  again: readonly CardField[];
  /** Chooses the next result. */
  holder: string;
}

/** Types what is asked for again, and another holder's name, and ends on the button. */
async function mendCard(page: Page, field: string, { again, holder }: Mending): Promise<void> {
  const texts = { ...visa, holder };
  // Back to the first field, which is as many steps away as the form has fields before this one.
  const labels = ['Número de tarjeta', 'Vencimiento', 'Código de seguridad', 'Titular', 'Tipo', 'Documento', 'Cuotas'];
  for (let steps = labels.indexOf(field); steps > 0; steps--) await page.keyboard.press('Shift+Tab');
  for (const name of FIELDS) {
    if (name === 'holder' || again.includes(name)) await page.keyboard.type(texts[name]);
    await page.keyboard.press('Tab');
  }
  if (field === 'Cuotas') {
    for (const key of ['Tab', 'Tab', 'ArrowDown']) await page.keyboard.press(key);
  }
  await tabTo(page, page.getByRole('button', { name: /^Pagar/ }));
}

async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let steps = 0; steps < 8; steps++) {
    if (await target.evaluate((element) => element.matches(':focus'))) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

/** The field that a screen reader is in: the last one focused of the tree, whose outer ones hold it. */
async function focusedField(page: Page): Promise<string> {
  return (await accessibilityTree(page)).filter(({ focused }) => focused).at(-1)?.name ?? '';
}
