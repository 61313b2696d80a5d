import { MpCardForm } from '../card-form/mp-card-form.js';
import { register } from '../dom/register.js';

register('mp-card-form', MpCardForm);

export { MpCardForm };
