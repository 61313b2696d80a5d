import type { CardToTokenize, SavedCard } from '../card/card.js';
import { bare } from '../card/bare.js';
import { digitsOf } from '../card/digits.js';
import { parseExpiry } from '../card/expiry.js';
import { plainHolder } from '../card/holder.js';
import { plainDocument } from '../card/identification.js';
import type { Inputs } from './inputs.js';

/**
 * Reads the card in mercadopago.js's format, at the moment of the hand-over.
 *
 * @param hasCode whether the form asks for a code; otherwise a code typed earlier is left out
 */
export function readCard(inputs: Inputs, saved: SavedCard | null, hasCode: boolean): CardToTokenize {
  const securityCode = hasCode ? inputs.securityCode() : '';
  if (saved) return bare({ cardId: saved.id, securityCode });
  const values = inputs.read();
  const expiry = parseExpiry(values.cardExpiration);
  return bare({
    cardNumber: digitsOf(values.cardNumber),
    cardExpirationMonth: `${expiry?.month ?? ''}`.padStart(2, '0'),
    cardExpirationYear: `${expiry?.year ?? ''}`,
    securityCode,
    cardholderName: plainHolder(values.cardholderName),
    docType: values.docType,
    docNumber: plainDocument(values.docNumber),
  });
}
