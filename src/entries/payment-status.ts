import { MpPaymentStatus } from '../payment-status/mp-payment-status.js';
import { register } from '../dom/register.js';

register('mp-payment-status', MpPaymentStatus);

export { MpPaymentStatus };
