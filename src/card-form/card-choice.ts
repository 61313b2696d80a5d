import type { PaymentTypeId, SavedCard } from '../card/card.js';
import { isPast, type Today } from '../card/expiry.js';

/** The saved card that the buyer has chosen. */
export interface CardChoice {
  readonly cards: readonly SavedCard[];
  /** `null` for another card, which is typed. */
  readonly chosen: SavedCard | null;
  /** Ids of the cards that were refused for this payment. */
  readonly refused: readonly string[];
}

export const noCards: CardChoice = { cards: [], chosen: null, refused: [] };

/** Cards of the kinds that the shop takes. */
export const offeredCards = ({ cards }: CardChoice, paymentTypes: readonly PaymentTypeId[]): readonly SavedCard[] =>
  cards.filter(({ method }) => paymentTypes.length === 0 || paymentTypes.includes(method.typeId));

export const isRefused = ({ refused }: CardChoice, { id }: SavedCard): boolean => refused.includes(id);

/** Whether a card can be chosen. */
export const isGood = (choice: CardChoice, card: SavedCard, today: Today): boolean =>
  !isPast(card, today) && !isRefused(choice, card);

const firstGood = (choice: CardChoice, paymentTypes: readonly PaymentTypeId[], today: Today): SavedCard | null =>
  offeredCards(choice, paymentTypes).find((card) => isGood(choice, card, today)) ?? null;

/** @param isTyping the buyer has begun to type another card, and goes on with it */
export function withCards(
  choice: CardChoice,
  cards: readonly SavedCard[],
  paymentTypes: readonly PaymentTypeId[],
  isTyping: boolean,
  today: Today,
): CardChoice {
  const next = { ...choice, cards };
  const kept = cards.find(({ id }) => id === choice.chosen?.id);
  return { ...next, chosen: kept ?? (isTyping ? null : firstGood(next, paymentTypes, today)) };
}

/** @param id of a saved card; empty for another card */
export const withChosen = (choice: CardChoice, id: string): CardChoice => ({
  ...choice,
  chosen: choice.cards.find((card) => card.id === id) ?? null,
});

/**
 * After a payment with the chosen card was rejected.
 *
 * @param isRefused the same card would be refused again
 * @param isOutdated the bank knows another number or expiry: a saved card cannot be edited, so it is typed again
 */
export function afterRejection(
  choice: CardChoice,
  { isRefused, isOutdated }: { isRefused: boolean; isOutdated: boolean },
  paymentTypes: readonly PaymentTypeId[],
  today: Today,
): CardChoice {
  const { chosen, refused } = choice;
  if (!chosen) return choice;
  if (isRefused) {
    const next = { ...choice, refused: [...refused, chosen.id] };
    return { ...next, chosen: firstGood(next, paymentTypes, today) };
  }
  return isOutdated ? { ...choice, chosen: null } : choice;
}

/** Refusals belong to one payment: `reset()` and another amount end it. */
export const withoutRefusals = (choice: CardChoice): CardChoice =>
  choice.refused.length > 0 ? { ...choice, refused: [] } : choice;
