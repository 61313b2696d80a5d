import type { CardToTokenize } from '../card/card.js';
import { embossed } from '../card/holder.js';
import { toMpError } from './to-mp-error.js';

/**
 * Makes a token, and where the holder's name is refused for its letters, once more with the name as cards have it. Both
 * SDKs have a list of letters of their own: v1's is wrongly encoded in 1.5.4 (G18), v2's ends with those of Western Europe, and
 * neither has the hyphen. They refuse a name before anything is sent.
 */
export async function withEmbossedName<T>(
  card: CardToTokenize,
  create: (card: CardToTokenize) => Promise<T>,
): Promise<T> {
  try {
    return await create(card);
  } catch (reason) {
    const error = toMpError(reason);
    const isRefused = error.fields.some(({ field, code }) => field === 'cardholderName' && code === '316');
    if (!isRefused || !('cardholderName' in card)) throw error;
    const cardholderName = embossed(card.cardholderName);
    if (cardholderName === card.cardholderName) throw error;
    return create({ ...card, cardholderName });
  }
}
