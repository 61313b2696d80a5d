import { expect } from '@open-wc/testing';
import type { Order, OrderPayment, OrderRefund } from '../../src/sandbox/account/orders/order.js';
import { createSandbox, type Sandbox } from '../../src/sandbox/sandbox.js';
import { asBackend, type Reply } from './caller.js';
import { tokenOf, visaOf } from './cards.js';
import { getOrder, order, orderBody, type OrdersErrors, postOrder } from './orders.js';

type Changed = Order & OrdersErrors & { transactions: { refunds: OrderRefund[] } };

const change = (sandbox: Sandbox, id: string, what: string, body?: object): Promise<Reply<Changed>> =>
  asBackend<Changed>(sandbox, 'POST', `/v1/orders/${id}/${what}`, body);

const reserved = (sandbox: Sandbox): Promise<Order> => order(sandbox, { capture_mode: 'manual' });

it('reserves and captures', async () => {
  const sandbox = createSandbox();
  const held = await reserved(sandbox);
  expect(held).to.include({ status: 'action_required', status_detail: 'waiting_capture' });
  expect(held).not.to.have.property('total_paid_amount');
  const { status, body } = await change(sandbox, held.id, 'capture');
  expect(status).to.equal(200);
  expect(body).to.have.all.keys('id', 'status', 'status_detail', 'transactions');
  expect(body.transactions.payments[0]).to.include({ status: 'processed', status_detail: 'accredited' });
  expect(await getOrder(sandbox, held.id)).to.include({ status: 'processed', total_paid_amount: '100.00' });
  const again = await change(sandbox, held.id, 'capture');
  expect([again.status, again.body.errors[0]!.code]).to.deep.equal([409, 'cannot_capture_order']);
});

it('cancels a reserved order once, and never a charged one', async () => {
  const sandbox = createSandbox();
  const held = await reserved(sandbox);
  const { status, body } = await change(sandbox, held.id, 'cancel');
  expect(status).to.equal(200);
  expect(body).to.include({ status: 'canceled', status_detail: 'canceled_transaction' });
  expect(body.transactions.payments[0]).to.include({ status: 'canceled', status_detail: 'canceled_transaction' });
  expect((await change(sandbox, held.id, 'cancel')).body.errors[0]!.code).to.equal('order_already_canceled');
  const paid = await order(sandbox);
  const refusal = await change(sandbox, paid.id, 'cancel');
  expect([refusal.status, refusal.body.errors[0]!.code]).to.deep.equal([409, 'cannot_cancel_order']);
});

it('gives everything back, once', async () => {
  const sandbox = createSandbox();
  const paid = await order(sandbox);
  const { status, body } = await change(sandbox, paid.id, 'refund');
  expect(status).to.equal(201);
  expect(body).to.include({ status: 'refunded', status_detail: 'refunded' });
  const [refund] = body.transactions.refunds;
  expect(refund!.id).to.match(/^REF[0-9A-Z]{26}$/);
  expect(refund).to.include({
    transaction_id: paid.transactions.payments[0]!.id,
    amount: '100.00',
    status: 'processed',
  });
  expect((await change(sandbox, paid.id, 'refund')).body.errors[0]!.code).to.equal('order_already_refunded');
});

it('gives a part back, and then no more than is left', async () => {
  const sandbox = createSandbox();
  const paid = await order(sandbox);
  const { id } = paid.transactions.payments[0]!;
  const part = (amount: string) => change(sandbox, paid.id, 'refund', { transactions: [{ id, amount }] });
  expect((await part('30.10')).body).to.include({ status: 'processed', status_detail: 'partially_refunded' });
  const tooMuch = await part('69.91');
  expect([tooMuch.status, tooMuch.body.errors[0]!.code]).to.deep.equal([400, 'refund_amount_exceeds']);
  const rest = await change(sandbox, paid.id, 'refund');
  expect(rest.body.transactions.refunds.map(({ amount }) => amount)).to.deep.equal(['69.90']);
  const now = await getOrder(sandbox, paid.id);
  expect(now.status).to.equal('refunded');
  expect(now.transactions.refunds!.map(({ amount }) => amount)).to.deep.equal(['30.10', '69.90']);
});

const parts: [what: string, part: object, code: string][] = [
  ['an amount that is a number', { amount: 10 }, 'property_type'],
  ['nothing', { amount: '0.00' }, 'property_value'],
  ['another transaction', { id: 'PAY01KB0JDVXYPD6HPP2HSMJS11QN', amount: '10.00' }, 'transaction_not_found'],
];

for (const [what, part, code] of parts) {
  it(`does not give ${what} back`, async () => {
    const sandbox = createSandbox();
    const paid = await order(sandbox);
    const transaction = { id: paid.transactions.payments[0]!.id, ...part };
    const { body } = await change(sandbox, paid.id, 'refund', { transactions: [transaction] });
    expect(body.errors[0]!.code).to.equal(code);
    expect((await getOrder(sandbox, paid.id)).status_detail).to.equal('accredited');
  });
}

it('gives nothing back of what was not paid, or too late', async () => {
  let today = new Date('2026-03-05T12:00:00Z');
  const sandbox = createSandbox({ now: () => today });
  const declined = await order(sandbox, {}, 'OTHE');
  expect((await change(sandbox, declined.id, 'refund')).body.errors[0]!.code).to.equal('cannot_refund_order');
  const paid = await order(sandbox);
  today = new Date('2026-09-01T12:00:01Z');
  expect((await change(sandbox, paid.id, 'refund')).body.errors[0]!.code).to.equal('cannot_refund_order');
});

it('charges an order by hand', async () => {
  const sandbox = createSandbox();
  const manual = { ...orderBody(''), processing_mode: 'manual', transactions: null };
  const { status, body: made } = await postOrder(sandbox, manual);
  expect([status, made.status]).to.deep.equal([201, 'created']);
  const path = `/v1/orders/${made.id}`;
  const empty = await change(sandbox, made.id, 'process');
  expect(empty.body.errors[0]!.code).to.equal('order_builder_without_transactions');

  const { payments } = orderBody(await tokenOf(sandbox, visaOf('OTHE'))).transactions;
  const added = await asBackend<{ payments: OrderPayment[] }>(sandbox, 'POST', `${path}/transactions`, { payments });
  expect(added.status).to.equal(201);
  const { id } = added.body.payments[0]!;
  const second = await change(sandbox, made.id, 'transactions', { payments });
  expect(second.body.errors[0]!.code).to.equal('exceeded_number_of_transactions');

  const payment_method = { id: 'visa', type: 'credit_card', token: await tokenOf(sandbox), installments: 3 };
  const updated = await asBackend<object>(sandbox, 'PUT', `${path}/transactions/${id}`, { payment_method });
  expect(updated).to.deep.equal({ status: 200, body: { payment_method } });

  const processed = await change(sandbox, made.id, 'process');
  expect([processed.status, processed.body.status]).to.deep.equal([200, 'processed']);
  expect((await change(sandbox, made.id, 'process')).body.errors[0]!.code).to.equal('operation_not_supported');
});

it('takes a transaction out of an order that was not processed', async () => {
  const sandbox = createSandbox();
  const token = await tokenOf(sandbox);
  const { body: made } = await postOrder(sandbox, { ...orderBody(token), processing_mode: 'manual' });
  const path = `/v1/orders/${made.id}/transactions`;
  const authorization = `Bearer ${sandbox.accessToken}`;
  const remove = (id: string) =>
    sandbox.fetch(new Request(`https://x.test${path}/${id}`, { method: 'DELETE', headers: { authorization } }));
  const { id } = made.transactions.payments[0]!;
  expect([(await remove(id)).status, (await remove(id)).status, (await remove('1')).status]).to.deep.equal([
    204, 404, 400,
  ]);
  expect((await getOrder(sandbox, made.id)).transactions.payments).to.deep.equal([]);
});

it('refuses changes to the transactions of an order processed at once', async () => {
  const sandbox = createSandbox();
  const paid = await order(sandbox);
  const { status, body } = await change(sandbox, paid.id, 'transactions', { payments: [] });
  expect([status, body.errors[0]!.code]).to.deep.equal([400, 'invalid_order_mode_for_operation']);
});

it('knows no order that was not made', async () => {
  const sandbox = createSandbox();
  const unknown = await change(sandbox, 'ORDTST01KB0JDVXYPD6HPP2HSJDKH8FG', 'capture');
  expect([unknown.status, unknown.body.errors[0]!.code]).to.deep.equal([404, 'order_not_found']);
  const wrong = await change(sandbox, '123', 'cancel');
  expect([wrong.status, wrong.body.errors[0]!.code]).to.deep.equal([400, 'invalid_path_param']);
});
