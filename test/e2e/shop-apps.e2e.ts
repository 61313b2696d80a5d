import { expect, test, type Page } from '@playwright/test';
import { cardForm, visa } from './buyer.js';
import { untilForm } from './form-keys.js';
import { fillCard } from './published-testing.js';

for (const path of ['/shop/react', '/shop/vue']) {
  const open = async (page: Page, query = ''): Promise<void> => {
    await page.goto(path + query);
    await untilForm(page, 'ready');
  };
  const payButton = (page: Page, amount = '$ 1.250,50') => page.getByRole('button', { name: `Pagar ${amount}` });

  test(`${path} pays what the quantity costs, and keeps what was typed before it changed`, async ({ page }) => {
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await open(page);
    await page.getByLabel('Nombre', { exact: true }).fill('Ana');
    await page.getByLabel('Apellido', { exact: true }).fill('Paz');
    await fillCard(cardForm(page), visa);
    await page.getByLabel('Cantidad').selectOption('2');
    const post = page.waitForRequest((request) => request.method() === 'POST' && request.url().includes('/pay'));
    await payButton(page, '$ 2.501,00').press('Enter');
    const fields = new URLSearchParams((await post).postData()!);
    expect([fields.get('first_name'), fields.get('last_name')]).toEqual(['Ana', 'Paz']);
    await expect(page.locator('mp-payment-status')).toContainText('Se aprobó tu pago');
    await expect(page.locator('mp-payment-status')).toContainText('$ 2.501,00');
    expect(complaints.filter((text) => !/logos/.test(text))).toEqual([]);
    await page.getByRole('link', { name: 'Ver el pedido' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('¡Gracias por tu compra!');
    await expect(page.locator('main')).toContainText('Sol de Yungas × 2');
  });

  test(`${path} recovers from a wrong code`, async ({ page }) => {
    // Payments says which field is wrong.
    await open(page, '?api=payments');
    await fillCard(cardForm(page), { ...visa, holder: 'SECU' });
    await payButton(page).press('Enter');
    await expect(page.locator('mp-payment-status')).toContainText('El código de seguridad no es correcto');
    await page.getByRole('button', { name: 'Revisar los datos' }).press('Enter');
    await expect(page.locator('mp-card-form')).toBeFocused();
    // The focus is in the code; the holder's name, which is selected by Tab, comes next and chooses the result.
    await page.keyboard.type(visa.securityCode);
    await page.keyboard.press('Tab');
    await page.keyboard.type('APRO');
    await page.keyboard.press('Enter');
    await expect(page.locator('mp-payment-status')).toContainText('Se aprobó tu pago');
  });

  for (const width of [360, 1280]) {
    test(`${path} is no wider than the page at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await open(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    });
  }
}
