import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { cardForm, openShop, pay, visa } from './buyer.js';
import { accessibilityTree } from './closed-root.js';
import { untilForm } from './form-keys.js';
import { fillCard } from './published-testing.js';
import { shopLog } from './shop-log.js';

const BOX = 'Guardar esta tarjeta para la próxima vez';

for (const [sdk, api] of [
  ['v1', 'orders'],
  ['v2', 'orders'],
  ['v1', 'payments'],
  ['v2', 'payments'],
] as const) {
  test(`a card is saved, for this browser alone, and the next token, made with its code alone, pays with ${sdk} under ${api}`, async ({
    page,
    browser,
  }) => {
    await openShop(page, `/saved?sdk=${sdk}&api=${api}&product=huila`);
    const holder = { holder: 'APRO Cliente', document: '23456789' };
    await fillCard(cardForm(page), { ...visa, ...holder, saveCard: true });
    const button = page.getByRole('button', { name: 'Pagar' });
    expect((await accessibilityTree(page)).find(({ name }) => name === BOX)).toMatchObject({ role: 'checkbox' });
    await button.press('Enter');
    await expect(page.getByText('Tu tarjeta está guardada en Mercado Pago.')).toBeVisible();
    for (const secret of Object.values(holder)) expect(await page.content()).not.toContain(secret);

    const stranger = await browser.newContext();
    const answer = await stranger.request.get(page.url());
    expect(await answer.text()).not.toContain('last_four_digits');
    await stranger.close();

    await fillCard(cardForm(page), { savedCard: 1, securityCode: visa.securityCode });
    await pay(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('¡Gracias por tu compra!');
    await expect(page.locator('main')).toContainText('Noche de Huila × 1');
    const order = page.url().split('/').at(-1);
    expect(await readFile(shopLog, 'utf8')).toMatch(new RegExp(`order=${order} api=${api} .* payer=customer`));
  });
}

test('without the tick the card is charged at once and not kept', async ({ page }) => {
  await openShop(page, '/saved');
  await fillCard(cardForm(page), visa);
  await pay(page);
  await openShop(page, '/saved');
  await untilForm(page, 'ready');
  expect((await accessibilityTree(page)).map(({ name }) => name)).toContain(BOX);
});
