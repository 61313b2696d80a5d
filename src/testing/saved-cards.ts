import { askedField } from './asked-field.js';
import type { Hands } from './hands.js';

/** More than any customer saves. */
const MANY = 30;

const asksForNumber = async (hands: Hands): Promise<boolean> => askedField((await hands.look()).says) === 'cardNumber';

/**
 * Chooses "another card", the last of the list. The list is the one stop of the Tab key before the fields, and the first
 * field of an emptied form is the one that asks.
 */
export async function chooseAnother(hands: Hands): Promise<void> {
  await hands.reset();
  if (await asksForNumber(hands)) return;
  await hands.focus();
  await hands.press('Shift+Tab');
  for (let left = MANY; left > 0; left -= 1) {
    if (await asksForNumber(hands)) return;
    await hands.press('ArrowDown');
  }
  throw new Error('fillCard: the form has no empty place for a new card.');
}

/** @param position 1 is the first of the list; past its end the list starts over */
export async function chooseSaved(hands: Hands, position: number): Promise<void> {
  await chooseAnother(hands);
  for (let left = position; left > 0; left -= 1) await hands.press('ArrowDown');
  if (await asksForNumber(hands)) throw new Error(`fillCard: there is no saved card ${position} to choose.`);
}
