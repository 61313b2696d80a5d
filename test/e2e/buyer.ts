import type { Locator, Page } from '@playwright/test';
import { untilForm } from './form-keys.js';
import { testCards } from './published-testing.js';

const argentinas = (paymentMethodId: string) =>
  testCards('MLA').find((card) => card.paymentMethodId === paymentMethodId)!;

export const visa = argentinas('visa');
/** A card that needs a choice of bank. */
export const master = argentinas('master');
export const debit = argentinas('debvisa');

export const cardForm = (page: Page): Locator => page.locator('mp-card-form');

export async function openShop(page: Page, query = ''): Promise<void> {
  await page.goto(`/shop${query}`);
  await untilForm(page, 'ready');
}

/** Presses the shop's own button and waits for the page that tells the result. */
export async function pay(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Pagar|Pay) / }).click();
  await page.waitForURL('**/orders/*');
}

/** Pays, and gives what the browser posted to the shop. */
export async function postOf(page: Page): Promise<URLSearchParams> {
  const posted = page.waitForRequest((request) => request.method() === 'POST' && request.url().includes('/pay'));
  await pay(page);
  return new URLSearchParams((await posted).postData() ?? '');
}
