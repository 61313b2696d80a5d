import { expect, type Page, type Route } from '@playwright/test';
import { cardForm, visa } from '../e2e/buyer.js';
import { fillCard } from '../e2e/published-testing.js';

const declined = { id: 'ORD1', status: 'failed', status_detail: 'bad_filled_card_data' };
const approved = { id: 'ORD2', status: 'processed', status_detail: 'accredited' };

const UNKNOWN = 'Todavía no sabemos el resultado de tu pago';

/**
 * Pays in an open page that sends the token itself, as an impatient buyer whose shop answers late, with a decline, and
 * not at all. Each click that can pay is one post, and the buyer always reads a result.
 */
export async function sendsOnceAndTells(page: Page): Promise<void> {
  const posts: Route[] = [];
  await page.route('**/pay', (route) => void posts.push(route));
  const button = page.getByRole('button', { name: 'Pagar' });
  const status = page.locator('mp-payment-status');

  async function pay(times: number): Promise<Route> {
    await fillCard(cardForm(page), visa);
    await button.click();
    await expect.poll(() => posts.length).toBe(times);
    return posts.at(-1)!;
  }
  async function isLocked(): Promise<void> {
    await expect(button).toBeDisabled();
    await cardForm(page).evaluate((form) => form.focus());
    await page.keyboard.press('Enter');
  }

  const first = await pay(1);
  await isLocked();
  await first.fulfill({ status: 402, json: { errors: [], data: declined } });
  await expect(status).toContainText('Algún dato de la tarjeta no es correcto');
  await isLocked();
  await status.getByRole('button').click();

  const second = await pay(2);
  await expect(status).not.toContainText('Algún dato');
  await second.abort();
  await expect(status).toContainText(UNKNOWN);
  await isLocked();

  await page.reload();
  await (await pay(3)).fulfill({ status: 500, contentType: 'text/html', body: '' });
  await expect(status).toContainText(UNKNOWN);
  await isLocked();

  await page.reload();
  await (await pay(4)).fulfill({ json: approved });
  await expect(status).toContainText('Se aprobó tu pago');
  await isLocked();
  expect(posts).toHaveLength(4);
}
