import type { Hands } from './hands.js';
import type { Look } from './watch-form.js';

/** More Tab stops and options than any form has. */
const MANY = 60;

/** Selects after the last input: methods, banks, plans. */
const SELECTS = 3;

type Value = Look['methodId'] | Look['installments'];

/** Moves to the form's last Tab stop: one step too far, and back. */
async function toLastStop(hands: Hands): Promise<void> {
  for (let left = MANY; left > 0 && (await hands.look()).focused; left -= 1) await hands.press('Tab');
  await hands.press('Shift+Tab');
}

/** @param hasBox whether the box to keep the card follows the selects */
async function toLastSelect(hands: Hands, hasBox: boolean): Promise<void> {
  await toLastStop(hands);
  if (hasBox) await hands.press('Shift+Tab');
}

/** Ticks the box to keep the card. It always starts unticked. */
export async function agreeToSave(hands: Hands): Promise<void> {
  await toLastStop(hands);
  await hands.press(' ');
}

/** Moves in one direction until the option is chosen, or until nothing changes any more. */
async function move(hands: Hands, key: string, valueOf: (look: Look) => Value, wanted: Value): Promise<boolean> {
  let value = valueOf(await hands.look());
  for (let left = MANY; left > 0; left -= 1) {
    if (value === wanted) return true;
    await hands.press(key);
    const next = valueOf(await hands.look());
    if (next === value) return false;
    value = next;
  }
  return false;
}

/**
 * Finds the select whose choice makes the form report the wanted value, from the last one backwards. `mp-change`
 * reports the choice, so the options need not be visible. A select that does not affect it is returned to its first
 * option.
 */
async function choose(hands: Hands, hasBox: boolean, valueOf: (look: Look) => Value, wanted: Value): Promise<boolean> {
  await toLastSelect(hands, hasBox);
  for (let left = SELECTS; left > 0; left -= 1) {
    for (const key of ['ArrowUp', 'ArrowDown', 'ArrowUp']) if (await move(hands, key, valueOf, wanted)) return true;
    await hands.press('Shift+Tab');
  }
  return false;
}

/** @throws Error if the number does not belong to this method */
export async function chooseMethod(hands: Hands, hasBox: boolean, methodId: string): Promise<void> {
  if (await choose(hands, hasBox, (look) => look.methodId, methodId)) return;
  const { methodId: found } = await hands.look();
  throw new Error(`fillCard: the card can be paid with "${found}", not with "${methodId}".`);
}

/** @throws Error if the form does not offer this plan */
export async function choosePlan(hands: Hands, hasBox: boolean, installments: number): Promise<void> {
  const isChosen = async (): Promise<boolean> => (await hands.look()).installments === installments;
  if (await isChosen()) return;
  // A plan's text starts with its number, and typing searches the list. Arrow keys would open it on macOS.
  await toLastSelect(hands, hasBox);
  await hands.type(String(installments));
  if ((await isChosen()) || (await choose(hands, hasBox, (look) => look.installments, installments))) return;
  throw new Error(`fillCard: the form offers no plan of ${installments} installments for this card and amount.`);
}
