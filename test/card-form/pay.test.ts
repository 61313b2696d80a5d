import '../helpers/see-inside.js';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { MpCardForm } from '../../src/entries/index.js';
import '../../src/entries/index.js';
import { Buyer, visa } from '../helpers/buyer.js';
import { until } from '../helpers/clock.js';
import { openForm } from '../helpers/open-form.js';
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

/** Its code is optional, those of other cards of its method are mandatory. */
const patagonia = { number: '5323830000000009', expiration: '1130', code: '' };

it('v2: makes a token without a code that is optional', async () => {
  const { form, buyer } = await openForm({ sdk: 'v2' });
  await buyer.fill(patagonia);
  expect((await form.tokenize()).payment_method_id).to.equal('mercadopago_cc');
});

it('v1: asks for a code that is optional if v1 would refuse the card without one', async () => {
  const { form, buyer, sandbox } = await openForm({ sdk: 'v1' });
  await buyer.typeIn('cardNumber', patagonia.number);
  await until(() => buyer.note('cardNumber').includes('Patagonia'));
  await buyer.typeIn('cardExpiration', patagonia.expiration);
  await buyer.typeIn('cardholderName', 'APRO');
  await buyer.typeIn('docNumber', '12345678');
  const error = await form.tokenize().catch((reason: unknown) => reason);
  expect(error).to.include({ code: 'invalid-card-data' });
  expect(buyer.problem('securityCode')).to.include('código');
  expect((await sandbox.asked()).join()).to.not.include('PUT /v1/card_tokens');
  await buyer.typeIn('securityCode', '123');
  await buyer.isComplete();
  expect((await form.tokenize()).payment_method_id).to.equal('mercadopago_cc');
});
