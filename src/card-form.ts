import { MpCardForm } from './card-form/mp-card-form.js';

// Once, even where the file is loaded twice or beside another version; on a server there is no registry.
if (!globalThis.customElements?.get('mp-card-form')) globalThis.customElements?.define('mp-card-form', MpCardForm);

export { MpCardForm };
