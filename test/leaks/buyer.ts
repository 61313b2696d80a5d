import type { Page } from '@playwright/test';
import type { Sandbox } from '../../src/entries/sandbox.js';
import { asBackend } from '../sandbox/caller.js';
import { tokenOf } from '../sandbox/cards.js';
import { secrets } from './secrets.js';

/** A card of a customer, as the API tells it to the shop. */
export async function saveCard(sandbox: Sandbox): Promise<unknown> {
  const { body: customer } = await asBackend(sandbox, 'POST', '/v1/customers', { email: 'test_payer_1@testuser.com' });
  const token = await tokenOf(sandbox);
  return (await asBackend(sandbox, 'POST', `/v1/customers/${customer['id']}/cards`, { token })).body;
}

type CardForm = HTMLElementTagNameMap['mp-card-form'];

export const until = (page: Page, state: string): Promise<unknown> =>
  page.waitForFunction((name) => document.querySelector('mp-card-form')?.matches(`:state(${name})`), state);

async function press(page: Page, key: string, times = 1): Promise<void> {
  for (let left = times; left > 0; left -= 1) await page.keyboard.press(key);
}

/** Types the whole card, with a slip of the finger; the buyer is left in the field of the document. */
export async function typeCard(page: Page): Promise<void> {
  const { number, expiration, code, holder, document } = secrets;
  await page.locator('mp-card-form').evaluate((form: CardForm) => form.focus());
  await page.keyboard.type(`${number.slice(0, -2)}9`);
  await press(page, 'Backspace');
  await page.keyboard.type(number.slice(-2));
  for (const text of [expiration.replace('/', ''), code, holder, '', document]) {
    await press(page, 'Tab');
    await page.keyboard.type(text);
  }
  await until(page, 'complete');
}

/** Selects, copies, cuts and pastes the document and the number, and points at things. */
export async function pointAndPaste(page: Page): Promise<void> {
  await press(page, 'Control+a');
  await press(page, 'Control+x');
  await press(page, 'Control+v');
  await press(page, 'Shift+Tab', 5);
  await press(page, 'Control+a');
  await press(page, 'Control+c');
  await press(page, 'Delete');
  await press(page, 'Control+v');
  const box = (await page.locator('mp-card-form').boundingBox())!;
  for (let y = 30; y < Math.min(box.height, 500); y += 60) await page.mouse.dblclick(box.x + 60, box.y + y);
  await until(page, 'complete');
}

/** Presses the shop's button until a token has come, or an error. */
export async function pay(page: Page, event: 'mp-token' | 'mp-error' = 'mp-token'): Promise<void> {
  const told = page.evaluate(
    (name) => new Promise<void>((resolve) => addEventListener(name, () => resolve(), { once: true })),
    event,
  );
  await page.getByRole('button', { name: 'Pagar' }).click();
  await told;
}

/** Rejected for the code, which is typed again. */
export async function recover(page: Page): Promise<void> {
  await page.locator('mp-card-form').evaluate(async (form: CardForm) => {
    form.recover('cc_rejected_bad_filled_security_code');
    // It focuses the code with its update.
    await form.updateComplete;
  });
  await page.keyboard.type(secrets.code);
  await until(page, 'complete');
}

/** Chooses a saved card, which asks for its code alone. */
export async function chooseSaved(page: Page, card: unknown, code: string): Promise<void> {
  await page.locator('mp-card-form').evaluate(async (form: CardForm, saved) => {
    form.reset();
    form.savedCards = [saved];
    await form.updateComplete;
    form.focus();
  }, card);
  await page.keyboard.type(code);
  await until(page, 'complete');
}
