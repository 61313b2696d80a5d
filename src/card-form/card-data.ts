import type { CardToTokenize, SavedCard } from '../card/card.js';
import { digitsOf } from '../card/digits.js';
import { parseExpiry } from '../card/expiry.js';
import { plainHolder } from '../card/holder.js';
import { plainDocument } from '../card/identification.js';
import type { Inputs } from './inputs.js';

/**
 * The card as mercadopago.js takes it, read at the moment it is handed over.
 *
 * @param hasCode whether the form asks for a code: one typed before it turned out not to is left out
 */
export function cardOf(inputs: Inputs, saved: SavedCard | null, hasCode: boolean): CardToTokenize {
  const securityCode = hasCode ? inputs.securityCode() : '';
  if (saved) return { cardId: saved.id, securityCode };
  const typed = inputs.read();
  const expiry = parseExpiry(typed.cardExpiration);
  return {
    cardNumber: digitsOf(typed.cardNumber),
    cardExpirationMonth: String(expiry?.month ?? '').padStart(2, '0'),
    cardExpirationYear: String(expiry?.year ?? ''),
    securityCode,
    cardholderName: plainHolder(typed.cardholderName),
    docType: typed.docType,
    docNumber: plainDocument(typed.docNumber),
  };
}
