import type { HTMLAttributes } from 'react';
import type {
  MpCardForm as MpCardFormElement,
  MpPaymentStatus as MpPaymentStatusElement,
  MpPromotions as MpPromotionsElement,
} from '../entries/classes.js';
import type { CardFormEventMap } from '../card-form/events.js';
import type { PaymentStatusEventMap } from '../payment-status/mp-payment-status.js';
import type { CardFormProps, PaymentStatusProps, PromotionsProps } from './element-props.js';
import { cardForm, paymentStatus, promotions, type ReactHandlers } from './elements.js';
import { elementComponent, type ElementComponent } from './react-component.js';

export type { MpCardFormElement, MpPaymentStatusElement, MpPromotionsElement };
export type { CardFormState, CardToken } from '../card-form/events.js';
export type { MpError } from '../sdk/mp-error.js';

/** The element's own props and those of every element. */
type Props<Element, Own> = Own & Omit<HTMLAttributes<Element>, keyof Own>;

export type MpCardFormProps = Props<MpCardFormElement, CardFormProps & ReactHandlers<CardFormEventMap>>;
export type MpPaymentStatusProps = Props<
  MpPaymentStatusElement,
  PaymentStatusProps & ReactHandlers<PaymentStatusEventMap>
>;
export type MpPromotionsProps = Props<MpPromotionsElement, PromotionsProps>;

/** `<mp-card-form>`. Its ref is the element, with `tokenize()`. */
export const MpCardForm: ElementComponent<MpCardFormElement, MpCardFormProps> =
  /* @__PURE__ */ elementComponent(cardForm);

/** `<mp-payment-status>`. */
export const MpPaymentStatus: ElementComponent<MpPaymentStatusElement, MpPaymentStatusProps> =
  /* @__PURE__ */ elementComponent(paymentStatus);

/** `<mp-promotions>`. */
export const MpPromotions: ElementComponent<MpPromotionsElement, MpPromotionsProps> =
  /* @__PURE__ */ elementComponent(promotions);
