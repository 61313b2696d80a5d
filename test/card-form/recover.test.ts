import { expect } from '@open-wc/testing';
import { visa } from '../helpers/buyer.js';
import { openForm } from '../helpers/open-form.js';
import { savedCard } from '../helpers/saved-card.js';
import { until } from '../helpers/clock.js';

const FIELDS = ['cardNumber', 'cardExpiration', 'securityCode', 'cardholderName', 'docNumber'] as const;

const savedVisa = { ...savedCard, issuer: { id: 310 } };

for (const sdk of ['v2', 'v1'] as const) {
  for (const [detail, emptied, focused, words] of [
    ['cc_rejected_bad_filled_security_code', ['securityCode'], 'securityCode', 'no fue aceptado'],
    ['cc_rejected_bad_filled_card_number', ['cardNumber', 'securityCode'], 'cardNumber', 'no fue aceptado'],
    ['cc_rejected_bad_filled_date', ['cardExpiration', 'securityCode'], 'cardExpiration', 'no fue aceptado'],
    [
      'cc_rejected_insufficient_amount',
      ['cardNumber', 'cardExpiration', 'securityCode'],
      'cardNumber',
      'Con esa tarjeta no se pudo pagar',
    ],
    ['cc_rejected_call_for_authorize', ['securityCode'], 'securityCode', ''],
    ['something_new', ['securityCode'], 'securityCode', ''],
  ] as const) {
    it(`${sdk}: after ${detail} it asks again for ${emptied.join(', ')} only`, async () => {
      const { form, buyer } = await openForm({ sdk });
      await buyer.fill();
      const first = await form.tokenize();
      form.recover(detail);
      await form.updateComplete;
      expect(FIELDS.filter((field) => buyer.see(field)!.value === '')).to.deep.equal(emptied);
      expect(buyer.root.activeElement).to.equal(buyer.see(focused));
      expect(buyer.problem(focused)).to.include(words);
      const typed = { cardNumber: visa.number, cardExpiration: visa.expiration, securityCode: visa.code };
      for (const field of emptied) await buyer.typeIn(field, typed[field]);
      await buyer.isComplete();
      expect((await form.tokenize()).token).to.not.equal(first.token);
    });
  }
}

it('asks for the plans again, and marks them, when the bank took no such plan', async () => {
  const { form, buyer, sandbox } = await openForm({ amount: '100' });
  await buyer.fill();
  await buyer.chooses('installments', '3');
  await form.tokenize();
  const before = (await sandbox.asked()).length;
  form.recover('cc_rejected_invalid_installments');
  await until(async () => (await sandbox.asked()).slice(before).includes('GET /v1/payment_methods/installments'));
  await until(() => buyer.plans.length > 1);
  expect(buyer.problem('installments')).to.include('no fue aceptado');
  expect(buyer.see('cardNumber')!.value).to.equal('4509 9535 6623 3704');
});

it('offers the other saved cards first, and not the one that was refused', async () => {
  const { form, buyer } = await openForm();
  form.savedCards = [savedVisa, { ...savedVisa, id: '2', last_four_digits: '0002' }];
  await form.updateComplete;
  form.recover('cc_rejected_insufficient_amount');
  await form.updateComplete;
  const radios = [...buyer.root.querySelectorAll<HTMLInputElement>('[type=radio]')];
  expect(radios.map(({ checked, disabled }) => [checked, disabled])).to.deep.equal([
    [false, true],
    [true, false],
    [false, false],
  ]);
  expect(radios[0]!.parentElement!.textContent).to.include('rechazada');
  expect(buyer.root.activeElement).to.equal(buyer.see('securityCode'));
});

const radios = (root: ShadowRoot): boolean[] =>
  [...root.querySelectorAll<HTMLInputElement>('[type=radio]')].map(({ checked }) => checked);

for (const sdk of ['v2', 'v1'] as const) {
  for (const detail of ['bad_filled_card_data', 'cc_rejected_bad_filled_other', 'cc_rejected_form_error']) {
    it(`${sdk}: asks only for the code of a saved card after ${detail}, which may be its fault`, async () => {
      const { form, buyer } = await openForm({ sdk });
      form.savedCards = [savedVisa];
      await form.updateComplete;
      await buyer.typeIn('securityCode', '999');
      await buyer.isComplete();
      form.recover(detail);
      await form.updateComplete;
      expect(radios(buyer.root)).to.deep.equal([true, false]);
      expect(buyer.see('cardNumber')!.checkVisibility()).to.equal(false);
      expect(buyer.see('securityCode')!.value).to.equal('');
      expect(buyer.problem('securityCode')).to.include('no fue aceptado');
      expect(buyer.root.activeElement).to.equal(buyer.see('securityCode'));
      await buyer.typeIn('securityCode', '123');
      await buyer.isComplete();
      expect(buyer.problem('securityCode')).to.equal('');
    });
  }
}

it('asks for the whole card where a saved one that asks for no code was refused for its data', async () => {
  const { form, buyer } = await openForm();
  form.savedCards = [{ ...savedVisa, security_code: { ...savedVisa.security_code, mode: 'optional' } }];
  await form.updateComplete;
  form.recover('bad_filled_card_data');
  await form.updateComplete;
  expect(radios(buyer.root)).to.deep.equal([false, true]);
  expect(buyer.root.activeElement).to.equal(buyer.see('cardNumber'));
  expect(buyer.problem('cardNumber')).to.include('no fue aceptado');
});

it('marks the plan of a saved card when the bank took no such plan', async () => {
  const { form, buyer } = await openForm({ amount: '100' });
  form.savedCards = [savedVisa];
  await form.updateComplete;
  await until(() => buyer.plans.length > 1);
  await buyer.chooses('installments', '3');
  form.recover('cc_rejected_invalid_installments');
  await until(() => buyer.plans.length > 1);
  expect(radios(buyer.root)).to.deep.equal([true, false]);
  expect(buyer.problem('installments')).to.include('no fue aceptado');
  await until(() => buyer.root.activeElement === buyer.see('installments'));
});

it('leaves the focus where the buyer has put it by the time the plans arrive', async () => {
  const { form, buyer, sandbox } = await openForm({ amount: '100' });
  await buyer.fill();
  await buyer.chooses('installments', '3');
  await form.tokenize();
  const held = await sandbox.hold('GET /v1/payment_methods/installments');
  form.recover('cc_rejected_invalid_installments');
  await buyer.typeIn('securityCode', '1');
  await held.release();
  await until(() => buyer.plans.length > 1);
  await form.updateComplete;
  expect(buyer.root.activeElement).to.equal(buyer.see('securityCode'));
});

it('goes to the plans once they arrive, although the page has removed the button that asked for it', async () => {
  const { form, buyer, sandbox } = await openForm({ amount: '100' });
  await buyer.fill();
  await buyer.chooses('installments', '3');
  await form.tokenize();
  const held = await sandbox.hold('GET /v1/payment_methods/installments');
  const button = document.createElement('button');
  form.before(button);
  button.focus();
  form.recover('cc_rejected_invalid_installments');
  button.remove();
  await held.release();
  await until(() => buyer.root.activeElement === buyer.see('installments'), 'the focus in the plans');
});

it('forgets what was refused for another amount', async () => {
  const { form, buyer } = await openForm({ amount: '100' });
  await buyer.fill();
  await form.tokenize();
  form.recover('cc_rejected_insufficient_amount');
  await form.updateComplete;
  expect(buyer.problem('cardNumber')).to.not.equal('');
  form.amount = '50';
  await form.updateComplete;
  expect(buyer.problem('cardNumber')).to.equal('');
  expect(form.matches(':state(invalid)')).to.equal(false);
});
