import https, { request } from 'node:https';
import { expect, test } from '@playwright/test';
import {
  createSandbox,
  expectStatus,
  fillCard,
  outcome,
  replaceFetch,
  routeSandbox,
  testCards,
} from 'mercadopago-elements/testing';
import { shop } from './shop.mjs';

const sandbox = createSandbox({ site: 'MLA' });
const [card] = testCards('MLA');
let url = '';

test.beforeAll(async () => {
  replaceFetch(sandbox);
  await new Promise((resolve) => shop.listen(0, () => resolve(undefined)));
  const address = shop.address();
  url = `http://localhost:${typeof address === 'object' && address?.port}`;
});

test.afterAll(() => shop.close());

for (const holder of ['APRO', 'CONT', 'FUND']) {
  test(`a buyer called ${holder} is told how the payment ended`, async ({ page }) => {
    await routeSandbox(page, sandbox);
    await page.goto(url);
    await fillCard(page.locator('mp-card-form'), { ...card, holder, installments: 3 });
    await page.getByRole('button', { name: 'Pagar' }).click();
    await expectStatus(page, outcome(holder));
    await expectStatus(page.locator('body'), outcome(holder));
    await expectStatus(page.locator('mp-payment-status'), outcome(holder));
  });
}

test('a request to Mercado Pago that bypasses fetch fails and never leaves', () => {
  for (const call of [https.request, https.get, request]) {
    expect(() => call('https://api.mercadopago.com/v1/payments')).toThrow('SDK 3 or later');
    expect(() => call(new URL('https://api.mercadopago.com/v1/payments'), { method: 'POST' })).toThrow('SDK 3');
    expect(() => call({ hostname: 'api.mercadopago.com', path: '/v1/payments' })).toThrow('SDK 3 or later');
  }
  https
    .request('https://localhost:1/')
    .on('error', () => undefined)
    .destroy();
});

test('after it has been restored, requests go their usual way', () => {
  const own = https.request;
  const restore = replaceFetch(sandbox);
  expect(https.request).not.toBe(own);
  restore();
  expect(https.request).toBe(own);
});

test('a site of another country asks for other documents', async ({ page }) => {
  const mexico = await routeSandbox(page, createSandbox({ site: 'MLM' }));
  await page.goto(url);
  await fillCard(page.locator('mp-card-form'), testCards('MLM')[0] ?? {});
  const asked = mexico.requests.map(({ method, path }) => `${method} ${path}`);
  expect(asked).toContain('GET /v1/identification_types');
});

test('says in words what is wrong', async ({ page }) => {
  await routeSandbox(page, sandbox);
  await page.goto(url);
  const filled = fillCard(page.locator('mp-card-form'), { ...card, expiration: '01/20' });
  await expect(filled).rejects.toThrow('La tarjeta está vencida');
});
