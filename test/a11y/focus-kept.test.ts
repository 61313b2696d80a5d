import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { visa } from '../helpers/buyer.js';
import { FramedBuyer } from '../helpers/framed-buyer.js';
import { openForm, startForm, type OpenedForm } from '../helpers/open-form.js';
import { savedCard } from '../helpers/saved-card.js';
import { until } from '../helpers/clock.js';

const SCRIPT = { endpoint: 'GET /js/v2', kind: 'drop', times: 1 } as const;

async function retryByKey({ form, buyer }: OpenedForm): Promise<void> {
  await oneEvent(form, 'mp-error');
  await form.updateComplete;
  buyer.root.querySelector<HTMLElement>('[part=retry]')!.focus();
  await Promise.all([oneEvent(form, 'mp-ready'), sendKeys({ press: 'Enter' })]);
  await form.updateComplete;
}

it('goes from the button "try again", which disappears, to the field to go on with', async () => {
  const opened = await startForm({ faults: [SCRIPT] });
  await retryByKey(opened);
  expect(opened.buyer.root.activeElement?.id).to.equal('cardNumber');
});

it('goes from it into the frame of that field once it is there', async () => {
  const opened = await startForm({ faults: [SCRIPT], secureFields: true });
  await retryByKey(opened);
  const buyer = new FramedBuyer(opened.form);
  await until(() => buyer.isFocused('cardNumber'), 'focus in the frame');
});

it('goes from it past a list of plans that cannot be chosen from yet', async () => {
  const { form, buyer, sandbox } = await openForm();
  await sandbox.fail({ endpoint: 'GET /v1/payment_methods/installments', kind: 'status', status: 500, times: 9 });
  await buyer.typeIn('cardholderName', 'APRO');
  await buyer.typeIn('docNumber', '12345678');
  await buyer.typeIn('cardExpiration', visa.expiration);
  await buyer.typeIn('securityCode', visa.code);
  await buyer.typeIn('cardNumber', visa.number);
  const retry = (): HTMLElement | null => buyer.root.querySelector('[part=retry]');
  await until(retry, 'the button');
  const request = await sandbox.hold('GET /v1/payment_methods/installments');
  retry()!.focus();
  await sendKeys({ press: 'Enter' });
  await until(() => request.isTaken(), 'the request');
  await form.updateComplete;
  expect(buyer.root.activeElement?.id).to.equal('cardNumber');
  await request.release();
});

/** Puts the form into a page’s form that posts nowhere, and keeps every token from coming. */
async function openPaying({ form, buyer, sandbox }: OpenedForm): Promise<HTMLFormElement> {
  const owner = await fixture<HTMLFormElement>(html`<form><button>Pagar</button></form>`);
  owner.prepend(form);
  await oneEvent(form, 'mp-ready');
  await sandbox.fail({ endpoint: 'POST /v1/card_tokens', kind: 'never' });
  await buyer.form.updateComplete;
  return owner;
}

it('stays in the saved card with which Enter pays, and the choice is locked', async () => {
  const opened = await openForm();
  const { form, buyer } = opened;
  form.savedCards = [savedCard, { ...savedCard, id: '2' }];
  await openPaying(opened);
  await buyer.typeIn('securityCode', '123');
  await buyer.isComplete();
  const radios = [...buyer.root.querySelectorAll<HTMLInputElement>('[type=radio]')];
  radios[0]!.focus();
  await buyer.press('Enter');
  await until(() => form.matches(':state(busy)'), 'paying');
  await form.updateComplete;
  await new Promise(requestAnimationFrame);
  expect(buyer.root.activeElement).to.equal(radios[0]);
  expect(radios.map(({ ariaDisabled }) => ariaDisabled)).to.deep.equal(['true', 'true', 'true']);
  radios[1]!.click();
  await buyer.press('ArrowDown');
  expect(buyer.root.activeElement).to.equal(radios[0]);
  expect(radios.map(({ checked }) => checked)).to.deep.equal([true, false, false]);
});

it('stays in the box "keep this card" with which Enter pays', async () => {
  const opened = await openForm();
  const { form, buyer } = opened;
  form.saveCard = true;
  await openPaying(opened);
  await buyer.fill();
  const box = buyer.root.getElementById('saveCard') as HTMLInputElement;
  box.focus();
  await buyer.press('Enter');
  await until(() => form.matches(':state(busy)'), 'paying');
  await form.updateComplete;
  await new Promise(requestAnimationFrame);
  await sendKeys({ type: ' ' });
  expect(buyer.root.activeElement).to.equal(box);
  expect(box.checked).to.equal(false);
});

/** A page’s form around a card form, with the focus in a wrong number. */
async function openWrong(isNative: boolean): Promise<OpenedForm & { owner: HTMLFormElement }> {
  const opened = await openForm();
  const owner = await fixture<HTMLFormElement>(html`<form ?novalidate=${!isNative}><button>Pagar</button></form>`);
  owner.prepend(opened.form);
  await oneEvent(opened.form, 'mp-ready');
  await opened.buyer.typeIn('cardNumber', '4');
  return { ...opened, owner };
}

const REPORTS: readonly (readonly [string, (opened: OpenedForm & { owner: HTMLFormElement }) => Promise<unknown>])[] = [
  ['Enter', ({ buyer }) => buyer.press('Enter')],
  ['a button that leaves the focus where it is', async ({ owner }) => owner.querySelector('button')!.click()],
  ['reportValidity()', async ({ form }) => form.reportValidity()],
];

for (const [how, report] of REPORTS) {
  it(`shows every problem by ${how} if the focus is in the wrong field already`, async () => {
    const opened = await openWrong(true);
    await report(opened);
    await until(() => opened.form.matches(':state(invalid)'), 'problems');
    await opened.form.updateComplete;
    expect(opened.buyer.problem('cardNumber')).to.equal('Faltan números.');
    expect(opened.buyer.problem('cardholderName')).not.to.equal('');
  });
}

for (const [how, check] of [
  ['checks its validity', ({ form }) => void form.checkValidity()],
  [
    'shows problems in its own way',
    ({ form, owner }) => {
      form.addEventListener('invalid', (event) => event.preventDefault());
      owner.querySelector('button')!.click();
    },
  ],
] as const satisfies readonly (readonly [string, (opened: OpenedForm & { owner: HTMLFormElement }) => void])[]) {
  it(`shows none to a buyer who is typing while the page ${how}`, async () => {
    const opened = await openWrong(true);
    check(opened);
    await new Promise((resolve) => setTimeout(resolve));
    await opened.buyer.press('Home');
    expect(opened.form.matches(':state(invalid)')).to.equal(false);
  });
}

const spoken = ({ buyer }: OpenedForm): string =>
  [...buyer.root.querySelectorAll('.heard')].map((region) => region.textContent.trim()).join('');

it('speaks the problem of the field that the focus stays in, without native validation', async () => {
  const opened = await openWrong(false);
  const { form, buyer } = opened;
  await buyer.press('Enter');
  await until(() => spoken(opened) !== '', 'words');
  expect(spoken(opened)).to.equal(buyer.problem('cardNumber'));
  await buyer.typeIn('cardNumber', '5');
  await form.updateComplete;
  expect(spoken(opened)).to.equal('');
});

it('speaks why a payment was refused if the focus stays in the field to correct', async () => {
  const opened = await openForm();
  const { form, buyer } = opened;
  await buyer.fill();
  await form.tokenize();
  buyer.see('securityCode')!.focus();
  form.recover('cc_rejected_bad_filled_security_code');
  await form.updateComplete;
  expect(buyer.problem('securityCode')).not.to.equal('');
  expect(spoken(opened)).to.include(buyer.problem('securityCode'));
});
