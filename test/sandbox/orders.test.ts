import { expect } from '@open-wc/testing';
import type { Order } from '../../src/sandbox/account/orders/order.js';
import { testOutcomes } from '../../src/sandbox/account/test-outcomes.js';
import { createSandbox } from '../../src/sandbox/sandbox.js';
import { asBackend } from './caller.js';
import { tokenOf, visa, visaOf } from './cards.js';
import { getOrder, order, orderBody, type OrdersErrors, postOrder } from './orders.js';

const ULID = '[0-9A-HJKMNP-TV-Z]{26}';

it('makes an order and charges it', async () => {
  const sandbox = createSandbox({ now: () => new Date('2026-11-25T12:00:00Z') });
  const token = await tokenOf(sandbox);
  const { status, body } = await postOrder(sandbox, orderBody(token, { installments: 3 }));
  expect(status).to.equal(201);
  expect(body.id).to.match(new RegExp(`^ORDTST${ULID}$`));
  expect(body).to.deep.include({
    type: 'online',
    processing_mode: 'automatic',
    capture_mode: 'automatic_async',
    external_reference: 'order_1047',
    total_amount: '100.00',
    total_paid_amount: '100.00',
    country_code: 'AR',
    status: 'processed',
    status_detail: 'accredited',
    created_date: '2026-11-25T12:00:00.000Z',
  });
  const [payment] = body.transactions.payments;
  expect(payment!.id).to.match(new RegExp(`^PAY${ULID}$`));
  expect(payment).to.deep.include({
    amount: '100.00',
    paid_amount: '100.00',
    status: 'processed',
    status_detail: 'accredited',
    payment_method: { id: 'visa', type: 'credit_card', token, installments: 3, installment_amount: '39.90' },
  });
  expect(body).not.to.have.any.keys('currency_id', 'date_approved', 'transaction_details');
  expect(JSON.stringify(body)).not.to.include(visa.card_number);
  expect(await getOrder(sandbox, body.id)).to.deep.equal(body);
});

it('answers a declined order with 402, with the order next to the errors', async () => {
  const sandbox = createSandbox();
  const body = orderBody(await tokenOf(sandbox, visaOf('OTHE')));
  const reply = await postOrder<Required<OrdersErrors>>(sandbox, body);
  expect(reply.status).to.equal(402);
  const { errors, data } = reply.body;
  expect(data).to.include({ status: 'failed', status_detail: 'failed' });
  const [payment] = data.transactions.payments;
  expect(payment).to.include({ status: 'failed', status_detail: 'rejected_by_issuer' });
  expect(errors).to.deep.equal([
    {
      code: 'failed',
      message: 'The following transactions failed',
      details: [`${payment!.id}: rejected_by_issuer`],
    },
  ]);
  expect(await getOrder(sandbox, data.id)).to.deep.equal(data);
});

for (const { name, order: outcome } of testOutcomes) {
  it(`makes an order of ${name} ${outcome.status}: ${outcome.statusDetail}`, async () => {
    const { status, status_detail, transactions } = await order(createSandbox(), {}, name);
    expect(transactions.payments[0]).to.include({ status: outcome.status, status_detail: outcome.statusDetail });
    expect(status).to.equal(outcome.status);
    expect(status_detail).to.equal(outcome.status === 'failed' ? 'failed' : outcome.statusDetail);
  });
}

const names: [name: string, status: string][] = [
  ['othe', 'failed'],
  ['OTHE Perez', 'failed'],
  ['OTHE-Perez', 'processed'],
  ['Juan OTHE', 'processed'],
  ['OTHE-CHNO', 'failed'],
  ['APRO-CHOK', 'processed'],
];

for (const [name, status] of names) {
  it(`reads the name "${name}" as ${status} where no 3-D Secure is asked for`, async () => {
    expect((await order(createSandbox(), {}, name)).status).to.equal(status);
  });
}

it('decides at once when the capture is automatic, and later when it is asynchronous', async () => {
  const sandbox = createSandbox();
  expect((await order(sandbox, { capture_mode: 'automatic' }, 'CONT')).status).to.equal('failed');
  expect((await order(sandbox, { capture_mode: 'automatic_async' }, 'CONT')).status).to.equal('processing');
});

const failing: [what: string, detail: string, make: (token: string) => object][] = [
  ['instalments that are not offered', 'invalid_installments', (token) => orderBody(token, { installments: 2 })],
  ['an unknown token', 'invalid_card_token', () => orderBody('0'.repeat(32))],
  [
    'more than the method takes',
    'amount_limit_exceeded',
    (token) => ({
      ...orderBody(token),
      total_amount: '700001.00',
      transactions: {
        payments: [{ amount: '700001.00', payment_method: { id: 'visa', type: 'credit_card', token } }],
      },
    }),
  ],
];

for (const [what, detail, make] of failing) {
  it(`declines ${what} with ${detail}`, async () => {
    const sandbox = createSandbox();
    const { status, body } = await postOrder<Required<OrdersErrors>>(sandbox, make(await tokenOf(sandbox)));
    expect(status).to.equal(402);
    expect(body.data.transactions.payments[0]!.status_detail).to.equal(detail);
  });
}

it('spends a token with an order, even one that is declined', async () => {
  const sandbox = createSandbox();
  const token = await tokenOf(sandbox, visaOf('FUND'));
  const [first, second] = [
    await postOrder<OrdersErrors>(sandbox, orderBody(token)),
    await postOrder<OrdersErrors>(sandbox, orderBody(token)),
  ];
  expect(first.body.data?.transactions.payments[0]?.status_detail).to.equal('insufficient_amount');
  expect(second.body.data?.transactions.payments[0]?.status_detail).to.equal('invalid_card_token');
});

it('pays in whole amounts where the currency has no cents', async () => {
  const sandbox = createSandbox({ site: 'MLC' });
  const card = { ...visa, card_number: '4168818844447115' };
  const holder = { name: 'APRO', identification: { type: 'Otro', number: '123456789' } };
  const sale = (amount: string, token: string) => ({
    ...orderBody(token),
    total_amount: amount,
    transactions: { payments: [{ amount, payment_method: { id: 'visa', type: 'credit_card', token } }] },
  });
  const token = await tokenOf(sandbox, { ...card, cardholder: holder });
  const cents = await postOrder<OrdersErrors>(sandbox, sale('11990.00', token));
  expect(cents.body.errors[0]).to.deep.include({ code: 'property_value' });
  const { body } = await postOrder(sandbox, sale('11990', token));
  expect(body).to.include({ status: 'processed', total_paid_amount: '11990', country_code: 'CL' });
});

it('charges the saved card of a customer', async () => {
  const sandbox = createSandbox();
  const { body: customer } = await asBackend<{ id: string }>(sandbox, 'POST', '/v1/customers', {
    email: 'test_payer_1@testuser.com',
  });
  const { body: saved } = await asBackend<{ id: string }>(sandbox, 'POST', `/v1/customers/${customer.id}/cards`, {
    token: await tokenOf(sandbox),
  });
  const token = await tokenOf(sandbox, { card_id: saved.id, security_code: '123' });
  const body = { ...orderBody(token), payer: { customer_id: customer.id } };
  const { body: paid } = await postOrder(sandbox, body);
  expect(paid.status).to.equal('processed');
  expect(paid.transactions.payments[0]!.payment_method.card_id).to.equal(saved.id);
});

it('needs the access token', async () => {
  const sandbox = createSandbox();
  const response = await sandbox.fetch(new Request('https://api.mercadopago.com/v1/orders', { method: 'POST' }));
  expect(response.status).to.equal(401);
  expect(((await response.json()) as OrdersErrors).errors[0]!.code).to.equal('401');
  expect(response.headers.get('x-request-id')).to.match(/^[0-9a-f-]{36}$/);
});

it('keeps payments apart from orders', async () => {
  const sandbox = createSandbox();
  const { id } = await order(sandbox);
  const missing = await asBackend<{ message: string }>(sandbox, 'GET', `/v1/payments/${id}`);
  expect([missing.status, missing.body.message]).to.deep.equal([404, 'Payment not found']);
  sandbox.reset();
  expect((await asBackend<Order>(sandbox, 'GET', `/v1/orders/${id}`)).status).to.equal(404);
});
