import '../helpers/see-inside.js';
import { html, oneEvent } from '@open-wc/testing';
import type { MpCardForm } from '../../src/entries/index.js';
import '../../src/entries/index.js';
import { Buyer } from '../helpers/buyer.js';
import { behavesAsFormControl } from '../helpers/form-control.js';
import { openSandbox } from '../helpers/sandbox.js';

let publicKey: string;
beforeEach(async () => {
  ({ publicKey } = await openSandbox());
});

behavesAsFormControl({
  tag: 'mp-card-form',
  markup: (id) => html`<mp-card-form id=${id} public-key=${publicKey} amount="100" locale="es-AR"></mp-card-form>`,
  async fill(control) {
    const form = control as MpCardForm;
    if (!form.matches(':state(ready)')) await oneEvent(form, 'mp-ready');
    await new Buyer(form).fill();
  },
  entries: ['token', 'payment_method_id', 'payment_type_id', 'issuer_id', 'installments'],
  // Where mercadopago.js has made one by then.
  optional: ['device_id'],
});
