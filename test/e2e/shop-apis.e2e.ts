import { expect, test } from '@playwright/test';
import type { Api } from '../../demo/visit.js';
import type { SiteId } from '../../src/entries/sandbox.js';
import { cardForm, openShop, pay } from './buyer.js';
import { expectStatus, fillCard, outcome, testCards } from './published-testing.js';
import { cardEntries, paymentOf, placeOrder } from './shop-by-http.js';

const SITES: SiteId[] = ['MLA', 'MLB', 'MLC', 'MCO', 'MLM', 'MPE', 'MLU'];

/** `status` of a charge under each API. */
const STATUSES = {
  orders: {
    paid: 'processed',
    declined: 'failed',
    reserved: 'action_required',
    canceled: 'canceled',
    id: /^ORDTST/,
  },
  payments: { paid: 'approved', declined: 'rejected', reserved: 'authorized', canceled: 'cancelled', id: /^\d{11}$/ },
} as const;

for (const api of ['orders', 'payments'] as const) {
  const words = STATUSES[api];
  for (const site of SITES) {
    test(`${site} pays, is declined, recovers, reserves, captures, cancels and refunds with ${api}`, async ({
      request,
      baseURL,
    }) => {
      const manage = async (order: string, action: string, amount = ''): Promise<number> => {
        const post = { form: { amount }, maxRedirects: 0, headers: { origin: baseURL! } };
        return (await request.post(`/orders/${order}/manage/${action}`, post)).status();
      };

      const order = await placeOrder(request, { site, api, holder: 'OTHE' });
      const declined = await paymentOf(request, order);
      expect(declined.status).toBe(words.declined);
      expect(String(declined.id)).toMatch(words.id);
      if (api === 'orders') expect(declined.transactions!.payments[0]!.status_detail).toBe('rejected_by_issuer');

      const entries = await cardEntries(request, { site });
      const again = await request.post(`/orders/${order}/pay`, { form: entries, maxRedirects: 0 });
      expect(again.status()).toBe(303);
      const paid = await paymentOf(request, order);
      expect(paid.status).toBe(words.paid);
      expect(paid.id).not.toBe(declined.id);
      expect(JSON.stringify(paid)).not.toContain(entries['token']);

      const office = await (await request.get(`/orders/${order}/manage`)).text();
      const amount = /name="amount"[^>]*value="([\d.]+)"/.exec(office.replace(/\s+/g, ' '))![1]!;
      expect(await manage(order, 'refund', '1')).toBe(422);
      expect(await manage(order, 'refund', amount)).toBe(303);
      expect((await paymentOf(request, order)).status).toBe('refunded');

      // Payments reserves nothing in Colombia: no method of its answers takes a deferred capture.
      if (site === 'MCO' && api === 'payments') return;
      const [kept, dropped] = [
        await placeOrder(request, { site, api, reserve: true }),
        await placeOrder(request, { site, api, reserve: true }),
      ];
      expect((await paymentOf(request, kept)).status).toBe(words.reserved);
      expect(await manage(kept, 'capture')).toBe(303);
      expect((await paymentOf(request, kept)).status).toBe(words.paid);
      expect(await manage(kept, 'capture')).toBe(422);
      expect(await manage(dropped, 'cancel')).toBe(303);
      expect((await paymentOf(request, dropped)).status).toBe(words.canceled);
    });
  }
}

/** Every site in a browser, with both versions of mercadopago.js and both APIs; which one declines takes turns. */
const journeys = SITES.flatMap((site, at) => [
  { site, sdk: 'v1', apis: at % 2 === 0 ? (['orders', 'payments'] as const) : (['payments', 'orders'] as const) },
  { site, sdk: 'v2', apis: at % 2 === 0 ? (['payments', 'orders'] as const) : (['orders', 'payments'] as const) },
]);

for (const { site, sdk, apis } of journeys) {
  const [first, second] = apis;
  test(`a buyer in ${site} with ${sdk} is declined and then pays with ${first}, and pays with ${second}`, async ({
    page,
  }) => {
    const [card] = testCards(site);
    const endsAs = (name: string, api: Api) =>
      expectStatus(page, api === 'orders' ? outcome(name).order : outcome(name));
    await openShop(page, `?site=${site}&sdk=${sdk}&api=${first}`);
    await fillCard(cardForm(page), { ...card!, holder: 'FUND' });
    await pay(page);
    await endsAs('FUND', first);
    await fillCard(cardForm(page), card!);
    await pay(page);
    await endsAs('APRO', first);
    await openShop(page, `?site=${site}&sdk=${sdk}&api=${second}`);
    await fillCard(cardForm(page), card!);
    await pay(page);
    await endsAs('APRO', second);
  });
}

for (const [site, statement, installments] of [
  ['MLA', 'En el resumen de la tarjeta', 'Cuotas'],
  ['MCO', 'En el extracto de la tarjeta', 'Cuotas'],
  ['MLM', 'En el estado de cuenta de la tarjeta', 'Mensualidades'],
] as const) {
  test(`the order in ${site} names the statement and the installments as buyers there do`, async ({ request }) => {
    const form = {
      product: 'yungas',
      quantity: '3',
      email: 'test@testuser.com',
      ...(await cardEntries(request, { site })),
      installments: '3',
    };
    const answer = await request.post(`/pay?site=${site}`, { form, maxRedirects: 0 });
    const page = await (await request.get(answer.headers()['location']!)).text();
    expect(page).toContain(statement);
    expect(page).toMatch(new RegExp(`>\\s*${installments}\\s*<`));
  });
}

test('a post that comes twice is one order', async ({ request }) => {
  const entries = await cardEntries(request, {});
  const form = { product: 'yungas', quantity: '1', email: 'test@testuser.com', ...entries };
  const [first, second] = await Promise.all([
    request.post('/pay', { form, maxRedirects: 0 }),
    request.post('/pay', { form, maxRedirects: 0 }),
  ]);
  expect(second.headers()['location']).toBe(first.headers()['location']);
  expect((await paymentOf(request, first.headers()['location']!.split('/').at(-1)!)).status).toBe('processed');
});
