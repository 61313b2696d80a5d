import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { MpError } from '../../src/entries/index.js';
import { amex, visa } from '../helpers/buyer.js';
import { FramedBuyer } from '../helpers/framed-buyer.js';
import { openForm, startForm, type OpenedForm } from '../helpers/open-form.js';
import { savedCard } from '../helpers/saved-card.js';
import { until } from '../helpers/clock.js';

type Options = Parameters<typeof openForm>[0];

interface Opened extends OpenedForm {
  buyer: FramedBuyer;
}

async function open(options: Options = {}): Promise<Opened> {
  const opened = await openForm({ ...options, secureFields: true });
  return { ...opened, buyer: new FramedBuyer(opened.form) };
}

const failure = (promise: Promise<unknown>): Promise<MpError> =>
  promise.then(
    () => expect.fail('did not reject'),
    (error: unknown) => error as MpError,
  );

it('takes the card in Mercado Pago’s frames, without its own inputs for it', async () => {
  const { form, buyer, sandbox } = await open();
  for (const field of ['cardNumber', 'cardExpiration', 'securityCode'] as const) {
    expect(buyer.see(field), field).to.equal(null);
    expect(buyer.typed(field)?.localName, field).to.equal('input');
  }
  await buyer.fill(visa);
  const token = await form.tokenize();
  expect(token).to.include({ payment_method_id: 'visa', installments: 1 });
  const asked = await sandbox.asked();
  expect(asked.filter((call) => call === 'POST /v1/card_tokens')).to.have.lengthOf(1);
});

it('lays each frame over its box, and moves them when the layout changes', async () => {
  const { form, buyer } = await open();
  const fields = ['cardNumber', 'cardExpiration', 'securityCode'] as const;
  const areOver = (): boolean => buyer.areFramesOver(fields);
  expect(areOver()).to.equal(true);
  form.style.width = '300px';
  await until(areOver, 'frames follow');
  expect(buyer.box('cardNumber').offsetWidth).to.equal(300);
});

it('shows method, plans and code hint as the number tells them', async () => {
  const { buyer } = await open({ amount: '100' });
  await buyer.typeIn('cardNumber', amex.number);
  await until(() => buyer.note('cardNumber') === 'American Express, crédito', 'method');
  expect(buyer.note('securityCode')).to.equal('4 números, al frente');
  await until(() => buyer.plans.length > 1, 'plans');
  await buyer.typeIn('securityCode', '123');
  await buyer.press('Tab');
  await until(() => buyer.isWrong('securityCode'), 'an Amex with three digits');
  expect(buyer.note('securityCode')).to.equal('Revisá el código: tiene 4 números.');
});

it('shows the problem next to the field, in the form’s language, once the field is left', async () => {
  const { form, buyer } = await open({ locale: 'pt-BR' });
  await buyer.typeIn('cardNumber', '4509953566233705');
  expect(buyer.isWrong('cardNumber')).to.equal(false);
  await buyer.typeIn('cardExpiration', '1320');
  await until(() => buyer.isWrong('cardNumber'));
  expect(buyer.note('cardNumber')).to.equal('Há um número trocado. Compare com o seu cartão.');
  await buyer.typeIn('securityCode', '12');
  await until(() => buyer.isWrong('cardExpiration'));
  expect(buyer.note('cardExpiration')).to.equal('Confira o mês e o ano.');
  form.locale = 'en-US';
  await form.updateComplete;
  expect(buyer.note('cardExpiration')).to.equal('Check the month and year.');
  expect(buyer.typed('cardNumber')!.value).to.equal('4509953566233705');
  expect(buyer.typed('cardExpiration')!.placeholder).to.equal('MM/YY');
});

it('tells all that is missing, and goes to the first', async () => {
  const { form, buyer } = await open();
  const error = await failure(form.tokenize());
  expect(error.code).to.equal('invalid-card-data');
  expect(error.fields.map(({ field }) => field)).to.deep.equal([
    'cardNumber',
    'cardExpiration',
    'securityCode',
    'cardholderName',
    'docNumber',
  ]);
  await until(() => buyer.isFocused('cardNumber'), 'focus');
  expect(buyer.note('cardNumber')).to.equal('Escribí el número de tu tarjeta.');
  for (const field of ['cardNumber', 'cardExpiration', 'securityCode'] as const) {
    expect(buyer.isWrong(field), field).to.equal(true);
    expect(buyer.typed(field)!.ariaInvalid, field).to.equal('true');
  }
});

it('is walked through with the Tab key in the order that is seen', async () => {
  const { buyer } = await open();
  await buyer.goTo('cardNumber');
  await buyer.press('Tab');
  await until(() => buyer.isFocused('cardExpiration'), 'expiry');
  await buyer.press('Tab');
  await until(() => buyer.isFocused('securityCode'), 'code');
  await buyer.press('Tab');
  await until(() => buyer.root.activeElement?.id === 'cardholderName', 'holder');
  await buyer.press('Shift+Tab');
  await until(() => buyer.isFocused('securityCode'), 'back');
});

it('keeps what was typed when amount, locale or installments change', async () => {
  const { form, buyer } = await open({ amount: '100' });
  await buyer.fill(visa);
  form.amount = '200';
  await until(() => buyer.plans[0]?.includes('200,00'), 'plans');
  form.maxInstallments = 3;
  form.locale = 'en-US';
  await form.updateComplete;
  expect(buyer.typed('cardNumber')!.value).to.equal(visa.number);
  expect(buyer.typed('securityCode')!.value).to.equal('123');
  expect((await form.tokenize()).payment_method_id).to.equal('visa');
});

it('asks the code again after a rejected payment, and keeps the rest', async () => {
  const { form, buyer } = await open();
  await buyer.fill(visa);
  const first = await form.tokenize();
  form.recover('cc_rejected_bad_filled_security_code');
  await until(() => buyer.isFocused('securityCode'), 'focus in the code');
  expect(buyer.typed('securityCode')!.value).to.equal('');
  expect(buyer.typed('cardNumber')!.value).to.equal(visa.number);
  expect(buyer.isWrong('securityCode')).to.equal(true);
  expect(buyer.typed('securityCode')!.ariaInvalid).to.equal('true');
  await buyer.typeIn('securityCode', '321');
  await buyer.isComplete();
  expect(buyer.isWrong('securityCode')).to.equal(false);
  expect((await form.tokenize()).token).not.to.equal(first.token);
});

it('tells the frame that its field is wrong after a rejected payment', async () => {
  const { form, buyer } = await open();
  await buyer.fill(visa);
  await form.tokenize();
  form.recover('cc_rejected_bad_filled_security_code');
  await until(() => buyer.isFocused('securityCode'), 'focus in the code');
  await form.updateComplete;
  expect(buyer.typed('securityCode')!.ariaInvalid).to.equal('true');
});

it('empties the card for another one where the bank wants that', async () => {
  const { form, buyer } = await open();
  await buyer.fill(visa);
  await form.tokenize();
  form.recover('cc_rejected_insufficient_amount');
  await until(() => buyer.isFocused('cardNumber'), 'focus in the number');
  expect(buyer.typed('cardNumber')!.value).to.equal('');
  expect(buyer.note('cardNumber')).to.equal('Con esa tarjeta no se pudo pagar. Probá con otra.');
  expect(buyer.see('cardholderName')!.value).to.equal('APRO');
});

it('reset() empties every field', async () => {
  const { form, buyer } = await open();
  await buyer.fill(visa);
  form.reset();
  await form.updateComplete;
  await buyer.isSettled();
  expect(buyer.typed('cardNumber')!.value).to.equal('');
  expect(buyer.typed('securityCode')!.value).to.equal('');
  expect(buyer.see('cardholderName')!.value).to.equal('');
  expect(form.checkValidity()).to.equal(false);
  await buyer.fill(visa);
  expect((await form.tokenize()).payment_method_id).to.equal('visa');
});

it('tells the shop at once to use v2, and does not hang', async () => {
  const { form } = await startForm({ sdk: 'v1', secureFields: true });
  const { detail } = (await oneEvent(form, 'mp-error')) as CustomEvent<MpError>;
  expect(detail.code).to.equal('secure-fields-unsupported');
  expect(detail.retryable).to.equal(false);
  expect(detail.message).to.include('without sdk="v1"');
  await form.updateComplete;
  const buyer = new FramedBuyer(form);
  expect(buyer.banner).to.match(/^Esta tienda todavía no puede recibir pagos/);
  expect((await failure(form.tokenize())).code).to.equal('invalid-card-data');
});

it('starts over with native inputs when the attribute goes, and with frames when it comes', async () => {
  const { form, buyer } = await open();
  await buyer.fill(visa);
  form.secureFields = false;
  await oneEvent(form, 'mp-ready');
  expect((buyer.see('cardNumber') as HTMLInputElement).value).to.equal('');
  expect((buyer.see('cardholderName') as HTMLInputElement).value).to.equal('');
  expect(buyer.sdkFrame).to.equal(null);
  form.secureFields = true;
  await oneEvent(form, 'mp-ready');
  expect(buyer.see('cardNumber')).to.equal(null);
  expect(buyer.banner).to.equal('');
});

it('asks for the card again after a move in the page, and keeps the rest', async () => {
  const { form, buyer } = await open();
  await buyer.fill(visa);
  const elsewhere = await fixture(html`<div></div>`);
  elsewhere.append(form);
  await oneEvent(form, 'mp-ready');
  await form.updateComplete;
  expect(buyer.banner).to.match(/^Por seguridad, escribí de nuevo los datos de la tarjeta/);
  expect(buyer.typed('cardNumber')!.value).to.equal('');
  expect(buyer.see('cardholderName')!.value).to.equal('APRO');
  await buyer.typeIn('cardNumber', visa.number);
  await buyer.typeIn('cardExpiration', visa.expiration);
  await buyer.typeIn('securityCode', visa.code);
  await buyer.isComplete();
  expect(buyer.banner).to.equal('');
  expect((await form.tokenize()).payment_method_id).to.equal('visa');
});

it('takes no key while it is disabled', async () => {
  const { form, buyer } = await open();
  form.disabled = true;
  await form.updateComplete;
  expect(buyer.sdkFrame!.closest('[inert]')).not.to.equal(null);
  form.disabled = false;
  await form.updateComplete;
  await buyer.typeIn('cardNumber', visa.number);
  expect(buyer.typed('cardNumber')!.value).to.equal(visa.number);
});

const savedVisa = { ...savedCard, issuer: { id: 310, name: 'Banco Santander Rio S.A.' } };

it('asks of a saved card the code alone, and pays with no other field mounted', async () => {
  const { form, buyer, sandbox } = await open();
  form.savedCards = [savedVisa];
  await until(() => buyer.frame('cardNumber') === null, 'number gone');
  await until(() => buyer.typed('securityCode'), 'code there');
  expect(buyer.box('cardNumber').checkVisibility()).to.equal(false);
  await buyer.typeIn('securityCode', '123');
  await buyer.isComplete();
  // The card belongs to no customer of this sandbox: its refusal shows that the id arrived.
  expect((await failure(form.tokenize())).fields.map(({ field }) => field)).to.deep.equal(['cardId']);
  const [body] = (await sandbox.bodies('POST /v1/card_tokens')) as Record<string, unknown>[];
  expect(body).to.include({ card_id: savedVisa.id });
  expect(body).not.to.have.property('card_number');
});

it('gives the number back for another card', async () => {
  const { form, buyer } = await open();
  form.savedCards = [savedVisa];
  await until(() => buyer.frame('cardNumber') === null, 'number gone');
  await form.updateComplete;
  buyer.root.querySelector<HTMLInputElement>('input[data-checkout=cardId][value=""]')!.click();
  await until(() => buyer.typed('cardNumber'), 'number back');
  // The input is in the frame before Mercado Pago's script listens: an early click is lost.
  await until(() => {
    buyer.clickLabel('cardNumber');
    return buyer.isFocused('cardNumber');
  }, 'number takes the focus');
  await buyer.fill(visa);
  expect((await form.tokenize()).payment_method_id).to.equal('visa');
});

for (const [fault, code] of [
  [{ kind: 'drop' }, 'sdk-blocked'],
  [{ kind: 'status', status: 500 }, 'sdk-blocked'],
] as const) {
  it(`tells that the page of the fields has not come (${fault.kind}), and tries again`, async () => {
    const { form, sandbox } = await startForm({
      secureFields: true,
      faults: [{ endpoint: 'GET /secure-fields', ...fault, times: 1 }],
    });
    const buyer = new FramedBuyer(form);
    const { detail } = (await oneEvent(form, 'mp-error')) as CustomEvent<MpError>;
    expect(detail.code).to.equal(code);
    await form.updateComplete;
    expect(buyer.banner).to.match(/^No pudimos conectarnos con Mercado Pago/);
    expect(buyer.sdkFrame).to.equal(null);
    buyer.root.querySelector<HTMLButtonElement>('[part=retry]')!.click();
    await oneEvent(form, 'mp-ready');
    expect((await sandbox.asked()).filter((call) => call === 'GET /secure-fields')).to.have.lengthOf(2);
    await buyer.fill(visa);
    expect((await form.tokenize()).payment_method_id).to.equal('visa');
  });
}

it('hears only its own frames where there are two forms', async () => {
  const [first, second] = [await open(), await open()];
  await first.buyer.fill(visa);
  expect(second.form.matches(':state(complete)')).to.equal(false);
  await second.buyer.fill(amex);
  expect((await second.form.tokenize()).payment_method_id).to.equal('amex');
  expect((await first.form.tokenize()).payment_method_id).to.equal('visa');
});

it('posts the token with the form of the page, and nothing that was typed', async () => {
  const { form, buyer } = await open();
  const owner = await fixture<HTMLFormElement>(
    html`<form action="/echo/pay" method="post" target="shop">
      <button>Pagar</button><iframe name="shop" title="Shop"></iframe>
    </form>`,
  );
  owner.prepend(form);
  await oneEvent(form, 'mp-ready');
  await buyer.fill(visa);
  const shop = owner.querySelector('iframe')!;
  owner.querySelector('button')!.click();
  await until(() => shop.contentDocument?.querySelector('pre'), 'the post');
  const { body } = JSON.parse(shop.contentDocument!.querySelector('pre')!.textContent) as { body: string };
  const posted = new URLSearchParams(body);
  // Some cards have no bank to name, and the device's session may come later.
  const known = [...posted.keys()].filter((name) => name !== 'issuer_id' && name !== 'device_id');
  expect(known).to.have.members(['token', 'payment_method_id', 'payment_type_id', 'installments']);
  expect(posted.get('payment_method_id')).to.equal('visa');
});

it('makes the fields again after a token that never came, and says so', async () => {
  const { form, buyer, sandbox } = await open();
  await buyer.fill(visa);
  await sandbox.fail({ endpoint: 'POST /v1/card_tokens', kind: 'status', status: 200, body: {}, times: 1 });
  expect((await failure(form.tokenize())).code).to.equal('no-answer');
  await oneEvent(form, 'mp-ready');
  expect(buyer.typed('cardNumber')!.value).to.equal('');
  expect(buyer.see('cardholderName')!.value).to.equal('APRO');
  expect(buyer.banner).to.match(/^Por seguridad, escribí de nuevo/);
});
