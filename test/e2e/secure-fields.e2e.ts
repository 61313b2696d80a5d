import { expect, test, type Page } from '@playwright/test';
import { openShop, pay, visa } from './buyer.js';
import { fieldFrame, typeFramedCard } from './framed-card.js';

const focusIn = (page: Page, name: Parameters<typeof fieldFrame>[1]): Promise<void> =>
  expect.poll(() => fieldFrame(page, name).evaluate(() => document.activeElement?.id)).toBe(name);

test('a purchase with the card in frames of Mercado Pago ends approved', async ({ page }) => {
  await openShop(page, '?secure');
  await typeFramedCard(page, 'APRO');
  await pay(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('¡Gracias por tu compra!');
  await expect(page.locator('mp-payment-status')).toContainText('Se aprobó tu pago');
});

test('a wrong code is asked for again in its frame, the rest stays, and the second token pays', async ({ page }) => {
  const tokens: string[] = [];
  page.on('request', (request) => {
    const token = /token=(\w+)/.exec(request.postData() ?? '')?.[1];
    if (token && request.url().includes('/pay')) tokens.push(token);
  });
  await openShop(page, '/fetch?secure&api=payments');
  await typeFramedCard(page, 'SECU');
  await page.getByRole('button', { name: /^Pagar/ }).click();
  const status = page.locator('mp-payment-status');
  await expect(status).toContainText('El código de seguridad no es correcto');
  await page.getByRole('button', { name: 'Revisar los datos' }).press('Enter');
  await focusIn(page, 'securityCode');
  await expect(fieldFrame(page, 'cardNumber').locator('input')).toHaveValue(visa.number);
  await expect(fieldFrame(page, 'securityCode').locator('input')).toHaveValue('');
  await expect(fieldFrame(page, 'securityCode').locator('input')).toHaveAttribute('aria-invalid', 'true');
  await expect(fieldFrame(page, 'cardNumber').locator('input')).not.toHaveAttribute('aria-invalid', 'true');
  await page.keyboard.type('321');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('APRO');
  await page.getByRole('button', { name: /^Pagar/ }).click();
  await expect(status).toContainText('Se aprobó tu pago');
  expect(new Set(tokens).size).toBe(2);
});

for (const width of [360, 1280]) {
  test(`nothing moves at ${width} px while a card is typed into the frames`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await openShop(page, '?secure');
    const form = page.locator('mp-card-form');
    const height = (): Promise<number> => form.evaluate((element) => element.getBoundingClientRect().height);
    const before = await height();
    await typeFramedCard(page, 'APRO');
    await page.waitForFunction(() => document.querySelector('mp-card-form')?.matches(':state(complete)'));
    expect(await height()).toBe(before);
  });
}
