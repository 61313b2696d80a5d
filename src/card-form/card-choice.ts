import type { PaymentTypeId, SavedCard } from '../card/card.js';
import { isPast, type Today } from '../card/expiry.js';

/** The buyer's choice among saved cards. */
export interface CardChoice {
  readonly cards: readonly SavedCard[];
  /** `null` for another, typed card. */
  readonly chosen: SavedCard | null;
  /** Ids of cards refused for this payment. */
  readonly refused: readonly string[];
}

export const noCards: CardChoice = { cards: [], chosen: null, refused: [] };

/** Cards of the kinds the shop accepts. */
export const offeredCards = ({ cards }: CardChoice, paymentTypes: readonly PaymentTypeId[]): readonly SavedCard[] =>
  cards.filter(({ method }) => paymentTypes.length === 0 || paymentTypes.includes(method.typeId));

export const isRefused = ({ refused }: CardChoice, { id }: SavedCard): boolean => refused.includes(id);

/** Whether a card can be chosen. */
export const isGood = (choice: CardChoice, card: SavedCard, today: Today): boolean =>
  !isPast(card, today) && !isRefused(choice, card);

const firstGood = (choice: CardChoice, paymentTypes: readonly PaymentTypeId[], today: Today): SavedCard | null =>
  offeredCards(choice, paymentTypes).find((card) => isGood(choice, card, today)) ?? null;

/** @param isTyping the buyer has begun to type another card and continues */
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
 * @param isRefused whether the same card would be refused again
 * @param isOutdated whether what is wrong is stored with the card: a saved card cannot be edited, so it must be typed
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

/** Refusals apply to one payment: `reset()` and another amount clear them. */
export const withoutRefusals = (choice: CardChoice): CardChoice =>
  choice.refused.length > 0 ? { ...choice, refused: [] } : choice;
