import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../src/entries/payment-status.js';
import type { MpPaymentStatus } from '../../src/entries/payment-status.js';
import { codes } from './codes.js';

const approved = {
  id: 71234567890,
  status: 'approved',
  status_detail: 'accredited',
  payment_method_id: 'debvisa',
  transaction_amount: 1250.5,
  currency_id: 'ARS',
  installments: 3,
  statement_descriptor: 'CALANDRIA',
  transaction_details: { installment_amount: 499, total_paid_amount: 1497 },
};

const rejected = (statusDetail: string) => ({ status: 'rejected', status_detail: statusDetail });

/** What a reader sees, with plain spaces. */
const textOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

const read = (el: MpPaymentStatus): string => textOf(el.renderRoot.firstElementChild);
const region = (el: MpPaymentStatus, role: string): string => textOf(el.renderRoot.querySelector(`[role=${role}]`));
const button = (el: MpPaymentStatus): HTMLButtonElement | null => el.renderRoot.querySelector('button');

async function shown(payment: MpPaymentStatus['payment'], locale = 'es-AR'): Promise<MpPaymentStatus> {
  return fixture(html`<mp-payment-status locale=${locale} .payment=${payment}></mp-payment-status>`);
}

it('shows nothing while there is no status, and takes no room', async () => {
  const el = await fixture<MpPaymentStatus>(html`<mp-payment-status>Pago aprobado</mp-payment-status>`);
  expect(read(el)).to.equal('');
  expect(el.offsetHeight).to.equal(0);
});

it("tells an approved payment with amount, installments, total, card and the statement's text", async () => {
  const el = await shown(approved);
  const text = read(el);
  expect(text).to.include('¡Listo! Se aprobó tu pago');
  expect(text).to.include('Monto $ 1.250,50');
  expect(text).to.include('Cuotas 3 de $ 499,00');
  expect(text).to.include('Total financiado $ 1.497,00');
  expect(text).to.include('Tarjeta Visa débito');
  expect(text).to.include('En el resumen de tu tarjeta lo vas a ver como CALANDRIA.');
  expect(region(el, 'status')).to.equal(text);
  expect(button(el)).to.equal(null);
});

it('tells the same from attributes, as a server writes them', async () => {
  const el = await fixture<MpPaymentStatus>(html`
    <mp-payment-status
      locale="pt-BR"
      status="approved"
      status-detail="accredited"
      payment-method-id="master"
      amount="1250.50"
      currency="BRL"
      installments="2"
      statement-descriptor="CALANDRIA"
    >
      Pagamento aprovado
    </mp-payment-status>
  `);
  const text = read(el);
  expect(text).to.include('Valor R$ 1.250,50 Parcelas 2 Cartão Mastercard');
  expect(text).to.include('CALANDRIA');
});

it('lets the payment win over attributes, which fill what it leaves out', async () => {
  const el = await fixture<MpPaymentStatus>(html`
    <mp-payment-status
      locale="en-US"
      status="rejected"
      statement-descriptor="MY SHOP"
      .payment=${{ ...approved, statement_descriptor: null }}
    ></mp-payment-status>
  `);
  expect(read(el)).to.include('MY SHOP').and.include('ARS');
  expect(el.renderRoot.querySelector('[role=alert]')!.textContent.trim()).to.equal('');
});

const currencies: [locale: string, currency: string, text: string][] = [
  ['es-AR', '', '$ 1.250,50'],
  ['es-CO', 'COP', '$ 1.251'],
  ['es-CL', 'CLP', '$1.251'],
  ['es-PE', 'PEN', 'S/ 1,250.50'],
  ['es-UY', 'USD', '1.250,50 USD'],
  ['en-US', '', '1,250.50'],
];

for (const [locale, currency, text] of currencies) {
  it(`writes an amount in ${currency || 'the currency of the locale'} for ${locale}`, async () => {
    const el = await fixture<MpPaymentStatus>(html`
      <mp-payment-status status="approved" locale=${locale} amount="1250.5" currency=${currency}></mp-payment-status>
    `);
    expect(textOf(el.renderRoot.querySelector('dd'))).to.equal(text);
  });
}

it('shows a voucher’s deadline, whatever the buyer’s time zone', async () => {
  const el = await shown({
    status: 'pending',
    status_detail: 'pending_waiting_payment',
    transaction_amount: 10,
    date_of_expiration: '2026-03-31T23:59:59.000-04:00',
  });
  expect(read(el)).to.include('Vencimiento 31 de marzo de 2026');
});

it('is an alert for a refusal and a status for the rest', async () => {
  const el = await shown(rejected('cc_rejected_insufficient_amount'));
  expect(region(el, 'alert')).to.include('fondos').and.include('no se cobró');
  expect(region(el, 'status')).to.equal('');
  el.payment = approved;
  await el.updateComplete;
  expect(region(el, 'alert')).to.equal('');
  expect(region(el, 'status')).to.include('aprobó');
});

it('announces the same refusal again for another payment', async () => {
  const el = await shown({ id: 1, ...rejected('cc_rejected_bad_filled_date') });
  const before = el.renderRoot.querySelector('[role=alert] p');
  el.payment = { id: 2, ...rejected('cc_rejected_bad_filled_date') };
  await el.updateComplete;
  const after = el.renderRoot.querySelector('[role=alert] p');
  expect(textOf(after)).to.equal(textOf(before));
  expect(after === before).to.equal(false);
});

it('announces a payment once, though every render of a page gives it as another object', async () => {
  const el = await shown({ id: 1, ...rejected('cc_rejected_bad_filled_date') });
  const before = el.renderRoot.querySelector('[role=alert] p');
  el.payment = { id: 1, ...rejected('cc_rejected_bad_filled_date') };
  await el.updateComplete;
  expect(el.renderRoot.querySelector('[role=alert] p') === before).to.equal(true);
});

it('shows no raw code, of payments or of methods', async () => {
  const el = await shown(null);
  for (const { status, detail } of [...codes, { status: 'brand_new', detail: 'cc_brand_new' }]) {
    el.payment = { status, status_detail: detail, payment_method_id: 'brand_new' };
    await el.updateComplete;
    expect(read(el), detail).to.match(/^[^_]+$/);
  }
});

it('reads any answer without breaking', async () => {
  const odd = { status: 7, installments: {}, transaction_details: 'x', date_of_expiration: '9999-99-99' };
  const el = await shown(odd as never);
  expect(read(el)).to.include('Todavía no sabemos el resultado');
  el.payment = { ...odd, status: 'pending', transaction_amount: -1 } as never;
  await el.updateComplete;
  expect(read(el)).to.include('pendiente');
});

it('has a button that says what a retry would be, and an event that the page can stop', async () => {
  const el = await shown(rejected('cc_rejected_insufficient_amount'));
  expect(textOf(button(el))).to.equal('Usar otra tarjeta');
  setTimeout(() => button(el)!.click());
  const event = await oneEvent(el, 'mp-retry');
  expect(event).to.include({ cancelable: true, bubbles: true, composed: true });
});

it('moves the focus to the result that takes the retry away', async () => {
  const el = await shown(rejected('cc_rejected_insufficient_amount'));
  button(el)!.focus();
  el.payment = approved;
  await el.updateComplete;
  expect(button(el)).to.equal(null);
  expect(textOf(el.shadowRoot!.activeElement)).to.include('Se aprobó tu pago');
});

interface FakeForm extends HTMLElement {
  recovered: string[];
}

/** Stands in for the card form, which has no part in this: it notes what it is asked. */
function defineForm(): void {
  if (customElements.get('mp-card-form')) return;
  customElements.define(
    'mp-card-form',
    class extends HTMLElement implements FakeForm {
      recovered: string[] = [];
      recover(statusDetail: string): void {
        this.recovered.push(statusDetail);
      }
    },
  );
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

it('makes the form of `for` recover, also one that is upgraded later', async () => {
  const page = await fixture(html`
    <div>
      <mp-card-form id="card"></mp-card-form>
      <mp-payment-status for="card" status="rejected" status-detail="invalid_esc"></mp-payment-status>
    </div>
  `);
  button(page.querySelector('mp-payment-status')!)!.click();
  defineForm();
  await settled();
  expect(page.querySelector<FakeForm>('mp-card-form')!.recovered).to.deep.equal(['invalid_esc']);
});

it('leads to another card where the bank’s page cannot be shown: the same card would end there again', async () => {
  defineForm();
  const blocked = oneEvent(document, 'mp-challenge');
  const page = await fixture(html`
    <div>
      <mp-card-form id="card"></mp-card-form>
      <mp-payment-status
        for="card"
        status="pending"
        status-detail="pending_challenge"
        challenge-url="http://bank.example/"
      ></mp-payment-status>
    </div>
  `);
  const el = page.querySelector('mp-payment-status')!;
  expect(((await blocked) as CustomEvent).detail).to.deep.equal({ state: 'blocked' });
  await el.updateComplete;
  button(el)!.click();
  await settled();
  expect(page.querySelector<FakeForm>('mp-card-form')!.recovered).to.deep.equal(['cc_rejected_3ds_mandatory']);
});

it('finds the form in its own tree first, and leaves it alone when the page prevents it', async () => {
  defineForm();
  const host = await fixture(html`<div></div>`);
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = `<mp-card-form id="card"></mp-card-form>
    <mp-payment-status for="card" status="rejected" status-detail="cc_rejected_time_out"></mp-payment-status>`;
  const el = root.querySelector('mp-payment-status') as MpPaymentStatus;
  const form = root.querySelector<FakeForm>('mp-card-form')!;
  await el.updateComplete;
  el.addEventListener('mp-retry', (event) => event.preventDefault(), { once: true });
  button(el)!.click();
  await settled();
  expect(form.recovered).to.deep.equal([]);
  button(el)!.click();
  await settled();
  expect(form.recovered).to.deep.equal(['cc_rejected_time_out']);
});

it('does without a form', async () => {
  const el = await fixture<MpPaymentStatus>(
    html`<mp-payment-status for="nowhere" status="rejected"></mp-payment-status>`,
  );
  button(el)!.click();
  await settled();
});

for (const [name, payment] of [
  ['nothing', null],
  ['approved', approved],
  ['pending', { status: 'in_process', status_detail: 'pending_contingency' }],
  ['rejected', rejected('cc_rejected_call_for_authorize')],
  ['refunded', { status: 'refunded' }],
] as const) {
  it(`is accessible: ${name}`, async () => {
    await expect(await shown(payment)).to.be.accessible();
  });
}
