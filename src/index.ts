import { MpCardForm } from './card-form/mp-card-form.js';
import { register } from './register.js';

// Here and in the entry of each element, never in a module they share: bundlers keep the side effects of entries only.
register('mp-card-form', MpCardForm);

export { MpCardForm };
export type { CardFormEventMap, CardFormState, CardToken } from './events.js';
export { MpError, type FieldError, type MpErrorCode } from './sdk/errors.js';
export type { Field, PaymentTypeId } from './card/card.js';
export type { Locale } from './locale/locale.js';
