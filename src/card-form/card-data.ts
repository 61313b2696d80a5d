import type { NewCard } from '../card/card.js';
import { digitsOf } from '../card/digits.js';
import { parseExpiry } from '../card/expiry.js';
import { plainHolder } from '../card/holder.js';
import { plainDocument } from '../card/identification.js';
import type { Inputs } from './inputs.js';

/** The card as mercadopago.js takes it, read at the moment it is handed over. */
export function cardOf(inputs: Inputs): NewCard {
  const typed = inputs.read();
  const expiry = parseExpiry(typed.cardExpiration);
  return {
    cardNumber: digitsOf(typed.cardNumber),
    cardExpirationMonth: String(expiry?.month ?? '').padStart(2, '0'),
    cardExpirationYear: String(expiry?.year ?? ''),
    securityCode: inputs.securityCode(),
    cardholderName: plainHolder(typed.cardholderName),
    docType: typed.docType,
    docNumber: plainDocument(typed.docNumber),
  };
}
