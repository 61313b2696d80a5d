import { MpCardForm, MpPaymentStatus, MpPromotions } from './classes.js';
import { register } from '../dom/register.js';

// Registered here and in each element's entry, never in a shared module: bundlers keep the side effects of entries
// only.
register('mp-card-form', MpCardForm);
register('mp-payment-status', MpPaymentStatus);
register('mp-promotions', MpPromotions);

export { MpCardForm, MpPaymentStatus, MpPromotions };
export type { CardFormEventMap, CardFormState, CardToken } from '../card-form/events.js';
export { MpError, type FieldError, type MpErrorCode } from '../sdk/mp-error.js';
export type { Field, PaymentTypeId } from '../card/card.js';
export type { Locale } from '../locale/locale.js';
export type {
  ChallengeDetail,
  PaymentStatusDetail,
  PaymentStatusEventMap,
} from '../payment-status/mp-payment-status.js';
export type { DeclinedOrder, OrderAnswer, PaymentAnswer } from '../payment-status/answers.js';
export type { Deal } from '../promotions/deal-list.js';
