import type { Field } from '../card/card.js';

/**
 * What to type into a card form. Members left out are not typed; fields the form does not ask for, such as a document
 * in Mexico or the code of a card without one, are skipped.
 */
export interface CardToType {
  /** A form that already has a number is emptied first; with saved cards, "another card" is chosen. */
  number?: string;
  /** `MM/YY`, with or without the slash. */
  expiration?: string;
  securityCode?: string;
  /** The name on the card; Mercado Pago's test names choose the outcome. */
  holder?: string;
  /** The document type, by the start of its name in the form's list, such as `CPF`. Default: the first. */
  documentType?: string;
  /** The document number. */
  document?: string;
  /** The bank, by the start of its name in the form's list. Default: the first. */
  issuer?: string;
  /** Id of the method, such as `debmaster`, if a number belongs to more than one. Default: the first. */
  method?: string;
  installments?: number;
  /** Ticks "keep this card", if the form has `save-card`. */
  saveCard?: boolean;
  /** Position among the saved cards that can be chosen, starting at 1. Only the code is typed. */
  savedCard?: number;
}

/** A field the form can ask for. */
export type AskedField = Exclude<Field, 'cardId'>;

/** What is typed for a field: the text itself or, in a list, the start of an option. */
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
