import { bare } from '../card/bare.js';
import type { CardToTokenize } from '../card/card.js';
import { embossed } from '../card/holder.js';
import { toMpError } from './to-mp-error.js';

/**
 * Makes a token. If the SDK refuses the holder's name for its letters, tries once more with the name as embossed on
 * cards. Each SDK has its own list of letters: v1's is garbled by a wrong encoding in 1.5.4 (G18), v2's has only
 * Western European ones, and neither has the hyphen. They refuse a name before anything is sent.
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
    return create(bare({ ...card, cardholderName }));
  }
}
