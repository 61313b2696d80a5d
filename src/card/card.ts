/**
 * The words of the domain, as plain data. Nothing here knows a DOM, a network, a clock or a language.
 */

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

/** The fields that Mercado Pago can take in its own frames: everything on the card except the name. */
export type CardField = Extract<Field, 'cardNumber' | 'cardExpiration' | 'securityCode'>;

/** Kinds of card. Source: `payment_type_id` of the payment methods API. */
export type PaymentTypeId = 'credit_card' | 'debit_card' | 'prepaid_card';

const PAYMENT_TYPES: ReadonlySet<unknown> = new Set<PaymentTypeId>(['credit_card', 'debit_card', 'prepaid_card']);

export const isPaymentType = (value: unknown): value is PaymentTypeId => PAYMENT_TYPES.has(value);

/** What cards of one BIN range look like. */
export interface CardSettings {
  /** Digits of the number. */
  length: number;
  /** Whether the last digit of the number is a Luhn check digit. */
  luhn: boolean;
  /** Sources of regular expressions that a BIN of this range matches, and must not match. */
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
  /** What the payer is asked for besides the card. */
  needs: { holder: boolean; document: boolean; issuer: boolean };
  /** The issuer that comes with the method, where the API names one. */
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
  /** Percent that Mercado Pago adds; 0 means none. */
  rate: number;
  amount: number;
  total: number;
  recommended: boolean;
  /** Percentages by name as the API writes them, for example `{CFT: '199,26%', TEA: '150,22%'}`. */
  financing: Record<string, string>;
  /** The card's bank may add interest of its own, which the total does not hold. */
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

/** A card the customer has saved with the shop: its method is known, its code is not. */
export interface SavedCard {
  id: string;
  method: PaymentMethod;
  /** First six digits, which the plans depend on. */
  bin: string;
  lastFour: string;
  month: number;
  year: number;
}

/** A card on its way to mercadopago.js. It exists only while it is handed over. */
export interface NewCard {
  cardNumber: string;
  /** `01` to `12` */
  cardExpirationMonth: string;
  /** four digits */
  cardExpirationYear: string;
  /** Empty where the card has none. */
  securityCode: string;
  cardholderName: string;
  /** Both empty where the site has no documents. */
  docType: string;
  docNumber: string;
}

/** A card the customer saved before: only its code is typed again. */
export interface SavedCardCode {
  cardId: string;
  securityCode: string;
}

export type CardToTokenize = NewCard | SavedCardCode;
