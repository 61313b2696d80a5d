import { expect, test, type Page } from '@playwright/test';
import { publicKeyOf } from './lone-form.js';

interface OrderToPlace {
  site?: string;
  number?: string;
  holder?: string;
  product?: string;
  quantity?: number;
}

/** Pays an order as a browser would, without one, and gives its id. How buyers pay is in shop.e2e.ts. */
async function placeOrder({ request }: Page, order: OrderToPlace = {}): Promise<string> {
  const { site = 'MLA', number = '4509953566233704', holder = 'APRO', product = 'yungas', quantity = 1 } = order;
  const key = publicKeyOf(await (await request.get(`/shop?site=${site}`)).text());
  const card = {
    card_number: number,
    security_code: '123',
    expiration_month: 11,
    expiration_year: 2030,
    cardholder: { name: holder, identification: { type: 'DNI', number: '12345678' } },
  };
  const made = await request.post(`/sandbox/${site}/v1/card_tokens?public_key=${key}`, { data: card });
  const { id: token } = (await made.json()) as { id: string };
  const post = { product, quantity, email: 'test@testuser.com', token, payment_method_id: 'visa', installments: 1 };
  const answer = await request.post(`/pay?site=${site}`, { form: post, maxRedirects: 0 });
  return answer.headers()['location']!.split('/').at(-1)!;
}

test('the list has every order with the state of its payment', async ({ page }) => {
  const paid = await placeOrder(page, { product: 'cerrado', quantity: 3 });
  const rejected = await placeOrder(page, { holder: 'FUND' });
  await page.goto('/orders');
  const row = (id: string) => page.getByRole('row').filter({ hasText: id.slice(0, 8) });
  await expect(row(paid)).toContainText('Brisa do Cerrado × 3');
  await expect(row(paid)).toContainText('approved');
  await expect(row(rejected)).toContainText('rejected');
});

test('a payment is refunded as a whole, in parts not', async ({ page }) => {
  const order = await placeOrder(page);
  await page.goto(`/orders/${order}/manage`);
  await expect(page.getByText('180 days after the approval in Argentina')).toBeVisible();
  await page.getByLabel('Amount').fill('100');
  await page.getByRole('button', { name: 'Refund' }).click();
  await expect(page.getByRole('alert')).toContainText('whole payments only');
  await expect(page.getByRole('listitem')).toContainText('approved');

  await expect(page.getByLabel('Amount')).toHaveValue('1250.50');
  await page.getByRole('button', { name: 'Refund' }).click();
  await expect(page.getByRole('listitem')).toContainText('refunded');
  await expect(page.getByRole('button', { name: 'Refund' })).toBeHidden();
  await page.getByRole('link', { name: 'What the buyer sees' }).click();
  await expect(page.locator('mp-payment-status')).toContainText('Te devolvieron el dinero de este pago');
});

test('the days for a refund are those of the country', async ({ page }) => {
  const order = await placeOrder(page, { site: 'MPE', number: '4009175332806176' });
  await page.goto(`/orders/${order}/manage`);
  await expect(page.getByText('90 days after the approval in Perú')).toBeVisible();
});

test('a rejected payment has no refund, and the e-mail leads back to the order', async ({ page, baseURL }) => {
  const order = await placeOrder(page, { holder: 'CALL' });
  await page.goto(`/orders/${order}/manage`);
  await expect(page.getByRole('button', { name: 'Refund' })).toBeHidden();
  const mail = page.getByRole('article');
  await expect(mail).toContainText('Falta pagar tu pedido');
  await expect(mail).toContainText(`Volver a pagar: ${baseURL}/orders/${order}`);
});

test('a paid order is written about, and no form of another site refunds it', async ({ page }) => {
  const order = await placeOrder(page);
  await page.goto(`/orders/${order}/manage`);
  await expect(page.getByRole('article')).toContainText('test@testuser.com');
  await expect(page.getByRole('article')).toContainText('CALANDRIA CAFE');
  const answer = await page.request.post(`/orders/${order}/refund`, {
    form: { amount: '1250.50' },
    headers: { origin: 'https://elsewhere.test' },
  });
  expect(answer.status()).toBe(403);
});
