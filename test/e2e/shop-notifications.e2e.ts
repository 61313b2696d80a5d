import { Order as OrderClient, Payment as PaymentClient } from 'mercadopago';
import { expect, test } from '@playwright/test';
import { sandboxAccounts } from '../../demo/accounts.js';
import { catalogue } from '../../demo/catalogue.js';
import { mercadoPago } from '../../demo/mercado-pago/client.js';
import { paymentApi } from '../../demo/mercado-pago/payment-api.js';
import { stateOf } from '../../demo/order-state.js';
import { chargeOf, orders, placeOrder } from '../../demo/orders.js';
import { payOrder } from '../../demo/pay-order.js';
import { divertApi, openSandboxes } from '../../demo/sandboxes.js';
import { createShop } from '../../demo/shop.js';
import { readVisit, type Api } from '../../demo/visit.js';
import { createSandbox } from '../../src/entries/sandbox.js';
import { tokenOf } from './sandbox-token.js';

const network = globalThis.fetch;

test.afterEach(() => {
  globalThis.fetch = network;
});

const address = 'https://shop.test/notifications';

/** The shop, and an order not paid yet. */
async function bench(query: Record<string, string>) {
  globalThis.fetch = network;
  const sandboxes = openSandboxes(createSandbox);
  divertApi(sandboxes);
  const { MLA: sandbox } = sandboxes;
  const addresses = { elements: '', sandbox: '', react: '', vue: '' };
  const shop = createShop({ accounts: sandboxAccounts(sandboxes), addresses });
  const visit = readVisit(new URLSearchParams(query), ['MLA']);
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
  const pay = () => payOrder(placed, card, sandbox.accessToken);
  /** The status of the shop's answer. */
  const notify = async (id: string, options?: Parameters<typeof sandbox.notification>[2]) =>
    (await shop.fetch(await sandbox.notification(id, address, options))).status;
  return { sandboxes, sandbox, shop, placed, pay, notify };
}

test('an order captured in the dashboard is paid in the shop, and a forged notification changes nothing', async () => {
  const { sandboxes, sandbox, shop, placed, pay, notify } = await bench({ reserve: '' });
  await pay();
  expect(stateOf(placed)).toBe('reserved');
  const { id } = chargeOf(placed)!;
  await new OrderClient(mercadoPago(sandbox.accessToken)).capture({ id });

  const forged = await sandboxes.MLB.notification(id, address).catch((error: unknown) => error);
  expect(forged).toBeInstanceOf(RangeError);
  for (const unsigned of [id, '1']) {
    const answer = await shop.fetch(new Request(`${address}?data.id=${unsigned}&type=order`, { method: 'POST' }));
    expect([answer.status, stateOf(placed)]).toEqual([401, 'reserved']);
  }

  for (const signedId of ['lower-case', 'as-sent'] as const) {
    expect([await notify(id, { signedId }), stateOf(placed)]).toEqual([200, 'paid']);
  }
});

for (const api of ['orders', 'payments'] as const) {
  test(`${api}: a notification settles a charge whose answer was lost`, async () => {
    const { sandbox, placed, pay, notify } = await bench({ api });
    sandbox.fail({ endpoint: `POST /v1/${api}`, kind: 'lost', times: 1 });
    // The SDK repeats a payment.
    sandbox.fail({ endpoint: `POST /v1/${api}`, kind: 'drop' });
    sandbox.fail({ endpoint: `GET /v1/${api}*`, kind: 'drop', times: 3 });
    await pay();
    expect(placed.attempts.map(({ kind }) => kind)).toEqual(['unknown']);
    expect(await notify(await idOf(placed.attempts[0]!.reference, api, sandbox.accessToken))).toBe(200);
    expect(stateOf(placed)).toBe('paid');
  });

  test(`${api}: a notification is asked for again while the charge cannot be read`, async () => {
    const { sandbox, placed, pay, notify } = await bench({ api, reserve: '' });
    await pay();
    const { id } = chargeOf(placed)!;
    const client = api === 'orders' ? OrderClient : PaymentClient;
    await new client(mercadoPago(sandbox.accessToken)).cancel({ id });
    // The SDK asks three times.
    sandbox.fail({ endpoint: `GET /v1/${api}/*`, kind: 'status', status: 503, times: 3 });
    expect([await notify(id), stateOf(placed)]).toEqual([503, 'reserved']);
    expect([await notify(id), stateOf(placed)]).toEqual([200, 'cancelled']);
  });

  test(`${api}: a charge that Mercado Pago does not know, or that is not the shop's, is not asked for again`, async () => {
    const { sandbox, placed, pay, notify } = await bench({ api });
    await pay();
    const { id } = chargeOf(placed)!;
    sandbox.fail({ endpoint: `GET /v1/${api}/*`, kind: 'status', status: 404, times: 1 });
    expect(await notify(id)).toBe(200);
    orders.delete(placed.order.id);
    expect(await notify(id)).toBe(200);
  });
}

/** The id that Mercado Pago gave to a charge. */
async function idOf(reference: string, api: Api, accessToken: string): Promise<string> {
  return (await paymentApi(api, accessToken).find(reference, new Date()))!.id;
}
