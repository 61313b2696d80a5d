import './ready.js';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { createApp, nextTick, reactive, type Component } from 'vue';
import type { CardToken, MpError } from '../../src/entries/index.js';
import { MpCardForm, MpPaymentStatus, MpPromotions, type MpCardFormRef } from '../../src/frameworks/vue.js';
import { until } from '../helpers/clock.js';
import { openSandbox } from '../helpers/sandbox.js';
import { askedByOrder } from '../payment-status/asked-by-a-bank.js';
import { readyIn } from './ready.js';

/** A page with a Vue application in it: a template, and what it shows. */
async function openPage<State extends object>(template: string, state: State) {
  const container = await fixture<HTMLElement>(html`<div></div>`);
  const data = reactive(state);
  const components: Record<string, Component> = { MpCardForm, MpPaymentStatus, MpPromotions };
  const app = createApp({ components, template, setup: () => data });
  const { $refs: refs } = app.mount(container);
  return { container, data, refs, app };
}

it('gets the token through the template ref, and fires the event', async () => {
  const { publicKey } = await openSandbox();
  const told: string[] = [];
  const page = await openPage(
    `<MpCardForm ref="card" :public-key="publicKey" amount="100"
      @mp-ready="tell" @mp-change="tell" @mp-token="tell"></MpCardForm>`,
    { publicKey, tell: ({ type }: Event) => told.push(type) },
  );
  const buyer = await readyIn(page.container);
  await buyer.fill();
  const card = page.refs['card'] as MpCardFormRef;
  expect((await card.tokenize()).token).to.match(/^[0-9a-f]{32}$/);
  expect(card.checkValidity()).to.equal(true);
  expect(card.element).to.equal(buyer.form);
  expect([told.at(0), told.at(-1)]).to.deep.equal(['mp-ready', 'mp-token']);
  expect(told).to.include('mp-change');
});

it('reports errors', async () => {
  const errors: string[] = [];
  const page = await openPage('<MpCardForm @mp-error="tell" />', {
    tell: ({ detail }: CustomEvent<MpError>) => errors.push(detail.code),
  });
  if (errors.length === 0) await oneEvent(page.container, 'mp-error');
  expect(errors).to.deep.equal(['invalid-public-key']);
});

it('keeps what was typed through renders with new props', async () => {
  const { publicKey } = await openSandbox();
  const page = await openPage(
    '<MpCardForm :publicKey="publicKey" :amount="amount" :saved-cards="[]" :class="amount" />',
    { publicKey, amount: '100' },
  );
  const buyer = await readyIn(page.container);
  await buyer.typeIn('cardNumber', '4509');
  page.data.amount = '200';
  await nextTick();
  await buyer.fill({ number: '953566233704', expiration: '1130', code: '123' });
  page.data.amount = '300';
  await nextTick();
  expect((await buyer.form.tokenize()).payment_method_id).to.equal('visa');
  expect(buyer.form.amount).to.equal('300');
});

it('goes back to the defaults when props are unset', async () => {
  const { publicKey } = await openSandbox();
  const props: Record<string, unknown> = {
    paymentTypes: 'debit_card',
    maxInstallments: 1,
    savedCards: [],
    disabled: true,
  };
  const page = await openPage('<MpCardForm :publicKey="publicKey" v-bind="props" />', { publicKey, props });
  const buyer = await readyIn(page.container);
  page.data.props = { paymentTypes: undefined };
  await nextTick();
  expect(buyer.form).to.include({ paymentTypes: '', maxInstallments: null, disabled: false });
  await buyer.fill();
  expect((await buyer.form.tokenize()).payment_type_id).to.equal('credit_card');
});

/** A page whose `v-model` has the token of a card just paid with. */
async function openPaid() {
  const { publicKey } = await openSandbox();
  const page = await openPage('<MpCardForm v-model="token" :publicKey="publicKey" />', {
    publicKey,
    token: null as CardToken | null,
  });
  const buyer = await readyIn(page.container);
  await buyer.fill();
  await buyer.form.tokenize();
  return { page, buyer };
}

it('writes the token into its v-model, and nothing once the form has changed', async () => {
  const { page, buyer } = await openPaid();
  expect(page.data.token?.payment_method_id).to.equal('visa');
  await buyer.typeIn('cardNumber', '1');
  await buyer.press('Backspace', 'Backspace');
  expect(page.data.token).to.equal(null);
});

it('writes nothing into its v-model once the card behind the token was edited, even if the form is as complete as before', async () => {
  const { page, buyer } = await openPaid();
  await buyer.typeIn('cardholderName', 'S');
  expect(page.data.token).to.equal(null);
});

it('keeps what was typed while it is kept alive', async () => {
  const { publicKey } = await openSandbox();
  const page = await openPage('<KeepAlive><MpCardForm v-if="shown" :publicKey="publicKey" /></KeepAlive>', {
    publicKey,
    shown: true,
  });
  const buyer = await readyIn(page.container);
  await buyer.fill();
  page.data.shown = false;
  await nextTick();
  expect(page.container.querySelector('mp-card-form')).to.equal(null);
  page.data.shown = true;
  await nextTick();
  expect((await buyer.form.tokenize()).payment_method_id).to.equal('visa');
});

it('works in a teleport', async () => {
  const { publicKey } = await openSandbox();
  const there = await fixture<HTMLElement>(html`<div id="there"></div>`);
  await openPage('<Teleport to="#there"><MpCardForm :publicKey="publicKey" /></Teleport>', { publicKey });
  const buyer = await readyIn(there);
  await buyer.fill();
  expect((await buyer.form.tokenize()).installments).to.equal(1);
});

it('rejects a tokenization during which it is unmounted', async () => {
  const sandbox = await openSandbox();
  const page = await openPage('<MpCardForm :publicKey="publicKey" />', { publicKey: sandbox.publicKey });
  const buyer = await readyIn(page.container);
  await buyer.fill();
  await sandbox.fail({ endpoint: 'POST /v1/card_tokens', kind: 'never' });
  const token = buyer.form.tokenize().catch((reason: MpError) => reason.code);
  page.app.unmount();
  expect(await token).to.equal('aborted');
});

it('gives the token to the submit handler of a form', async () => {
  const { publicKey } = await openSandbox();
  const sent: FormData[] = [];
  const page = await openPage(
    `<form @submit.prevent="submit"><MpCardForm :publicKey="publicKey" /><button>Pagar</button></form>`,
    { publicKey, submit: ({ target }: Event) => sent.push(new FormData(target as HTMLFormElement)) },
  );
  const buyer = await readyIn(page.container);
  await buyer.fill();
  page.container.querySelector('button')!.click();
  await oneEvent(page.container, 'submit');
  expect(sent.map((data) => data.get('payment_method_id'))).to.deep.equal(['visa']);
});

it('passes plain attributes and content on', async () => {
  const { container } = await openPage('<MpPaymentStatus id="result" class="wide">Gracias</MpPaymentStatus>', {});
  const { id, className, textContent } = container.querySelector('mp-payment-status')!;
  expect({ id, className, textContent }).to.deep.equal({ id: 'result', className: 'wide', textContent: 'Gracias' });
});

it('reports a retry after a rejected payment, and the form continues', async () => {
  const { publicKey } = await openSandbox();
  const page = await openPage(
    `<MpCardForm id="card" :publicKey="publicKey" />
    <MpPaymentStatus html-for="card" :payment="payment" locale="es-AR" @mp-retry="retries += 1" />
    <p>{{ retries }}</p>`,
    { publicKey, retries: 0, payment: { status: 'rejected', status_detail: 'cc_rejected_bad_filled_security_code' } },
  );
  const buyer = await readyIn(page.container);
  const status = page.container.querySelector('mp-payment-status')!;
  await status.updateComplete;
  status.shadowRoot!.querySelector('button')!.click();
  await nextTick();
  expect(page.data.retries).to.equal(1);
  await buyer.form.updateComplete;
  expect(buyer.problem('securityCode')).not.to.equal('');
});

it('reports the result and the state of a challenge', async () => {
  const told: string[] = [];
  const page = await openPage(
    `<MpPaymentStatus :payment="payment" @mp-status="tell($event.detail.status)"
      @mp-challenge="tell($event.detail.state)" @mp-error="tell($event.detail.code)" />`,
    {
      payment: { id: 1, status: 'approved', status_detail: 'accredited' } as object,
      tell: (what: string) => void told.push(what),
    },
  );
  await until(() => told.length === 1);
  page.data.payment = askedByOrder('http://bank.example/');
  await until(() => told.includes('challenge-blocked'));
  expect(told).to.deep.equal(['approved', 'action_required', 'blocked', 'challenge-blocked']);
});

for (const tag of ['MpCardForm', 'mp-card-form']) {
  it(`belongs to the form of its form attribute: <${tag}>`, async () => {
    const page = await openPage(`<form id="one" /><form id="two" /><${tag} :form="form" />`, {
      form: 'one' as string | null,
    });
    const card = page.container.querySelector('mp-card-form')!;
    const [one, two] = page.container.querySelectorAll('form');
    expect(card.form).to.equal(one);
    page.data.form = 'two';
    await nextTick();
    expect(card.form).to.equal(two);
    page.data.form = null;
    await nextTick();
    expect(card.form).to.equal(null);
    expect(card.hasAttribute('form')).to.equal(false);
  });
}
