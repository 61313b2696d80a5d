import '../helpers/see-inside.js';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { MpCardForm } from '../../src/entries/index.js';
import '../../src/entries/index.js';
import { Buyer, visa } from '../helpers/buyer.js';
import { openSandbox } from '../helpers/sandbox.js';

for (const sdk of ['v2', 'v1'] as const) {
  it(`${sdk}: a buyer types a card and the page gets a token`, async () => {
    const sandbox = await openSandbox();
    const form = await fixture<MpCardForm>(
      html`<mp-card-form public-key=${sandbox.publicKey} amount="1250.50" sdk=${sdk}></mp-card-form>`,
    );
    await oneEvent(form, 'mp-ready');
    const buyer = new Buyer(form);
    await buyer.fill(visa);
    const token = await form.tokenize();
    expect(token).to.include({ payment_method_id: 'visa', payment_type_id: 'credit_card', installments: 1 });
    expect(token.token).to.match(/^[0-9a-f]{32}$/);
  });
}
