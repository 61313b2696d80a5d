import { expect, fixture, html } from '@open-wc/testing';
import fc from 'fast-check';
import '../../src/entries/payment-status.js';
import type { MpPaymentStatus } from '../../src/entries/payment-status.js';
import { textsOf } from '../../src/payment-status/texts.js';

const shown = (payment: unknown, status = ''): Promise<MpPaymentStatus> =>
  fixture(html`<mp-payment-status locale="es-AR" status=${status} .payment=${payment as never}></mp-payment-status>`);

const read = (el: MpPaymentStatus): string =>
  (el.renderRoot.querySelector('.result')?.textContent ?? '').replace(/\s+/g, ' ').trim();

const UNKNOWN = textsOf('es-AR').results.unknown.join(' ');

/** What a page may hand on when a charge did not answer as it should. */
const errors: [what: string, answer: unknown][] = [
  ['500 of /v1/payments', { message: 'internal_error', error: null, status: 500, cause: [] }],
  ['the same without `error`', { message: 'internal_error', status: 500 }],
  ['an `error` that is an object', { error: { code: 'x', message: 'x' }, status: 500 }],
  ['an empty `error`', { error: ' ', status: 502 }],
  ['only an `error`', { error: 'Internal Server Error' }],
  ['only a `message`', { message: 'upstream request timeout' }],
  ['the status of a framework', { statusCode: 500, error: 'Internal Server Error', message: 'x' }],
  ['RFC 9457', { type: 'about:blank', title: 'Bad Gateway', status: 502, detail: 'x' }],
  ['500 of /v1/orders', { errors: [{ code: 'internal_error', message: 'x' }] }],
  ['an HTTP status for a code', { errors: [{ code: 500, message: 'x' }] }],
  ['errors without a code', { errors: [{ message: 'x' }] }],
  ['errors that are text', { errors: ['x'] }],
  ['no errors', { errors: [] }],
  ['errors that are no list', { errors: { amount: ['x'] } }],
  ['errors and no data', { errors: null, data: null }],
  ['an error inside `data`', { data: { message: 'x', error: null, status: 500 } }],
  ['an order without a status', { id: 'ORD01', transactions: { payments: [{ id: 'PAY01' }] } }],
  ['a payment without a status', { id: 1, status: null, status_detail: null, transaction_amount: 10 }],
  ['a status that is no text', { status: { code: 'approved' } }],
  ['a page of a proxy', '<!doctype html><h1>502 Bad Gateway</h1>'],
  ['JSON that nobody parsed', '{"status":"approved"}'],
  ['a number', 500],
  ['true', true],
  ['nothing in an object', {}],
  ['nothing in a list, as PHP writes an empty array', []],
  ['a list', [{ status: 'approved' }]],
  ['an exception', new TypeError('Failed to fetch')],
  ['a response that nobody read', new Response('{}', { status: 500 })],
];

for (const [what, answer] of errors) {
  it(`tells that the result is unknown: ${what}`, async () => {
    const el = await shown(null);
    const told: unknown[] = [];
    el.addEventListener('mp-status', ({ detail }) => told.push(detail));
    el.payment = answer as never;
    await el.updateComplete;
    expect(read(el)).to.include(UNKNOWN);
    expect(told).to.have.length(1);
    expect(told[0]).to.include({ final: false });
  });
}

for (const nothing of [null, undefined, '', false, 0]) {
  it(`shows nothing for ${JSON.stringify(nothing) ?? 'undefined'}`, async () => {
    expect(read(await shown(nothing))).to.equal('');
  });
}

it('does not say of a lost answer what the page said of the attempt before', async () => {
  const el = await shown(null, 'rejected');
  expect(read(el)).to.include('no se cobró');
  el.payment = { message: 'internal_error', error: null, status: 500 } as never;
  await el.updateComplete;
  expect(read(el)).to.include(UNKNOWN).and.not.include('no se cobró');
});

it('shows no text of the error', async () => {
  const el = await shown({ message: 'card 4509953566233704', error: null, status: 500 });
  expect(el.shadowRoot!.innerHTML).to.not.include('4509953566233704');
});

it('takes a number too large for JSON for an id', async () => {
  expect(read(await shown({ id: 71234567890n, status: 'approved' }))).to.include('aprobó');
});

it('takes an object that contains itself', async () => {
  const answer: Record<string, unknown> = { id: 1, status: 'approved' };
  answer['request'] = { answer };
  expect(read(await shown(answer))).to.include('aprobó');
});

it('leaves out a deadline that it cannot read', async () => {
  const el = await shown({ status: 'pending', date_of_expiration: 'Tue, 31 Mar 2026 23:59:59 GMT' });
  expect(read(el)).to.include('pendiente').and.not.include('Vencimiento');
});

const names = fc.constantFrom(
  ...['status', 'status_detail', 'error', 'errors', 'data', 'code', 'details', 'transactions', 'payments'],
  ...[
    'payment_method',
    'transaction_security',
    'three_ds_info',
    'transaction_details',
    'date_of_expiration',
    'toString',
  ],
);
const { value: bodies } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, 500, '', 'failed', 'approved', 'pending', '2026-03-31', true),
    fc.string(),
    fc.dictionary(names, tie('value'), { maxKeys: 5 }),
    fc.array(tie('value'), { maxLength: 2 }),
  ),
}));

it('is never blank, whatever the answer', async () => {
  const el = await shown(null);
  await fc.assert(
    fc.asyncProperty(bodies.filter(Boolean), async (body) => {
      el.payment = body as never;
      await el.updateComplete;
      expect(read(el), JSON.stringify(body)).to.not.equal('');
      el.payment = null;
      await el.updateComplete;
      expect(read(el)).to.equal('');
    }),
    { numRuns: 500 },
  );
});
