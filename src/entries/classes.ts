/** The classes, with nothing registered: for other tag names, scoped registries and subclasses. */
export { MpCardForm } from '../card-form/mp-card-form.js';
export { MpPaymentStatus } from '../payment-status/mp-payment-status.js';
export { MpPromotions } from '../promotions/mp-promotions.js';
