import type { HTMLAttributes } from 'vue';
import {
  MpCardForm as MpCardFormElement,
  MpPaymentStatus as MpPaymentStatusElement,
  MpPromotions as MpPromotionsElement,
} from '../entries/classes.js';
import type { CardFormProps, PaymentStatusProps, PromotionsProps } from './element-props.js';
import type { CardFormEventMap, CardToken } from '../card-form/events.js';
import type { PaymentStatusEventMap } from '../payment-status/mp-payment-status.js';
import { elementComponent, type ElementComponent } from './vue-component.js';

export type { MpCardFormElement, MpPaymentStatusElement, MpPromotionsElement };
export type { CardFormState, CardToken } from '../card-form/events.js';
export type { MpError } from '../sdk/mp-error.js';

interface CardFormHandlers {
  /** The form can be used. */
  onMpReady?: (event: CardFormEventMap['mp-ready']) => void;
  /** Completeness, payment method or installments have changed. */
  onMpChange?: (event: CardFormEventMap['mp-change']) => void;
  /** A token was made. `preventDefault()` stops the native submit. */
  onMpToken?: (event: CardFormEventMap['mp-token']) => void;
  /** Something failed. The buyer has been told already. */
  onMpError?: (event: CardFormEventMap['mp-error']) => void;
}

interface PaymentStatusHandlers {
  /** The buyer wants to try again. `preventDefault()` leaves the form of `htmlFor` alone. */
  onMpRetry?: (event: PaymentStatusEventMap['mp-retry']) => void;
  /** What is told has changed. `detail.final` says whether that is the end of it. */
  onMpStatus?: (event: PaymentStatusEventMap['mp-status']) => void;
  /** Where a 3-D Secure challenge stands. */
  onMpChallenge?: (event: PaymentStatusEventMap['mp-challenge']) => void;
  /** The challenge cannot be shown, or `check` does not answer. The buyer has been told already. */
  onMpError?: (event: PaymentStatusEventMap['mp-error']) => void;
}

interface Model {
  /** `v-model`: the token that was made last, `null` again once the form has changed or failed. Only written. */
  modelValue?: CardToken | null;
  'onUpdate:modelValue'?: (token: CardToken | null) => void;
}

export type MpCardFormProps = CardFormProps & CardFormHandlers & Model;
export type MpPaymentStatusProps = PaymentStatusProps & PaymentStatusHandlers;
export type MpPromotionsProps = PromotionsProps;

type CardFormMethod = 'tokenize' | 'recover' | 'reset' | 'checkValidity' | 'reportValidity' | 'focus';

/** What a template ref has. */
export type MpCardFormRef = Pick<MpCardFormElement, CardFormMethod> & { element: MpCardFormElement | undefined };
export type MpPaymentStatusRef = { element: MpPaymentStatusElement | undefined };
export type MpPromotionsRef = { element: MpPromotionsElement | undefined };

const cardFormMethods: CardFormMethod[] = ['tokenize', 'recover', 'reset', 'checkValidity', 'reportValidity', 'focus'];

/** `<mp-card-form>`, with `@mp-ready`, `@mp-change`, `@mp-token` and `@mp-error`. */
export const MpCardForm: ElementComponent<MpCardFormProps, MpCardFormRef> = /* @__PURE__ */ elementComponent({
  tag: 'mp-card-form',
  elementClass: MpCardFormElement,
  events: ['mp-ready', 'mp-change', 'mp-token', 'mp-error'],
  methods: cardFormMethods,
  model: {
    'mp-token': (event) => (event as CardFormEventMap['mp-token']).detail,
    'mp-change': () => null,
    'mp-error': () => null,
  },
});

/** `<mp-payment-status>`, with `@mp-retry`, `@mp-status`, `@mp-challenge` and `@mp-error`. */
export const MpPaymentStatus: ElementComponent<MpPaymentStatusProps, MpPaymentStatusRef> =
  /* @__PURE__ */ elementComponent({
    tag: 'mp-payment-status',
    elementClass: MpPaymentStatusElement,
    events: ['mp-retry', 'mp-status', 'mp-challenge', 'mp-error'],
  });

/** `<mp-promotions>`. */
export const MpPromotions: ElementComponent<MpPromotionsProps, MpPromotionsRef> = /* @__PURE__ */ elementComponent({
  tag: 'mp-promotions',
  elementClass: MpPromotionsElement,
  events: [],
});

type Tag<Props> = new () => { $props: Props & HTMLAttributes };

declare module 'vue' {
  // For templates with the bare tags. At run time `compilerOptions.isCustomElement` has to know them.
  interface GlobalComponents {
    'mp-card-form': Tag<CardFormProps & CardFormHandlers>;
    'mp-payment-status': Tag<Omit<PaymentStatusProps, 'htmlFor'> & { for?: string } & PaymentStatusHandlers>;
    'mp-promotions': Tag<PromotionsProps>;
  }
}
