/** The domain's types, as plain data. Nothing here knows a DOM, a network, a clock or a language. */

/** `data-checkout` name of an input, as mercadopago.js and Mercado Pago's documents spell it. */
export type Field =
  | 'cardNumber'
  | 'cardExpiration'
  | 'securityCode'
  | 'cardholderName'
  | 'docType'
  | 'docNumber'
  | 'cardIssuerId'
  | 'installments'
  | 'cardId';

/** The fields Mercado Pago can take in its own frames: everything on the card except the name. */
export type CardField = Extract<Field, 'cardNumber' | 'cardExpiration' | 'securityCode'>;

/** Kinds of card. Source: `payment_type_id` of the payment methods API. */
export type PaymentTypeId = 'credit_card' | 'debit_card' | 'prepaid_card';

const PAYMENT_TYPES: ReadonlySet<unknown> = new Set<PaymentTypeId>(['credit_card', 'debit_card', 'prepaid_card']);

export const isPaymentType = (value: unknown): value is PaymentTypeId => PAYMENT_TYPES.has(value);

/** Rules for cards of one BIN range. */
export interface CardSettings {
  /** Digits of the number. */
  length: number;
  /** Whether the last digit of the number is a Luhn check digit. */
  luhn: boolean;
  /** Sources of regular expressions a BIN of this range matches, and must not match. */
  pattern: string | null;
  exclusion: string | null;
  code: { length: number; location: 'back' | 'front'; mandatory: boolean };
}

export interface PaymentMethod {
  id: string;
  name: string;
  typeId: PaymentTypeId;
  /** Picture of the brand, from an https host or the page's own, or `null`. */
  logo: string | null;
  settings: CardSettings[];
  /** Data the payer is asked for besides the card. */
  needs: { holder: boolean; document: boolean; issuer: boolean };
  /** The method's issuer, if the API names one. */
  issuerId: string | null;
  siteId: string | null;
}

export interface Issuer {
  id: string;
  name: string;
}

/** One plan: `installments` payments of `amount` each. Amounts are decimals in the site's currency. */
export interface PayerCost {
  installments: number;
  /** Interest added by Mercado Pago, in percent; 0 means none. */
  rate: number;
  amount: number;
  total: number;
  recommended: boolean;
  /** Percentages by name as the API writes them, for example `{CFT: '199,26%', TEA: '150,22%'}`. */
  financing: Record<string, string>;
  /** The card's bank may add its own interest, which the total does not include. */
  thirdParty: boolean;
}

/** The plans of one payment method and issuer. */
export interface InstallmentOffer {
  methodId: string;
  issuerId: string | null;
  payerCosts: PayerCost[];
}

export interface IdentificationType {
  id: string;
  name: string;
  kind: 'number' | 'letter';
  minLength: number;
  maxLength: number;
}

/** A card the customer saved with the shop: its method is known, its code is not. */
export interface SavedCard {
  id: string;
  method: PaymentMethod;
  /** First six digits; the plans depend on them. */
  bin: string;
  lastFour: string;
  month: number;
  year: number;
}

/** A card on its way to mercadopago.js. It exists only during the hand-over. */
export interface NewCard {
  cardNumber: string;
  /** `01` to `12` */
  cardExpirationMonth: string;
  /** four digits */
  cardExpirationYear: string;
  /** Empty if the card has none. */
  securityCode: string;
  cardholderName: string;
  /** Both empty if the site has no documents. */
  docType: string;
  docNumber: string;
}

/** A saved card: only its code is typed again. */
export interface SavedCardCode {
  cardId: string;
  securityCode: string;
}

export type CardToTokenize = NewCard | SavedCardCode;
