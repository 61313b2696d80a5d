import type { Field } from '../card/card.js';

/**
 * What to type into a card form. What is left out is not typed; what the form does not ask for, such as a document in
 * Mexico or the code of a card without one, is skipped.
 */
export interface CardToType {
  /** A form that has a number already is emptied first; of saved cards "another card" is chosen. */
  number?: string;
  /** `MM/YY`, with or without the slash. */
  expiration?: string;
  securityCode?: string;
  /** The name on the card; Mercado Pago's test names decide by it how a payment ends. */
  holder?: string;
  /** The beginning of its name as the form lists it, such as `CPF`. Default: the form's first one. */
  documentType?: string;
  /** Its number. */
  document?: string;
  /** The beginning of the bank's name as the form lists it. Default: the first of the list. */
  issuer?: string;
  /** Id of the method, such as `debmaster`, where a number belongs to more than one. Default: the form's first one. */
  method?: string;
  installments?: number;
  /** Ticks "keep this card", where the form has `save-card`. */
  saveCard?: boolean;
  /** Position in the list of saved cards, of those that can be chosen: 1 is the first. Only its code is typed. */
  savedCard?: number;
}

/** A field that the form can ask for. */
export type AskedField = Exclude<Field, 'cardId'>;

/** What is typed for a field: the text itself, or in a list the beginning of an option. */
export const textFor = (card: CardToType, field: AskedField): string | undefined =>
  ({
    cardNumber: card.number,
    cardExpiration: card.expiration,
    securityCode: card.securityCode,
    cardholderName: card.holder,
    docType: card.documentType,
    docNumber: card.document,
    cardIssuerId: card.issuer,
    // A number of installments is chosen, never typed.
    installments: undefined,
  })[field];
