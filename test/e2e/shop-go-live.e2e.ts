import { expect, test, type Page } from '@playwright/test';
import type * as GoLive from '../../src/entries/go-live.js';
import { cardForm, openShop, pay, visa } from './buyer.js';
import { fillCard } from './published-testing.js';

/** What `checkGoLive` says of the page, with the page of an order that the buyer sees as well. */
async function check(page: Page, order?: string): Promise<Record<string, string>> {
  return page.evaluate(
    async ({ module, order }) => {
      const { checkGoLive } = (await import(module)) as typeof GoLive;
      const parse = async (url: string) =>
        new DOMParser().parseFromString(await (await fetch(url)).text(), 'text/html');
      const findings = await checkGoLive(document, { pages: order ? [await parse(order)] : [] });
      return Object.fromEntries(findings.map(({ id, result }) => [id, result]));
    },
    { module: '/elements/go-live.js', order },
  );
}

test('promotions are shown, with what paying in parts costs', async ({ page }) => {
  await openShop(page);
  const promotions = page.locator('mp-promotions');
  await expect(promotions).toContainText('Promociones bancarias');
  await expect(promotions).toContainText('12 cuotas de $ 104,21');
  await expect(promotions.getByRole('link', { name: 'Ver los costos de financiación' })).toBeVisible();
});

test('the shop meets what a page can meet of the go-live list', async ({ page }) => {
  await openShop(page);
  await fillCard(cardForm(page), visa);
  await pay(page);
  const order = page.url();
  await openShop(page);
  const findings = await check(page, order);
  const named = (result: string) => Object.keys(findings).filter((id) => findings[id] === result);
  expect(named('fail')).toEqual([]);
  expect(named('pass')).toEqual([
    'no-name',
    'no-card-on-server',
    'no-access-token',
    'result-communicated',
    'statement-descriptor',
    'promotions',
    'financing-cost',
    'terms',
    'device-fingerprint',
    'buyer-document',
  ]);
  // A sandbox on plain http with a test key: these wait for the real shop. The others are not a page's to answer.
  expect(named('unknown')).toEqual(expect.arrayContaining(['sdk-official', 'https', 'live-key']));
});

test('the one-page storefront shows the result itself', async ({ page }) => {
  await openShop(page, '/fetch');
  expect(await check(page)).toMatchObject({ 'result-communicated': 'pass', promotions: 'pass', terms: 'pass' });
});
