import { expect } from '@open-wc/testing';
import type { MpCardForm } from '../../src/entries/index.js';
import type { Buyer } from '../helpers/buyer.js';
import { amex, visa } from '../helpers/buyer.js';
import { openForm } from '../helpers/open-form.js';
import { until } from '../helpers/clock.js';

const savedVisa = {
  id: '8912345',
  expiration_month: 11,
  expiration_year: 2030,
  first_six_digits: '450995',
  last_four_digits: '3704',
  payment_method: {
    id: 'visa',
    name: 'Visa',
    payment_type_id: 'credit_card',
    secure_thumbnail: 'https://www.mercadopago.com/visa.gif',
  },
  security_code: { length: 3, card_location: 'back' },
  issuer: { id: 310, name: 'Banco Santander Rio S.A.' },
};
const savedAmex = {
  ...savedVisa,
  id: '8912346',
  first_six_digits: '371180',
  last_four_digits: '7522',
  payment_method: { id: 'amex', name: 'American Express', payment_type_id: 'credit_card' },
  security_code: { length: 4, card_location: 'front' },
};
const expired = { ...savedVisa, id: '1', expiration_year: 2020, last_four_digits: '0001' };
const codeless = { ...savedVisa, id: '2', security_code: { length: 3, card_location: 'back', mode: 'optional' } };

const choices = ({ root }: Buyer): string[] =>
  [...root.querySelectorAll('[part~=saved-card]')].map((label) => label.textContent.trim().replace(/\s+/g, ' '));

const choose = async (buyer: Buyer, at: number): Promise<void> => {
  const radio = buyer.root.querySelectorAll<HTMLInputElement>('[type=radio]')[at]!;
  radio.click();
  await buyer.form.updateComplete;
};

const visible = (buyer: Buyer): string[] =>
  [...buyer.root.querySelectorAll<HTMLElement>('[data-checkout]:not([type=radio])')]
    .filter((field) => field.checkVisibility())
    .map((field) => field.dataset['checkout']!);

async function openWith(cards: unknown[], more: Parameters<typeof openForm>[0] = {}): ReturnType<typeof openForm> {
  const opened = await openForm(more);
  opened.form.savedCards = cards;
  await opened.form.updateComplete;
  return opened;
}

it('lists the cards of the customer and another card, and takes the first that is good', async () => {
  const { buyer } = await openWith([expired, savedVisa]);
  expect(choices(buyer)).to.deep.equal([
    'Visa terminada en 0001 vencida',
    'Visa terminada en 3704 vence 11/30',
    'Otra tarjeta',
  ]);
  const radios = [...buyer.root.querySelectorAll<HTMLInputElement>('[type=radio]')];
  expect(radios.map(({ checked }) => checked)).to.deep.equal([false, true, false]);
  expect(radios[0]!.disabled).to.equal(true);
  expect(radios.some((radio) => radio.name !== '')).to.equal(false);
});

it('asks only for the code, with the length and the place of the card, and for the plan', async () => {
  const { buyer } = await openWith([savedAmex]);
  await until(() => buyer.plans.length > 1);
  expect(visible(buyer)).to.deep.equal(['securityCode', 'installments']);
  expect(buyer.note('securityCode')).to.equal('4 números, al frente');
});

for (const sdk of ['v2', 'v1'] as const) {
  it(`${sdk}: hands over the card's id and the code, and nothing else of it`, async () => {
    const { form, buyer, sandbox } = await openWith([savedVisa], { sdk });
    await buyer.typeIn('securityCode', '123');
    await buyer.isComplete();
    // The card belongs to no customer of this sandbox: its refusal shows that the id arrived.
    const error = await form.tokenize().catch((reason: unknown) => reason);
    expect(error).to.include({ code: 'invalid-card-data' });
    expect((error as { fields: { field: string }[] }).fields[0]!.field).to.equal('cardId');
    expect((await sandbox.asked()).at(-1)).to.match(/card_tokens|track_error/);
  });
}

it('asks for no code where the card does not need one', async () => {
  const { buyer } = await openWith([codeless]);
  await buyer.isComplete();
  expect(visible(buyer)).to.not.include('securityCode');
});

it('keeps what was typed of another card when a saved one is chosen and left again, but for the code', async () => {
  const { buyer } = await openWith([savedVisa]);
  await choose(buyer, 1);
  await buyer.typeIn('cardNumber', amex.number);
  await buyer.typeIn('securityCode', '1234');
  await choose(buyer, 0);
  await choose(buyer, 1);
  await until(() => buyer.see('cardNumber')!.value === '3711 803032 57522');
  expect(buyer.see('securityCode')!.value).to.equal('');
});

it('does not take the place of a card that is being typed already', async () => {
  const { form, buyer } = await openForm();
  await buyer.typeIn('cardNumber', visa.number);
  form.savedCards = [savedVisa];
  await form.updateComplete;
  expect(visible(buyer)).to.include('cardNumber');
});

it('is moved through with the arrow keys, as a native group', async () => {
  const { buyer } = await openWith([savedVisa, savedAmex]);
  const radios = [...buyer.root.querySelectorAll<HTMLInputElement>('[type=radio]')];
  radios[0]!.focus();
  await buyer.press('ArrowDown');
  await buyer.form.updateComplete;
  expect(radios.map(({ checked, tabIndex }) => [checked, tabIndex])).to.deep.equal([
    [false, -1],
    [true, 0],
    [false, -1],
  ]);
  await buyer.press('ArrowUp', 'ArrowUp');
  await buyer.form.updateComplete;
  expect(buyer.root.activeElement).to.equal(radios[2]);
});

it('leaves out kinds of card that the shop does not take, and entries that are no card', async () => {
  const { buyer } = await openWith([savedVisa, null, { id: 7 }, '<img src=x>'], { paymentTypes: 'debit_card' });
  expect(choices(buyer)).to.deep.equal([]);
});

it('goes back to the chosen card when the form is reset', async () => {
  const { form, buyer } = await openWith([savedVisa]);
  form.reset();
  await form.updateComplete;
  expect(buyer.root.querySelector<HTMLInputElement>('[type=radio]')!.checked).to.equal(true);
  await until(() => buyer.plans.length > 1);
});

for (const [what, renew] of [
  ['reset()', (form) => form.reset()],
  ['another amount', (form) => (form.amount = '10')],
] as [string, (form: MpCardForm) => void][]) {
  it(`frees a card that was refused with ${what}`, async () => {
    const { form, buyer } = await openWith([savedVisa], { amount: '100' });
    const radio = (): HTMLInputElement => buyer.root.querySelector<HTMLInputElement>('[type=radio]')!;
    form.recover('cc_rejected_insufficient_amount');
    await form.updateComplete;
    expect(radio().disabled).to.equal(true);
    form.amount = '100.00';
    await form.updateComplete;
    expect(radio().disabled, 'for the same amount').to.equal(true);
    renew(form);
    await form.updateComplete;
    expect(radio().disabled).to.equal(false);
  });
}
