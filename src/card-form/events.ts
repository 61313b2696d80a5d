import type { PaymentTypeId } from '../card/card.js';
import type { MpError } from '../sdk/mp-error.js';

/**
 * What the page receives and sends to its server, under Mercado Pago's own names. A token is valid for one payment, for
 * 7 days.
 */
export interface CardToken {
  token: string;
  payment_method_id: string;
  payment_type_id: PaymentTypeId;
  /** `null` if the method has no issuer; then it is left out of a form post. */
  issuer_id: string | null;
  /** 1 or more */
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
  complete: boolean;
  payment_method_id: string | null;
  payment_type_id: PaymentTypeId | null;
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
