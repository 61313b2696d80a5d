export { MpCardForm } from './card-form.js';
export type { CardFormEventMap, CardFormState, CardToken } from './events.js';
export { MpError, type FieldError, type MpErrorCode } from './sdk/errors.js';
export type { Field, PaymentTypeId } from './card/card.js';
export type { Locale } from './locale/locale.js';
