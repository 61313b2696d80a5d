import './ready.js';
import { expect, oneEvent } from '@open-wc/testing';
import {
  createElement as h,
  createRef,
  Fragment,
  lazy,
  StrictMode,
  Suspense,
  type ElementType,
  type ReactNode,
} from 'react';
import { createPortal } from 'react-dom';
import type { CardToken, MpError } from '../../src/entries/index.js';
import { MpCardForm, MpPaymentStatus, MpPromotions, type MpCardFormElement } from '../../src/frameworks/react.js';
import { until } from '../helpers/clock.js';
import { openSandbox } from '../helpers/sandbox.js';
import { askedByOrder } from '../payment-status/asked-by-a-bank.js';
import { openPage } from './react-page.js';
import { readyIn } from './ready.js';

const cardForm = (publicKey: string, props: object = {}): ReactNode =>
  h(MpCardForm, { publicKey, amount: '100', ...props });

it('gets the token through the ref, and fires the event', async () => {
  const { publicKey } = await openSandbox();
  const card = createRef<MpCardFormElement>();
  const told: string[] = [];
  const page = await openPage(
    cardForm(publicKey, {
      ref: card,
      onReady: ({ type }: Event) => told.push(type),
      onChange: ({ type }: Event) => told.push(type),
      onToken: ({ detail }: CustomEvent<CardToken>) => told.push(detail.payment_method_id),
    }),
  );
  const buyer = await readyIn(page.container);
  await buyer.fill();
  const { token } = await card.current!.tokenize();
  expect(token).to.match(/^[0-9a-f]{32}$/);
  expect(told.at(0)).to.equal('mp-ready');
  expect(told).to.include('mp-change');
  expect(told.at(-1)).to.equal('visa');
});

it('reports errors', async () => {
  const errors: MpError[] = [];
  const page = await openPage(cardForm('', { onError: ({ detail }: CustomEvent<MpError>) => errors.push(detail) }));
  if (errors.length === 0) await oneEvent(page.container, 'mp-error');
  expect(errors[0]!.code).to.equal('invalid-public-key');
});

it('keeps what was typed through renders with new props and callbacks, and calls the last callback', async () => {
  const { publicKey } = await openSandbox();
  const heard: number[] = [];
  const render = (turn: number): ReactNode =>
    cardForm(publicKey, {
      amount: `${100 + turn}`,
      savedCards: [],
      style: { margin: turn },
      onToken: () => heard.push(turn),
    });
  const page = await openPage(render(0));
  const buyer = await readyIn(page.container);
  await buyer.typeIn('cardNumber', '4509');
  page.show(render(1));
  await buyer.fill({ number: '953566233704', expiration: '1130', code: '123' });
  page.show(render(2));
  await buyer.form.tokenize();
  expect(heard).to.deep.equal([2]);
});

it('lets the buyer choose another card if every render passes a new list of saved cards', async () => {
  const { publicKey } = await openSandbox();
  const page = await openPage(null);
  const method = { id: 'visa', name: 'Visa', payment_type_id: 'credit_card' };
  const render = (): void => {
    const card = { id: '1', first_six_digits: '450995', last_four_digits: '3704', payment_method: method };
    const savedCards = [{ ...card, expiration_month: 11, expiration_year: 2030, security_code: { length: 3 } }];
    page.show(cardForm(publicKey, { savedCards, onChange: render }));
  };
  render();
  const buyer = await readyIn(page.container);
  const [, another] = buyer.root.querySelectorAll<HTMLInputElement>('[type=radio]');
  another!.click();
  render();
  await buyer.form.updateComplete;
  await buyer.fill();
  expect(another!.checked).to.equal(true);
});

it('goes back to the defaults when props are left out again', async () => {
  const { publicKey } = await openSandbox();
  const page = await openPage(
    cardForm(publicKey, { locale: 'pt-BR', paymentTypes: 'debit_card', maxInstallments: 3, savedCards: [] }),
  );
  const buyer = await readyIn(page.container);
  page.show(h(MpCardForm, { publicKey }));
  await buyer.form.updateComplete;
  await buyer.fill();
  expect((await buyer.form.tokenize()).payment_type_id).to.equal('credit_card');
});

it('is one form, loaded once, under StrictMode', async () => {
  const sandbox = await openSandbox();
  let ready = 0;
  const page = await openPage(h(StrictMode, {}, cardForm(sandbox.publicKey, { onReady: () => (ready += 1) })));
  const buyer = await readyIn(page.container);
  await buyer.fill();
  await buyer.form.tokenize();
  expect(ready).to.equal(1);
  expect((await sandbox.asked()).filter((call) => call.includes('/js/v2'))).to.have.length(1);
});

it('keeps what was typed while a part of the page is suspended', async () => {
  const { publicKey } = await openSandbox();
  let arrive!: (module: { default: () => ReactNode }) => void;
  const Late = lazy(() => new Promise<{ default: () => ReactNode }>((resolve) => (arrive = resolve)));
  const render = (late: boolean): ReactNode =>
    h(Suspense, { fallback: 'wait' }, cardForm(publicKey), late ? h(Late) : null);
  const page = await openPage(render(false));
  const buyer = await readyIn(page.container);
  await buyer.fill();
  page.show(render(true));
  expect(page.container.textContent).to.equal('wait');
  arrive({ default: () => h('p', { id: 'late' }, 'here') });
  while (!page.container.querySelector('#late')) await new Promise(requestAnimationFrame);
  expect((await buyer.form.tokenize()).payment_method_id).to.equal('visa');
});

it('keeps what was typed when it is moved among its siblings', async () => {
  const { publicKey } = await openSandbox();
  const render = (order: string[]): ReactNode =>
    order.map((key) => (key === 'form' ? h(Fragment, { key }, cardForm(publicKey)) : h('p', { key }, key)));
  const page = await openPage(render(['form', 'a', 'b']));
  const buyer = await readyIn(page.container);
  await buyer.fill();
  page.show(render(['b', 'a', 'form']));
  expect((await buyer.form.tokenize()).payment_method_id).to.equal('visa');
});

it('works in a portal', async () => {
  const { publicKey } = await openSandbox();
  const page = await openPage(h('div', { id: 'there' }));
  const there = page.container.querySelector('#there')!;
  page.show(h(Fragment, {}, h('div', { id: 'there' }), createPortal(cardForm(publicKey), there)));
  const buyer = await readyIn(there);
  await buyer.fill();
  expect((await buyer.form.tokenize()).installments).to.be.a('number');
});

it('rejects a tokenization during which it is unmounted, and leaves nothing behind', async () => {
  const sandbox = await openSandbox();
  const page = await openPage(cardForm(sandbox.publicKey));
  const buyer = await readyIn(page.container);
  await buyer.fill();
  await sandbox.fail({ endpoint: 'POST /v1/card_tokens', kind: 'never' });
  const token = buyer.form.tokenize().catch((reason: MpError) => reason.code);
  page.show(null);
  expect(await token).to.equal('aborted');
  expect(page.container.childElementCount).to.equal(0);
});

it('gives the token to the action of a form', async () => {
  const { publicKey } = await openSandbox();
  const sent = new Promise<FormData>((resolve) => {
    const action = (data: FormData): void => resolve(data);
    void openPage(h('form', { action }, cardForm(publicKey), h('button', { name: 'by', value: 'card' }, 'Pagar'))).then(
      async ({ container }) => {
        await (await readyIn(container)).fill();
        container.querySelector('button')!.click();
      },
    );
  });
  const data = Object.fromEntries(await sent);
  expect(data['token']).to.match(/^[0-9a-f]{32}$/);
  expect(data).to.include({ payment_method_id: 'visa', by: 'card' });
});

it('gives the token to the submit handler of a form', async () => {
  const { publicKey } = await openSandbox();
  const submits: FormData[] = [];
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    submits.push(new FormData(event.target as HTMLFormElement));
  };
  const page = await openPage(h('form', { onSubmit }, cardForm(publicKey), h('button', {}, 'Pagar')));
  const buyer = await readyIn(page.container);
  await buyer.fill();
  page.container.querySelector('button')!.click();
  await oneEvent(page.container, 'submit');
  expect(submits.map((data) => data.get('payment_method_id'))).to.deep.equal(['visa']);
});

it('passes plain attributes on', async () => {
  const { container } = await openPage(
    h(MpPromotions, { id: 'deals', className: 'wide', 'aria-label': 'Promociones' }),
  );
  const { id, className, ariaLabel } = container.querySelector('mp-promotions')!;
  expect({ id, className, ariaLabel }).to.deep.equal({ id: 'deals', className: 'wide', ariaLabel: 'Promociones' });
});

for (const Tag of [MpCardForm as ElementType, 'mp-card-form']) {
  it(`belongs to the form of its prop form: ${typeof Tag === 'string' ? 'the bare tag' : 'the wrapper'}`, async () => {
    const render = (props: object): ReactNode =>
      h(Fragment, null, h('form', { id: 'one' }), h('form', { id: 'two' }), h(Tag, props));
    const { container, show } = await openPage(render({ form: 'one' }));
    const card = container.querySelector('mp-card-form')!;
    const [one, two] = container.querySelectorAll('form');
    expect(card.form).to.equal(one);
    show(render({ form: 'two' }));
    expect(card.form).to.equal(two);
    show(render({}));
    expect(card.form).to.equal(null);
    expect(card.hasAttribute('form')).to.equal(false);
  });
}

it('reports a retry after a rejected payment', async () => {
  let retries = 0;
  const payment = { status: 'rejected', status_detail: 'cc_rejected_bad_filled_security_code' };
  const { container } = await openPage(h(MpPaymentStatus, { payment, locale: 'es-AR', onRetry: () => (retries += 1) }));
  const status = container.querySelector('mp-payment-status')!;
  await status.updateComplete;
  status.shadowRoot!.querySelector('button')!.click();
  expect(retries).to.equal(1);
});

it('reports the result and the state of a challenge', async () => {
  const told: string[] = [];
  const status = (payment: object): ReactNode =>
    h(MpPaymentStatus, {
      payment,
      onStatus: ({ detail }) => told.push(detail.status),
      onChallenge: ({ detail }) => told.push(detail.state),
      onError: ({ detail }) => told.push(detail.code),
    });
  const page = await openPage(status({ id: 1, status: 'approved', status_detail: 'accredited' }));
  await until(() => told.length === 1);
  page.show(status(askedByOrder('http://bank.example/')));
  await until(() => told.includes('challenge-blocked'));
  expect(told).to.deep.equal(['approved', 'action_required', 'blocked', 'challenge-blocked']);
});
