import { askedField } from './asked-field.js';
import { textFor, type AskedField, type CardToType } from './card-to-type.js';
import { agreeToSave, chooseMethod, choosePlan } from './choose.js';
import type { Hands } from './hands.js';
import { chooseAnother, chooseSaved } from './saved-cards.js';
import { until } from './until.js';
import type { Look } from './watch-form.js';

/** Rounds of asking and typing: each field once, and again after a change of method. */
const ROUNDS = 20;

/** How long keys may take to have an effect on a busy machine, in milliseconds. */
const KEYS = 3000;

/** How long a problem may last that pending look-ups can still remove, in milliseconds. */
const DOUBT = 3000;

/** For a select whose first option will do. */
const FIRST_WILL_DO: readonly AskedField[] = ['cardIssuerId', 'installments'];

async function beReady(hands: Hands, timeout: number): Promise<void> {
  const look = await until(hands.look, ({ ready }) => ready, timeout);
  if (look.ready) return;
  const why = look.defined ? look.error || 'it gave no reason' : 'it is not registered: is its script loaded?';
  throw new Error(`fillCard: <mp-card-form> was not ready after ${timeout} ms: ${why}`);
}

async function chooseCard(hands: Hands, card: CardToType): Promise<void> {
  if (card.savedCard !== undefined) return chooseSaved(hands, card.savedCard);
  if (card.number !== undefined) await chooseAnother(hands);
}

/** Types into the focused field. */
async function enter(hands: Hands, card: CardToType, field: AskedField): Promise<void> {
  if (field === 'docNumber' && card.documentType !== undefined) {
    await hands.press('Shift+Tab');
    await hands.type(card.documentType);
    await hands.press('Tab');
  }
  const text = textFor(card, field);
  if (text === undefined) await hands.press('ArrowDown');
  else await hands.type(text);
}

async function answer(hands: Hands, card: CardToType, field: AskedField, says: string): Promise<void> {
  await hands.focus();
  await enter(hands, card, field);
  const after = await until(hands.look, (look) => look.says !== says, KEYS);
  await hands.press('Tab');
  if (after.says !== says) return;
  if (FIRST_WILL_DO.includes(field)) {
    throw new Error(`fillCard: no option of ${field} matches: give the start of its text, as the form shows it.`);
  }
  throw new Error(
    `fillCard: the keys did not reach ${field}. The form's root is closed: only real key presses reach it, and the page must have the focus. Testing Library's user-event only simulates keys.`,
  );
}

const canAnswer = ({ says }: Look, card: CardToType): boolean => {
  const field = askedField(says);
  return field !== null && (textFor(card, field) !== undefined || FIRST_WILL_DO.includes(field));
};

const isProblem = ({ says }: Look): boolean => says !== '' && askedField(says) === null;

/** Waits until there is something to type, or the form is complete. */
async function next(hands: Hands, card: CardToType, timeout: number): Promise<Look> {
  const hasWork = (look: Look): boolean => look.complete || canAnswer(look, card);
  const look = await until(hands.look, (seen) => hasWork(seen) || isProblem(seen), timeout);
  const sure = isProblem(look) ? await until(hands.look, (seen) => hasWork(seen), Math.min(DOUBT, timeout)) : look;
  if (hasWork(sure)) return sure;
  const field = askedField(sure.says);
  if (field) throw new Error(`fillCard: the form asks for ${field}, which the card passed to fillCard lacks.`);
  throw new Error(
    `fillCard: the form is not complete: ${sure.says || sure.error || 'it is still waiting for an answer'}`,
  );
}

/** Whether the form offers to keep the typed card; it does not for a saved one. */
const asksToSave = ({ savesCards, hasSavedCards }: Look, { number, savedCard }: CardToType): boolean =>
  savesCards && (number !== undefined || (savedCard === undefined && !hasSavedCards));

/** Fills in a form as a buyer would, until it is complete. */
export async function fillForm(hands: Hands, card: CardToType, timeout: number): Promise<void> {
  await beReady(hands, timeout);
  await chooseCard(hands, card);
  const hasBox = asksToSave(await hands.look(), card);
  for (let left = ROUNDS; left > 0; left -= 1) {
    const look = await next(hands, card, timeout);
    const field = askedField(look.says);
    if (field) await answer(hands, card, field, look.says);
    else if (card.method !== undefined && card.method !== look.methodId) await chooseMethod(hands, hasBox, card.method);
    else break;
  }
  if (card.installments !== undefined) await choosePlan(hands, hasBox, card.installments);
  if (card.saveCard && hasBox) await agreeToSave(hands);
}
