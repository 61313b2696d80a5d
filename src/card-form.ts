import { MpCardForm } from './card-form/mp-card-form.js';
import { register } from './register.js';

register('mp-card-form', MpCardForm);

export { MpCardForm };
