import { expect } from '@open-wc/testing';
import type { Payment } from '../../src/sandbox/account/payment.js';
import { createSandbox } from '../../src/sandbox/sandbox.js';
import type { WireError } from '../../src/sdk/wire.js';
import { asBackend } from './caller.js';
import { orderOf, pay, tokenOf, visa, visaOf } from './cards.js';

it('shows what was paid, and of the card no more than it may', async () => {
  const sandbox = createSandbox({ now: () => new Date('2026-03-05T18:21:02Z') });
  const { body } = await pay(sandbox, { installments: 3, external_reference: '1001', statement_descriptor: 'MYSHOP' });
  expect(body).to.deep.include({
    date_approved: '2026-03-05T14:21:02.000-04:00',
    currency_id: 'ARS',
    payment_type_id: 'credit_card',
    issuer_id: '1',
    installments: 3,
    external_reference: '1001',
    statement_descriptor: 'MYSHOP',
    metadata: {},
    live_mode: false,
  });
  expect(body).to.nested.include({
    'transaction_details.installment_amount': 39.9,
    'transaction_details.total_paid_amount': 119.7,
    'card.first_six_digits': '450995',
    'card.last_four_digits': '3704',
    'payer.email': 'test@testuser.com',
    'payer.identification.number': '12345678',
  });
  expect(JSON.stringify(body)).not.to.include(visa.card_number);
});

it('spends a token with a payment, even one that is rejected', async () => {
  const sandbox = createSandbox();
  const token = await tokenOf(sandbox, visaOf('FUND'));
  await pay(sandbox, { token });
  const again = await pay(sandbox, { token });
  expect(again.status).to.equal(400);
  expect(again.body).to.nested.include({ 'cause[0].code': 2006 });
  expect(again.body).to.have.nested.property('cause[0].data');
});

it('does not spend a token on an order that is refused', async () => {
  const sandbox = createSandbox();
  const token = await tokenOf(sandbox);
  expect((await pay(sandbox, { token, installments: 2 })).status).to.equal(400);
  expect((await pay(sandbox, { token })).status).to.equal(201);
});

it('takes no token that is empty or too old', async () => {
  let today = new Date('2026-03-05T12:00:00Z');
  const sandbox = createSandbox({ now: () => today });
  const empty = await pay(sandbox, { token: await tokenOf(sandbox, {}) });
  expect(empty.body).to.nested.include({ 'cause[0].code': 2062 });
  const token = await tokenOf(sandbox);
  today = new Date('2026-03-12T12:00:00Z');
  expect((await pay(sandbox, { token })).body).to.nested.include({ 'cause[0].code': 2006 });
});

it('gives the first answer again for the same idempotency key', async () => {
  const sandbox = createSandbox();
  const order = orderOf(await tokenOf(sandbox));
  const first = await asBackend<Payment>(sandbox, 'POST', '/v1/payments', order, 'order-1');
  await asBackend(sandbox, 'POST', `/v1/payments/${first.body.id}/refunds`, {});
  const second = await asBackend<Payment>(sandbox, 'POST', '/v1/payments', order, 'order-1');
  expect([first.status, second.status]).to.deep.equal([201, 200]);
  expect(second.body).to.deep.equal(first.body);
});

it('lets an order that was refused be corrected under its key', async () => {
  const sandbox = createSandbox();
  const order = orderOf(await tokenOf(sandbox));
  const wrong = await asBackend(sandbox, 'POST', '/v1/payments', { ...order, installments: 2 }, 'order-1');
  const right = await asBackend(sandbox, 'POST', '/v1/payments', order, 'order-1');
  expect([wrong.status, right.status]).to.deep.equal([400, 201]);
});

it('asks for an idempotency key', async () => {
  const sandbox = createSandbox();
  const { status, body } = await asBackend<WireError>(sandbox, 'POST', '/v1/payments', {}, '');
  expect([status, body.cause[0]?.code]).to.deep.equal([400, 4292]);
});

it('authorises, captures and reads a payment', async () => {
  const sandbox = createSandbox();
  const { body: held } = await pay(sandbox, { capture: false });
  expect(held).to.include({
    status: 'authorized',
    status_detail: 'pending_capture',
    captured: false,
    date_approved: null,
  });
  const path = `/v1/payments/${held.id}`;
  const tooMuch = await asBackend(sandbox, 'PUT', path, { capture: true, transaction_amount: 100.01 });
  expect(tooMuch.status).to.equal(400);
  const { body: taken } = await asBackend<Payment>(sandbox, 'PUT', path, { capture: true, transaction_amount: 60 });
  expect(taken).to.include({ status: 'approved', captured: true, transaction_amount: 60 });
  expect((await asBackend<Payment>(sandbox, 'GET', path)).body).to.deep.equal(taken);
  expect((await asBackend(sandbox, 'PUT', path, { capture: true })).status).to.equal(400);
});

it('holds no money on debit', async () => {
  const sandbox = createSandbox();
  const token = await tokenOf(sandbox, { ...visa, card_number: '4002768694395619' });
  const { body } = await pay(sandbox, { token, payment_method_id: 'debvisa', capture: false });
  expect(body).to.nested.include({ 'cause[0].code': 2077 });
});

it('cancels only payments that are not final', async () => {
  const sandbox = createSandbox();
  const pending = await pay(sandbox, { token: await tokenOf(sandbox, visaOf('CONT')) });
  const cancelled = await asBackend<Payment>(sandbox, 'PUT', `/v1/payments/${pending.body.id}`, {
    status: 'cancelled',
  });
  expect(cancelled.body).to.include({ status: 'cancelled', status_detail: 'by_collector' });
  const approved = await pay(sandbox);
  const refusal = await asBackend(sandbox, 'PUT', `/v1/payments/${approved.body.id}`, { status: 'cancelled' });
  expect(refusal.status).to.equal(400);
});

it('leaves nothing pending in binary mode', async () => {
  const sandbox = createSandbox();
  const token = await tokenOf(sandbox, visaOf('CONT'));
  expect((await pay(sandbox, { token, binary_mode: true })).body.status).to.equal('rejected');
});

it('takes whole amounts only in Chile', async () => {
  const sandbox = createSandbox({ site: 'MLC' });
  const card = { ...visa, card_number: '4168818844447115' };
  const document = { name: 'APRO', identification: { type: 'Otro', number: '123456789' } };
  const token = await tokenOf(sandbox, { ...card, cardholder: document });
  expect((await pay(sandbox, { token, transaction_amount: 1000.5 })).body).to.nested.include({ 'cause[0].code': 4037 });
  expect((await pay(sandbox, { token, transaction_amount: 1000 })).body.status).to.equal('approved');
});

it('searches payments', async () => {
  const sandbox = createSandbox();
  await pay(sandbox, { external_reference: 'a' });
  await pay(sandbox, { external_reference: 'b' });
  const { body } = await asBackend<{ paging: object; results: Payment[] }>(
    sandbox,
    'GET',
    '/v1/payments/search?external_reference=b',
  );
  expect(body.paging).to.deep.equal({ total: 1, limit: 30, offset: 0 });
  expect(body.results.map((payment) => payment['external_reference'])).to.deep.equal(['b']);
});

it('does not know a payment that was not made', async () => {
  const { status, body } = await asBackend<WireError>(createSandbox(), 'GET', '/v1/payments/1');
  expect([status, body.cause[0]?.code]).to.deep.equal([404, 2000]);
});
