import type { Page } from '@playwright/test';
import { testCards, testDocuments } from '../../../src/entries/sandbox.js';

/** A test card of Mercado Pago whose BIN leads to one method and no choice of issuers. */
export const card = testCards('MLA').find(({ paymentMethodId }) => paymentMethodId === 'visa')!;

/** Fills in the form with real keys, field by field. The document type stays at its first option. */
export async function typeCard(page: Page): Promise<void> {
  const { number, expiration, securityCode } = card;
  const document = testDocuments('MLA')[0]!.number;
  await page.evaluate(() => window.bench.focus());
  for (const text of [number, expiration!.replace('/', ''), securityCode!, 'APRO', '', document]) {
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
  }
  await page.evaluate(() => window.bench.complete());
}

/** Types the security code again. */
export async function retypeCode(page: Page): Promise<void> {
  await page.evaluate(() => window.bench.focus());
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type(card.securityCode!);
}
