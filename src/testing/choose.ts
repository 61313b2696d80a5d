import type { Hands } from './hands.js';
import type { Look } from './watch-form.js';

/** More stops of the Tab key, and more options, than a form has. */
const MANY = 60;

/** Selects that can come after the last input: methods, banks, plans. */
const SELECTS = 3;

type Value = Look['methodId'] | Look['installments'];

/** Moves to the last stop of the form: one step too far, and back. */
async function toLastStop(hands: Hands): Promise<void> {
  for (let left = MANY; left > 0 && (await hands.look()).focused; left -= 1) await hands.press('Tab');
  await hands.press('Shift+Tab');
}

/** @param hasBox the box to keep the card comes after the selects */
async function toLastSelect(hands: Hands, hasBox: boolean): Promise<void> {
  await toLastStop(hands);
  if (hasBox) await hands.press('Shift+Tab');
}

/** Ticks the box to keep the card. Each form begins with one that is not ticked. */
export async function agreeToSave(hands: Hands): Promise<void> {
  await toLastStop(hands);
  await hands.press(' ');
}

/** Moves one way until it is chosen, or until nothing moves any more. */
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
 * Chooses in whichever select makes the form say that this is chosen, from the last one backwards. What a select says is
 * in `mp-change`, so its options need not be seen. One that says nothing of it is left at its first option: up, down and
 * up again.
 */
async function choose(hands: Hands, hasBox: boolean, valueOf: (look: Look) => Value, wanted: Value): Promise<boolean> {
  await toLastSelect(hands, hasBox);
  for (let left = SELECTS; left > 0; left -= 1) {
    for (const key of ['ArrowUp', 'ArrowDown', 'ArrowUp']) if (await move(hands, key, valueOf, wanted)) return true;
    await hands.press('Shift+Tab');
  }
  return false;
}

/** @throws Error where the number belongs to no such method */
export async function chooseMethod(hands: Hands, hasBox: boolean, methodId: string): Promise<void> {
  if (await choose(hands, hasBox, (look) => look.methodId, methodId)) return;
  const { methodId: found } = await hands.look();
  throw new Error(`fillCard: the card can be paid with "${found}", not with "${methodId}".`);
}

/** @throws Error where the form offers no such plan */
export async function choosePlan(hands: Hands, hasBox: boolean, installments: number): Promise<void> {
  const isChosen = async (): Promise<boolean> => (await hands.look()).installments === installments;
  if (await isChosen()) return;
  // The line of a plan begins with its number, and lists are searched by typing. Arrow keys would open them on macOS.
  await toLastSelect(hands, hasBox);
  await hands.type(String(installments));
  if ((await isChosen()) || (await choose(hands, hasBox, (look) => look.installments, installments))) return;
  throw new Error(`fillCard: the form offers no plan of ${installments} installments for this card and amount.`);
}
