import { test } from '@playwright/test';
import { readSettings } from '../../demo/site/settings.js';
import { snippet } from '../../demo/site/snippets/snippets.js';
import { cardForm, visa } from '../e2e/buyer.js';
import { fillCard, outcome, routeSandbox } from '../e2e/published-testing.js';
import { published, routeCdn } from './published-file.js';

/* The two pages that the playground gives to copy for plain HTML. */

const SHOP = 'https://shop.test';

test('the button of a declined payment leads back to the form', async ({ page }) => {
  const { publicKey } = await routeSandbox(page.context());
  await routeCdn(page);
  const copied = snippet(readSettings('#code=html'), published()).replace('APP_USR-…', publicKey);
  const [form, result] = copied.split(/<!-- What .* -->/) as [string, string];
  const head = form.slice(0, form.indexOf('<form'));
  await page.route(`${SHOP}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname.startsWith('/pay/')) return route.fulfill({ json: outcomeOf('FUND') });
    const body = pathname === '/pay' ? head + result.replace('{id}', 'ORD1') : form;
    return route.fulfill({ contentType: 'text/html; charset=utf-8', body });
  });
  await page.goto(`${SHOP}/checkout`);
  await fillCard(cardForm(page), visa);
  await page.getByRole('button', { name: 'Pagar' }).click();
  await page.getByRole('button', { name: 'Usar otra tarjeta' }).click();
  await page.waitForURL(`${SHOP}/checkout`);
  await fillCard(cardForm(page), visa);
});

/** The order of a card with this name. */
function outcomeOf(name: string): object {
  const { status, statusDetail } = outcome(name).order;
  return { status, status_detail: statusDetail };
}
