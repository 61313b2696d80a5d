import type { Locator } from 'playwright';
import type { CardToType } from './card-to-type.js';
import { fillForm } from './fill-form.js';
import { handsIn, handsOn } from './hands.js';
import type { Keyboard } from './keyboard.js';

export interface FillOptions {
  /** How long to wait for each answer of Mercado Pago, in milliseconds. Default: 15,000. */
  timeout?: number;
}

export interface FillInBrowser extends FillOptions {
  /** How the test runner presses keys. */
  keyboard: Keyboard;
}

const TIMEOUT = 15_000;

/**
 * Fills in a card form with the keyboard, as a buyer would, and waits until it is complete. The form's root stays
 * closed: the fields are found by their order and by what the form says is missing.
 *
 * @param form Playwright's `page.locator('mp-card-form')` or, in a test that runs in the page, the element
 * @throws Error that says what the form still asks for
 */
export function fillCard(form: Locator, card: CardToType, options?: FillOptions): Promise<void>;
export function fillCard(form: Element, card: CardToType, options: FillInBrowser): Promise<void>;
export async function fillCard(
  form: Locator | Element,
  card: CardToType,
  { timeout = TIMEOUT, keyboard }: Partial<FillInBrowser> = {},
): Promise<void> {
  const hands = 'evaluateHandle' in form ? await handsOn(form) : handsIn(form, keyboard!);
  try {
    await fillForm(hands, card, timeout);
  } finally {
    await hands.leave();
  }
}
