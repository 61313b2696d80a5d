import { expect, test } from '@playwright/test';
import { createShop } from '../../demo/shop.js';
import { realAccount } from '../../demo/accounts.js';

const accounts = realAccount({ MP_PUBLIC_KEY: 'APP_USR-public', MP_ACCESS_TOKEN: 'APP_USR-1-secret' })!;
const addresses = { elements: '', sandbox: '', react: '', vue: '' };

const PATHS: [method: string, path: string][] = [
  ['GET', '/orders'],
  ['GET', '/orders/1/manage'],
  ['POST', '/orders/1/manage/refund'],
];

const basic = (text: string): Record<string, string> => ({ authorization: `Basic ${btoa(text)}` });

for (const [method, path] of PATHS) {
  test(`${method} ${path} is closed with real keys and no password in the environment`, async () => {
    const shop = createShop({ accounts, addresses });
    const answer = await shop.request(path, { method });
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('OFFICE_PASSWORD');
  });

  test(`${method} ${path} asks for the password with real keys`, async () => {
    const shop = createShop({ accounts, addresses, officePassword: 'ñandú' });
    expect((await shop.request(path, { method })).status).toBe(401);
    expect((await shop.request(path, { method, headers: basic('office:wrong') })).status).toBe(401);
  });
}

test('who knows the password sees the orders', async () => {
  const shop = createShop({ accounts, addresses, officePassword: 'a long one' });
  const answer = await shop.request('/orders', { headers: basic('office:a long one') });
  expect(answer.status).toBe(200);
  // Other tests of this process may have sold something.
  expect(await answer.text()).toMatch(/No orders yet\.|data-name="Payment"/);
});
