import type { HTMLAttributes } from 'react';
import {
  MpCardForm as MpCardFormElement,
  MpPaymentStatus as MpPaymentStatusElement,
  MpPromotions as MpPromotionsElement,
} from '../entries/classes.js';
import type { CardFormProps, PaymentStatusProps, PromotionsProps } from './element-props.js';
import type { CardFormEventMap } from '../card-form/events.js';
import type { PaymentStatusEventMap } from '../payment-status/mp-payment-status.js';
import { elementComponent, type ElementComponent } from './react-component.js';

export type { MpCardFormElement, MpPaymentStatusElement, MpPromotionsElement };
export type { CardFormState, CardToken } from '../card-form/events.js';
export type { MpError } from '../sdk/mp-error.js';

interface CardFormHandlers {
  /** The form can be used. */
  onReady?: (event: CardFormEventMap['mp-ready']) => void;
  /** Completeness, payment method or installments have changed. */
  onChange?: (event: CardFormEventMap['mp-change']) => void;
  /** A token was made. `preventDefault()` stops the native submit. */
  onToken?: (event: CardFormEventMap['mp-token']) => void;
  /** Something failed. The buyer has been told already. */
  onError?: (event: CardFormEventMap['mp-error']) => void;
}

interface PaymentStatusHandlers {
  /** The buyer wants to try again. `preventDefault()` leaves the form of `htmlFor` alone. */
  onRetry?: (event: PaymentStatusEventMap['mp-retry']) => void;
  /** What is told has changed. `detail.final` says whether that is the end of it. */
  onStatus?: (event: PaymentStatusEventMap['mp-status']) => void;
  /** Where a 3-D Secure challenge stands. */
  onChallenge?: (event: PaymentStatusEventMap['mp-challenge']) => void;
  /** The challenge cannot be shown, or `check` does not answer. The buyer has been told already. */
  onError?: (event: PaymentStatusEventMap['mp-error']) => void;
}

/** The element's own props, and what any element takes. */
type Props<Element, Own> = Own & Omit<HTMLAttributes<Element>, keyof Own>;

export type MpCardFormProps = Props<MpCardFormElement, CardFormProps & CardFormHandlers>;
export type MpPaymentStatusProps = Props<MpPaymentStatusElement, PaymentStatusProps & PaymentStatusHandlers>;
export type MpPromotionsProps = Props<MpPromotionsElement, PromotionsProps>;

/** `<mp-card-form>`. Its ref is the element, with `tokenize()`. */
export const MpCardForm: ElementComponent<MpCardFormElement, MpCardFormProps> = /* @__PURE__ */ elementComponent({
  tag: 'mp-card-form',
  elementClass: MpCardFormElement,
  events: { onReady: 'mp-ready', onChange: 'mp-change', onToken: 'mp-token', onError: 'mp-error' },
});

/** `<mp-payment-status>`. */
export const MpPaymentStatus: ElementComponent<MpPaymentStatusElement, MpPaymentStatusProps> =
  /* @__PURE__ */ elementComponent({
    tag: 'mp-payment-status',
    elementClass: MpPaymentStatusElement,
    events: { onRetry: 'mp-retry', onStatus: 'mp-status', onChallenge: 'mp-challenge', onError: 'mp-error' },
  });

/** `<mp-promotions>`. */
export const MpPromotions: ElementComponent<MpPromotionsElement, MpPromotionsProps> = /* @__PURE__ */ elementComponent({
  tag: 'mp-promotions',
  elementClass: MpPromotionsElement,
  events: {},
});
