import type { Page } from '@playwright/test';

/** Puts the focus into the form: on what is missing or wrong, else on the number. */
export const focusForm = (page: Page): Promise<void> =>
  page.locator('mp-card-form').evaluate((form: HTMLElement) => form.focus());

/** Waits for a custom state of the form. */
export async function untilForm(page: Page, state: 'ready' | 'complete' | 'invalid'): Promise<void> {
  await page.waitForFunction((name) => document.querySelector('mp-card-form')?.matches(`:state(${name})`), state);
}
