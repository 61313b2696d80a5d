/**
 * The classes, with nothing registered: for other tag names, for registries of one's own, and for subclasses.
 */
export { MpCardForm } from '../card-form/mp-card-form.js';
export { MpPaymentStatus } from '../payment-status/mp-payment-status.js';
export { MpPromotions } from '../promotions/mp-promotions.js';
