import { expect, oneEvent } from '@open-wc/testing';
import type { CardToken, MpCardForm, MpError } from '../../src/entries/index.js';
import { visa, type Buyer } from '../helpers/buyer.js';
import { openForm } from '../helpers/open-form.js';
import type { TestSandbox } from '../helpers/sandbox.js';
import { until } from '../helpers/clock.js';

/** What a page or a buyer does while a token is being made. */
interface Paying {
  form: MpCardForm;
  buyer: Buyer;
  sandbox: TestSandbox;
  /** Lets Mercado Pago answer, and gives what comes of the payment. */
  end: () => Promise<CardToken | MpError>;
}

async function paying(options: Parameters<typeof openForm>[0] = {}, installments?: string): Promise<Paying> {
  const { form, buyer, sandbox } = await openForm({ amount: '1250.50', ...options });
  await buyer.fill(visa);
  if (installments) await buyer.chooses('installments', installments);
  const held = await sandbox.hold('POST /v1/card_tokens');
  const token = form.tokenize().catch((error: MpError) => error);
  await until(held.isTaken);
  const end = async () => {
    await held.release();
    return token;
  };
  return { form, buyer, sandbox, end };
}

const CHANGES: [what: string, change: (form: MpCardForm) => void][] = [
  ['the same amount, written otherwise', (form) => (form.amount = '1250.5')],
  ['another amount', (form) => (form.amount = '900')],
  ['an amount as a number', (form) => (form.amount = 900.1)],
  ['kinds of card that still have it', (form) => (form.paymentTypes = 'credit_card')],
  ['another language', (form) => (form.locale = 'pt-BR')],
  ['fewer plans', (form) => (form.maxInstallments = 3)],
];

for (const [what, change] of CHANGES) {
  it(`goes on when the page asks for ${what} meanwhile`, async () => {
    const { form, sandbox, end } = await paying();
    change(form);
    expect(await end()).to.include({ payment_method_id: 'visa', installments: 1 });
    expect((await sandbox.asked()).filter((call) => call === 'POST /v1/card_tokens')).to.have.lengthOf(1);
  });
}

it('keeps the chosen plan if it is still offered', async () => {
  const { form, end } = await paying({}, '3');
  form.amount = '900';
  expect(await end()).to.include({ installments: 3 });
});

it('asks again for the plan that was chosen and is gone, and goes on with the next click', async () => {
  const { form, buyer, end } = await paying({}, '6');
  form.maxInstallments = 3;
  expect(await end()).to.include({ code: 'installments-unavailable' });
  await form.updateComplete;
  expect(buyer.problem('installments')).to.equal(
    'Cambió el monto y esa opción de cuotas ya no está disponible. Elegí otra.',
  );
  await until(() => buyer.root.activeElement?.id === 'installments', 'focus in the plans');
  await buyer.chooses('installments', '3');
  expect(await form.tokenize()).to.include({ installments: 3 });
});

it('says so when the kind of card is not taken any more', async () => {
  const { form, buyer, end } = await paying();
  form.paymentTypes = 'debit_card';
  expect(await end()).to.include({ code: 'card-not-supported' });
  await form.updateComplete;
  expect(buyer.problem('cardNumber')).to.include('no acepta este tipo de tarjeta');
});

it('tells the buyer when a reset has ended the payment', async () => {
  const { form, buyer, end } = await paying();
  form.reset();
  expect(await end()).to.include({ code: 'aborted' });
  await form.updateComplete;
  expect(buyer.banner).to.include('El pago se interrumpió');
  expect(buyer.root.querySelectorAll('[aria-invalid=true]')).to.have.lengthOf(0);
});

it('tells the buyer when an edit has ended the payment, and goes on telling while the buyer types', async () => {
  const { form, buyer, end } = await paying();
  const input = buyer.see('cardholderName') as HTMLInputElement;
  // A password manager writes into fields that keys cannot reach now.
  input.setRangeText('OTRO', 0, input.value.length, 'end');
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  expect(await end()).to.include({ code: 'aborted' });
  await buyer.typeIn('cardholderName', 'S');
  await form.updateComplete;
  expect(buyer.banner).to.include('El pago se interrumpió');
  await form.tokenize();
  await form.updateComplete;
  expect(buyer.banner).to.equal('');
});

it('locks what belongs to the payment', async () => {
  const { buyer, end } = await paying();
  expect((buyer.see('installments') as HTMLSelectElement).disabled).to.equal(true);
  expect((buyer.see('docType') as HTMLSelectElement).disabled).to.equal(true);
  expect((buyer.see('cardNumber') as HTMLInputElement).readOnly).to.equal(true);
  await end();
});

const write = (buyer: Buyer, event: string | null): void => {
  const values = {
    cardNumber: visa.number,
    cardExpiration: visa.expiration,
    securityCode: visa.code,
    cardholderName: 'APRO',
    docNumber: '12345678',
  } as const;
  for (const [field, text] of Object.entries(values)) {
    const input = buyer.see(field as keyof typeof values) as HTMLInputElement;
    input.setRangeText(text, 0, input.value.length, 'end');
    if (event) input.dispatchEvent(new Event(event, { bubbles: true }));
  }
};

it('looks up a card that was filled in with a change event alone', async () => {
  const { form, buyer } = await openForm({ amount: '100' });
  write(buyer, 'change');
  await buyer.isComplete();
  expect(buyer.see('cardNumber')!.value).to.equal('4509 9535 6623 3704');
  expect(await form.tokenize()).to.include({ payment_method_id: 'visa', installments: 1 });
});

it('pays with a card that was filled in without any event', async () => {
  const { form, buyer, sandbox } = await openForm({ amount: '100' });
  write(buyer, null);
  expect(await form.tokenize()).to.include({ payment_method_id: 'visa', installments: 1 });
  expect((await sandbox.asked()).filter((call) => call === 'POST /v1/card_tokens')).to.have.lengthOf(1);
});

it('lets the browser submit a card that was filled in without any event', async () => {
  const { form, buyer } = await openForm({ amount: '100' });
  const owner = document.createElement('form');
  const button = document.createElement('button');
  form.replaceWith(owner);
  owner.append(form, button);
  owner.addEventListener('submit', (event) => event.preventDefault());
  await oneEvent(form, 'mp-ready');
  write(buyer, null);
  const paid = oneEvent(form, 'mp-token');
  button.click();
  expect(((await paid) as CustomEvent<CardToken>).detail.payment_method_id).to.equal('visa');
  owner.remove();
});

it('takes properties of any type before it is in the page, and is rendered', async () => {
  const { buyer } = await openForm({ amount: '100' });
  const form = document.createElement('mp-card-form');
  const circle: unknown[] = [];
  circle.push(circle);
  Object.assign(form, { amount: 1250.5, paymentTypes: ['credit_card'], maxInstallments: '3', publicKey: 7 });
  form.savedCards = circle;
  form.savedCards = circle;
  buyer.form.after(form);
  await form.updateComplete;
  expect(form.validationMessage).to.not.equal('');
  form.remove();
});
