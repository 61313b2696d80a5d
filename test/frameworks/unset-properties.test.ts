import '../helpers/see-inside.js';
import { expect, fixture, html } from '@open-wc/testing';
import type { MpCardForm, MpPaymentStatus, MpPromotions } from '../../src/entries/index.js';
import '../../src/entries/index.js';
import { openForm } from '../helpers/open-form.js';

const texts = ['publicKey', 'amount', 'locale', 'paymentTypes', 'cspNonce'] as const;

for (const name of texts) {
  it(`takes ${name} without a value for an empty one, as frameworks unset properties`, async () => {
    const form = await fixture<MpCardForm>(html`<mp-card-form></mp-card-form>`);
    for (const value of [null, undefined]) {
      Object.assign(form, { [name]: value });
      await form.updateComplete;
      expect(form[name]).to.equal('');
    }
  });
}

it('takes the id of a form as a property, as frameworks set it, and nothing else', async () => {
  const page = await fixture(
    html`<form id="7"></form>
      <mp-card-form></mp-card-form>`,
  );
  const form = page.parentElement!.querySelector<MpCardForm>('mp-card-form')!;
  const owner = page.parentElement!.querySelector('form');
  for (const [value, attribute] of [
    ['7', '7'],
    [null, null],
    [7, '7'],
    [undefined, null],
    ['elsewhere', 'elsewhere'],
    [owner, null],
    ['', ''],
    [Symbol('7'), null],
    [{ toString: () => '7' }, null],
  ] as const) {
    Object.assign(form, { form: value });
    expect(form.getAttribute('form')).to.equal(attribute);
    expect(form.form).to.equal(attribute === '7' ? owner : null);
  }
});

it('goes on when its attributes are removed', async () => {
  const { form, buyer } = await openForm({ locale: 'pt-BR', paymentTypes: 'debit_card', maxInstallments: 1 });
  for (const name of ['amount', 'locale', 'payment-types', 'max-installments']) form.removeAttribute(name);
  await form.updateComplete;
  await buyer.fill();
  expect((await form.tokenize()).payment_type_id).to.equal('credit_card');
});

it('keeps properties that were set before the element was defined', async () => {
  const form = document.createElement('mp-card-form-late') as MpCardForm;
  Object.assign(form, { publicKey: 'TEST-1', amount: '10', maxInstallments: 3 });
  document.body.append(form);
  customElements.define('mp-card-form-late', class extends customElements.get('mp-card-form')! {});
  await form.updateComplete;
  expect(form).to.include({ publicKey: 'TEST-1', amount: '10', maxInstallments: 3 });
  form.remove();
});

it('shows a payment and promotions without a locale or a key', async () => {
  const status = await fixture<MpPaymentStatus>(html`<mp-payment-status status="approved"></mp-payment-status>`);
  const promotions = await fixture<MpPromotions>(html`<mp-promotions></mp-promotions>`);
  Object.assign(status, { locale: undefined, statusDetail: null, amount: null });
  Object.assign(promotions, { locale: null, publicKey: undefined, amount: undefined, promotions: undefined });
  await Promise.all([status.updateComplete, promotions.updateComplete]);
  // In the browser's language, which WebKitGTK takes from the machine.
  expect(status.shadowRoot!.textContent).to.match(/approved|aprobó/);
});
