import type { PaymentTypeId } from '../card/card.js';
import type { MpError } from '../sdk/mp-error.js';

/**
 * What the page receives and sends to its server, under Mercado Pago's own names. A token is valid for one payment, for
 * 7 days.
 */
export interface CardToken {
  /** Valid for one payment, for 7 days. */
  token: string;
  /** `visa`, `master`, `debvisa`… */
  payment_method_id: string;
  /** `credit_card`, `debit_card` or `prepaid_card`. */
  payment_type_id: PaymentTypeId;
  /** The bank; `null` if the method has none. Then it is left out of a form post. */
  issuer_id: string | null;
  /** Number of installments: 1 or more. */
  installments: number;
  /**
   * Session of Mercado Pago's device script, for the header `X-meli-session-id` of the payment; `null` if the script
   * was blocked or is not ready yet. Then it is left out of a form post.
   */
  device_id: string | null;
  /** The buyer agreed to keep the card for next time. False is left out of a form post. */
  save_card: boolean;
}

/** State of the form. Never digits, lengths, names or documents. */
export interface CardFormState {
  /** All required fields are filled in correctly. */
  complete: boolean;
  /** `null` while it is not known. */
  payment_method_id: string | null;
  /** `null` while it is not known. */
  payment_type_id: PaymentTypeId | null;
  /** `null` while no plan is chosen. */
  installments: number | null;
}

/** The manifest reads this too: README, editors and wrappers take names, types and descriptions from here. */
export interface CardFormEventMap {
  /** The form can be used: the SDK is loaded, and document types are known or not needed. */
  'mp-ready': CustomEvent<null>;
  /** Completeness, payment method or installments have changed. */
  'mp-change': CustomEvent<CardFormState>;
  /** A token was made. Cancelable: `preventDefault()` stops the native submit. */
  'mp-token': CustomEvent<CardToken>;
  /** Something failed. A message is already shown to the buyer. */
  'mp-error': CustomEvent<MpError>;
}

declare global {
  // Listeners on the element or any ancestor, up to the window, get the right `detail` type without a cast.
  interface GlobalEventHandlersEventMap extends CardFormEventMap {}
}
