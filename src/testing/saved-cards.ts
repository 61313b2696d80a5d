import { askedField } from './asked-field.js';
import type { Hands } from './hands.js';

/** More than any customer has. */
const MANY = 30;

const asksForNumber = async (hands: Hands): Promise<boolean> => askedField((await hands.look()).says) === 'cardNumber';

/**
 * Chooses "another card", the last in the list. The list is the only Tab stop before the fields, and an emptied form
 * focuses its first field.
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
  throw new Error('fillCard: the form offers no way to enter a new card.');
}

/** @param position 1 is the first in the list; past its end the list starts over */
export async function chooseSaved(hands: Hands, position: number): Promise<void> {
  await chooseAnother(hands);
  for (let left = position; left > 0; left -= 1) await hands.press('ArrowDown');
  if (await asksForNumber(hands)) throw new Error(`fillCard: there is no saved card number ${position}.`);
}
