import type { HTMLAttributes } from 'vue';
import type {
  MpCardForm as MpCardFormElement,
  MpPaymentStatus as MpPaymentStatusElement,
  MpPromotions as MpPromotionsElement,
} from '../entries/classes.js';
import type { CardFormEventMap, CardToken } from '../card-form/events.js';
import type { PaymentStatusEventMap } from '../payment-status/mp-payment-status.js';
import type { CardFormProps, PaymentStatusProps, PromotionsProps } from './element-props.js';
import { cardForm, paymentStatus, promotions, type VueHandlers } from './elements.js';
import { elementComponent, type ElementComponent } from './vue-component.js';

export type { MpCardFormElement, MpPaymentStatusElement, MpPromotionsElement };
export type { CardFormState, CardToken } from '../card-form/events.js';
export type { MpError } from '../sdk/mp-error.js';

type CardFormHandlers = VueHandlers<CardFormEventMap>;
type PaymentStatusHandlers = VueHandlers<PaymentStatusEventMap>;

interface Model {
  /** `v-model`: the last token, `null` after a change or a failure. Output only: setting it does nothing. */
  modelValue?: CardToken | null;
  'onUpdate:modelValue'?: (token: CardToken | null) => void;
}

export type MpCardFormProps = CardFormProps & CardFormHandlers & Model;
export type MpPaymentStatusProps = PaymentStatusProps & PaymentStatusHandlers;
export type MpPromotionsProps = PromotionsProps;

type CardFormMethod = 'tokenize' | 'recover' | 'reset' | 'checkValidity' | 'reportValidity' | 'focus';

/** Members of a template ref. */
export type MpCardFormRef = Pick<MpCardFormElement, CardFormMethod> & { element: MpCardFormElement | undefined };
export type MpPaymentStatusRef = { element: MpPaymentStatusElement | undefined };
export type MpPromotionsRef = { element: MpPromotionsElement | undefined };

const cardFormMethods: CardFormMethod[] = ['tokenize', 'recover', 'reset', 'checkValidity', 'reportValidity', 'focus'];

/** `<mp-card-form>`, with `@mp-ready`, `@mp-change`, `@mp-token` and `@mp-error`. */
export const MpCardForm: ElementComponent<MpCardFormProps, MpCardFormRef> = /* @__PURE__ */ elementComponent(cardForm, {
  methods: cardFormMethods,
  model: {
    'mp-token': (event) => (event as CardFormEventMap['mp-token']).detail,
    'mp-change': () => null,
    'mp-outdated': () => null,
    'mp-error': () => null,
  },
});

/** `<mp-payment-status>`, with `@mp-retry`, `@mp-status`, `@mp-challenge` and `@mp-error`. */
export const MpPaymentStatus: ElementComponent<MpPaymentStatusProps, MpPaymentStatusRef> =
  /* @__PURE__ */ elementComponent(paymentStatus);

/** `<mp-promotions>`. */
export const MpPromotions: ElementComponent<MpPromotionsProps, MpPromotionsRef> =
  /* @__PURE__ */ elementComponent(promotions);

type Tag<Props> = new () => { $props: Props & HTMLAttributes };

declare module 'vue' {
  // For templates with the bare tags. At run time, list them in `compilerOptions.isCustomElement`.
  interface GlobalComponents {
    'mp-card-form': Tag<CardFormProps & CardFormHandlers>;
    'mp-payment-status': Tag<Omit<PaymentStatusProps, 'htmlFor'> & { for?: string } & PaymentStatusHandlers>;
    'mp-promotions': Tag<PromotionsProps>;
  }
}
