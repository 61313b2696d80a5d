import { Order as OrderClient } from 'mercadopago';
import { expect, test } from '@playwright/test';
import { sandboxAccounts } from '../../demo/accounts.js';
import { catalogue } from '../../demo/catalogue.js';
import { mercadoPago } from '../../demo/mercado-pago/client.js';
import { stateOf } from '../../demo/order-state.js';
import { chargeOf, placeOrder } from '../../demo/orders.js';
import { payOrder } from '../../demo/pay-order.js';
import { divertApi, openSandboxes } from '../../demo/sandboxes.js';
import { createShop } from '../../demo/shop.js';
import { readVisit } from '../../demo/visit.js';
import { createSandbox } from '../../src/entries/sandbox.js';
import { tokenOf } from './sandbox-token.js';

const network = globalThis.fetch;

test.afterEach(() => {
  globalThis.fetch = network;
});

test('an order captured in the dashboard is paid in the shop, and a forged notification changes nothing', async () => {
  const sandboxes = openSandboxes(createSandbox);
  divertApi(sandboxes);
  const { MLA: sandbox } = sandboxes;
  const addresses = { elements: '', sandbox: '', react: '', vue: '' };
  const shop = createShop({ accounts: sandboxAccounts(sandboxes), addresses });
  const visit = readVisit(new URLSearchParams({ reserve: '' }), ['MLA']);
  const basket = { product: catalogue[0]!, quantity: 1, email: 'test@testuser.com', firstName: 'Ana', lastName: 'Paz' };
  const placed = placeOrder(basket, visit);
  const card = {
    token: await tokenOf(sandbox),
    paymentMethodId: 'visa',
    paymentTypeId: 'credit_card',
    installments: 1,
    issuerId: undefined,
    deviceId: undefined,
    saveCard: false,
  };
  await payOrder(placed, card, sandbox.accessToken);
  expect(stateOf(placed)).toBe('reserved');
  const { id } = chargeOf(placed)!;
  await new OrderClient(mercadoPago(sandbox.accessToken)).capture({ id });

  const address = 'https://shop.test/notifications';
  const forged = await sandboxes.MLB.notification(id, address).catch((error: unknown) => error);
  expect(forged).toBeInstanceOf(RangeError);
  const unsigned = await shop.fetch(new Request(`${address}?data.id=${id}`, { method: 'POST' }));
  expect([unsigned.status, stateOf(placed)]).toEqual([401, 'reserved']);

  for (const signedId of ['lower-case', 'as-sent'] as const) {
    const answer = await shop.fetch(await sandbox.notification(id, address, { signedId }));
    expect([answer.status, stateOf(placed)]).toEqual([200, 'paid']);
  }
  const other = await shop.fetch(new Request(`${address}?data.id=1`, { method: 'POST' }));
  expect(other.status).toBe(200);
});
