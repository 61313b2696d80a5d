import { expect, test } from '@playwright/test';
import { placeOrder } from './shop-by-http.js';

test('the list has every order with the state of its payment', async ({ page }) => {
  const paid = await placeOrder(page.request, { product: 'cerrado', quantity: 3 });
  const rejected = await placeOrder(page.request, { holder: 'FUND' });
  await page.goto('/orders');
  const row = (id: string) => page.getByRole('row').filter({ hasText: id.slice(0, 8) });
  await expect(row(paid)).toContainText('Brisa do Cerrado × 3');
  await expect(row(paid)).toContainText('processed');
  await expect(row(rejected)).toContainText('failed');
});

test('a payment is refunded in full, never in part', async ({ page }) => {
  const order = await placeOrder(page.request);
  await page.goto(`/orders/${order}/manage`);
  await expect(page.getByText('180 days after the approval in Argentina')).toBeVisible();
  await page.getByLabel('Amount').fill('100');
  await page.getByRole('button', { name: 'Refund' }).click();
  await expect(page.getByRole('alert')).toContainText('only full refunds');
  await expect(page.getByRole('listitem')).toContainText('processed');

  await expect(page.getByLabel('Amount')).toHaveValue('1250.50');
  await page.getByRole('button', { name: 'Refund' }).click();
  await expect(page.getByRole('listitem')).toContainText('refunded');
  await expect(page.getByRole('button', { name: 'Refund' })).toBeHidden();
  await page.getByRole('link', { name: 'What the buyer sees' }).click();
  await expect(page.locator('mp-payment-status')).toContainText('Te devolvieron el dinero de este pago');
});

for (const api of ['orders', 'payments'] as const) {
  test(`a reserved amount is captured or cancelled with ${api}`, async ({ page }) => {
    const kept = await placeOrder(page.request, { api, reserve: true });
    await page.goto(`/orders/${kept}/manage`);
    await expect(page.getByRole('article')).toContainText('El importe quedó reservado en la tarjeta.');
    await page.getByRole('button', { name: 'Capture' }).click();
    await expect(page.getByRole('listitem')).toContainText('accredited');
    await expect(page.getByRole('button', { name: 'Refund' })).toBeVisible();

    const dropped = await placeOrder(page.request, { api, reserve: true });
    await page.goto(`/orders/${dropped}/manage`);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByRole('button')).toHaveCount(0);
    await page.getByRole('link', { name: 'What the buyer sees' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('El pedido se canceló');
  });
}

test('the days for a refund are those of the country', async ({ page }) => {
  const order = await placeOrder(page.request, { site: 'MPE' });
  await page.goto(`/orders/${order}/manage`);
  await expect(page.getByText('90 days after the approval in Perú')).toBeVisible();
});

test('a rejected payment has no refund, and the e-mail leads back to the order', async ({ page, baseURL }) => {
  const order = await placeOrder(page.request, { holder: 'CALL' });
  await page.goto(`/orders/${order}/manage`);
  await expect(page.getByRole('button', { name: 'Refund' })).toBeHidden();
  const mail = page.getByRole('article');
  await expect(mail).toContainText('Falta pagar tu pedido');
  await expect(mail).toContainText(`Volver a pagar: ${baseURL}/orders/${order}`);
});

test('a paid order is written about, and no form of another site refunds it', async ({ page }) => {
  const order = await placeOrder(page.request);
  await page.goto(`/orders/${order}/manage`);
  await expect(page.getByRole('article')).toContainText('test@testuser.com');
  await expect(page.getByRole('article')).toContainText('CALANDRIA CAFE');
  const answer = await page.request.post(`/orders/${order}/manage/refund`, {
    form: { amount: '1250.50' },
    headers: { origin: 'https://elsewhere.test' },
  });
  expect(answer.status()).toBe(403);
});
