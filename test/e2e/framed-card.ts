import type { Frame, Page } from '@playwright/test';
import { visa } from './buyer.js';

/** A frame of the fields, by the name that mercadopago.js gives it. */
export function fieldFrame(page: Page, name: 'cardNumber' | 'expirationDate' | 'securityCode'): Frame {
  const frame = page.frame({ name });
  if (!frame) throw new Error(`no frame ${name}`);
  return frame;
}

/** Types into the frames, then into the inputs behind them, as the Tab key leads. */
export async function typeFramedCard(page: Page, holder: string): Promise<void> {
  await fieldFrame(page, 'cardNumber').locator('input').click();
  for (const text of [visa.number, visa.expiration, visa.securityCode, holder, '', visa.document!]) {
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
  }
}
