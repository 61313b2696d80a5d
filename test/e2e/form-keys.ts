import type { Page } from '@playwright/test';

/** Puts the focus into the form: on what is missing or wrong, else on the number. */
export const focusForm = (page: Page): Promise<void> =>
  page.locator('mp-card-form').evaluate((form: HTMLElement) => form.focus());

/** Chooses the plan of so many installments, in a complete form of Argentina that has no bank to choose. */
export async function choosePlan(page: Page, installments: number): Promise<void> {
  await focusForm(page);
  const fieldsBetween = 6;
  for (let tabs = 0; tabs < fieldsBetween; tabs += 1) await page.keyboard.press('Tab');
  await page.keyboard.type(String(installments));
}

/** Waits for a custom state of the form. */
export async function untilForm(page: Page, state: 'ready' | 'complete' | 'invalid'): Promise<void> {
  await page.waitForFunction((name) => document.querySelector('mp-card-form')?.matches(`:state(${name})`), state);
}
