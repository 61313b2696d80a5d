import type { Page } from '@playwright/test';

export interface Card {
  number: string;
  expiration: string;
  securityCode: string;
  /** Chooses how the payment ends. */
  holder: string;
  /** Left out where the country asks for none. */
  document?: string | undefined;
}

/** A test card of Argentina, and a document that fits its first type, DNI. */
export const visa = {
  number: '4509953566233704',
  expiration: '1130',
  securityCode: '123',
  holder: 'APRO',
  document: '12345678',
} satisfies Card;

export async function openShop(page: Page, query = ''): Promise<void> {
  await page.goto(`/shop${query}`);
  await page.waitForFunction(() => document.querySelector('mp-card-form')?.matches(':state(ready)'));
}

/**
 * Fills the card in with real keys. The form's shadow root is closed: the keyboard, from the first field on, is all
 * there is, as it is for a buyer. The type of document keeps its first choice.
 */
export async function typeCard(page: Page, card: Card): Promise<void> {
  await page.locator('mp-card-form').evaluate((form: HTMLElement) => form.focus());
  const { number, expiration, securityCode, holder, document } = card;
  const identification = document === undefined ? [] : ['', document];
  for (const text of [number, expiration, securityCode, holder, ...identification]) {
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
  }
}

/** Presses the shop's own button and waits for the page that tells the result. */
export async function pay(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Pagar|Pay) / }).click();
  await page.waitForURL('**/orders/*');
}
