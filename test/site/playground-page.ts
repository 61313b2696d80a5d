import { expect, type Locator, type Page } from '@playwright/test';

/** The playground's parts, and what a visitor does with them. */

export const events = (page: Page): Locator => page.getByRole('list', { name: 'Events' });
export const answer = (page: Page): Locator => page.getByLabel('The answer');

/** With one press of a button, and the cardholder's name that chooses the outcome. */
export async function fill(page: Page, card: RegExp, holder = 'APRO'): Promise<void> {
  await page.getByLabel('Outcome of the payment').selectOption(holder);
  await page.getByRole('button', { name: card }).click();
  await expect(events(page)).toContainText('"complete": true');
}

export const pay = (page: Page): Promise<void> => page.locator('main form > button').click();
