import { expect } from '@open-wc/testing';
import { createSandbox } from '../../src/sandbox/sandbox.js';
import { asBackend } from './caller.js';
import { tokenOf, visa } from './cards.js';
import { orderBody, type OrdersErrors, postOrder } from './orders.js';

const unused = '0'.repeat(32);
const good = orderBody(unused);
const method = good.transactions.payments[0]!.payment_method;
const paidWith = (changes: object) => ({
  transactions: { payments: [{ amount: '100.00', payment_method: { ...method, ...changes } }] },
});
const secured = (security: object) => ({ config: { online: { transaction_security: security } } });

const refused: [what: string, changes: object, code: string, detail?: string][] = [
  ['no type', { type: undefined }, 'required_properties', 'type'],
  ['another type', { type: 'point' }, 'invalid_order_type'],
  ['no total', { total_amount: undefined }, 'required_properties', 'total_amount'],
  ['a total that is a number', { total_amount: 100 }, 'property_type', 'total_amount'],
  ['a total with one decimal', { total_amount: '100.0' }, 'property_value', 'total_amount'],
  ['a total with a comma', { total_amount: '100,00' }, 'property_value', 'total_amount'],
  [
    'a total of nothing',
    { total_amount: '0.00', transactions: { payments: [{ amount: '0.00', payment_method: method }] } },
    'property_value',
    'total_amount',
  ],
  ['a total that is not the sum', { total_amount: '100.01' }, 'invalid_total_amount'],
  ['no transactions', { transactions: undefined }, 'required_properties', 'transactions.payments'],
  ['an empty list of payments', { transactions: { payments: [] } }, 'minimum_items', 'transactions.payments'],
  ['an object where the list is', { transactions: { payments: {} } }, 'property_type', 'transactions.payments'],
  [
    'two payments',
    {
      transactions: {
        payments: [
          { amount: '60.00', payment_method: method },
          { amount: '40.00', payment_method: method },
        ],
      },
    },
    'exceeded_number_of_transactions',
  ],
  [
    'an empty list in manual mode',
    { processing_mode: 'manual', transactions: {} },
    'order_builder_without_transactions',
  ],
  [
    'an issuer',
    paidWith({ issuer_id: '310' }),
    'unsupported_properties',
    'transactions.payments[0].payment_method.issuer_id',
  ],
  [
    'no type of method',
    paidWith({ type: undefined }),
    'required_properties',
    'transactions.payments[0].payment_method.type',
  ],
  ['the wrong type of method', paidWith({ type: 'debit_card' }), 'invalid_properties'],
  ['an unknown method', paidWith({ id: 'visa2' }), 'property_value', 'payment_method.id'],
  ['a method that is no card', paidWith({ id: 'rapipago' }), 'property_value', 'payment_method.id'],
  ['no token', paidWith({ token: undefined }), 'required_properties', 'transactions.payments[0].payment_method.token'],
  ['a short token', paidWith({ token: 'abc' }), 'property_value', 'transactions.payments[0].payment_method.token'],
  [
    'instalments in text',
    paidWith({ installments: '3' }),
    'property_type',
    'transactions.payments[0].payment_method.installments',
  ],
  [
    '37 instalments',
    paidWith({ installments: 37 }),
    'property_value',
    'transactions.payments[0].payment_method.installments',
  ],
  [
    'a long descriptor',
    paidWith({ statement_descriptor: 'x'.repeat(51) }),
    'property_value',
    'transactions.payments[0].payment_method.statement_descriptor',
  ],
  ['a reference with other characters', { external_reference: 'order 1047' }, 'property_value', 'external_reference'],
  ['a reference of 65 characters', { external_reference: 'x'.repeat(65) }, 'property_value', 'external_reference'],
  ['notification_url', { notification_url: 'https://shop.test/hook' }, 'unsupported_properties', 'notification_url'],
  ['transaction_amount', { transaction_amount: 100 }, 'unsupported_properties', 'transaction_amount'],
  ['payment_method_id', { payment_method_id: 'visa' }, 'unsupported_properties', 'payment_method_id'],
  ['capture', { capture: false }, 'unsupported_properties', 'capture'],
  ['binary_mode', { binary_mode: true }, 'unsupported_properties', 'binary_mode'],
  ['three_d_secure_mode', { three_d_secure_mode: 'optional' }, 'unsupported_properties', 'three_d_secure_mode'],
  ['an unknown capture mode', { capture_mode: 'later' }, 'property_value', 'capture_mode'],
  [
    'an unknown validation',
    secured({ validation: 'required' }),
    'property_value',
    'config.online.transaction_security.validation',
  ],
  [
    'a liability that is preferred',
    secured({ validation: 'on_fraud_risk', liability_shift: 'preferred' }),
    'property_value',
    'config.online.transaction_security.liability_shift',
  ],
  [
    'a liability without validation',
    secured({ validation: 'never', liability_shift: 'required' }),
    'property_value',
    'config.online.transaction_security.liability_shift',
  ],
  ['a state of three letters', { payer: { address: { state: 'CHU' } } }, 'property_value', 'payer.address.state'],
  ['an unknown customer', { payer: { customer_id: '1-a' } }, 'invalid_properties'],
  [
    'a price that is a number',
    { items: [{ title: 'Café', unit_price: 100, quantity: 1 }] },
    'property_type',
    'items[0].unit_price',
  ],
  [
    'a long title',
    { items: [{ title: 'x'.repeat(151), unit_price: '100.00', quantity: 1 }] },
    'property_value',
    'items[0].title',
  ],
  ['a fee above the total', { marketplace_fee: '100.01' }, 'property_value', 'marketplace_fee'],
];

for (const [what, changes, code, detail] of refused) {
  it(`refuses ${what} with ${code}`, async () => {
    const sandbox = createSandbox();
    const { status, body } = await postOrder<OrdersErrors>(sandbox, { ...good, ...changes });
    expect([status, body.errors[0]!.code]).to.deep.equal([400, code]);
    expect(body).to.have.all.keys('errors');
    if (detail) expect(body.errors[0]!.details).to.deep.equal([detail]);
  });
}

it('tells all that is wrong, by code', async () => {
  const { body } = await postOrder<OrdersErrors>(createSandbox(), {
    ...good,
    total_amount: 100,
    notification_url: 'https://shop.test/hook',
    ...paidWith({ issuer_id: '310', token: 1 }),
  });
  expect(body.errors.map(({ code, details }) => [code, details])).to.deep.equal([
    ['unsupported_properties', ['transactions.payments[0].payment_method.issuer_id', 'notification_url']],
    ['property_type', ['total_amount', 'transactions.payments[0].payment_method.token']],
  ]);
});

it('reserves no money on debit, and takes no card for another brand', async () => {
  const sandbox = createSandbox();
  const debit = orderBody(await tokenOf(sandbox, { ...visa, card_number: '4002768694395619' }), {
    id: 'debvisa',
    type: 'debit_card',
  });
  const reserved = await postOrder<OrdersErrors>(sandbox, { ...debit, capture_mode: 'manual' });
  expect(reserved.body.errors[0]!.code).to.equal('invalid_properties');
  const swapped = await postOrder<OrdersErrors>(sandbox, orderBody(await tokenOf(sandbox), { id: 'master' }));
  expect(swapped.body.errors[0]!.code).to.equal('invalid_properties');
});

it('refuses a body that is not JSON', async () => {
  const sandbox = createSandbox();
  const headers = { authorization: `Bearer ${sandbox.accessToken}`, 'x-idempotency-key': 'a' };
  const request = new Request('https://api.mercadopago.com/v1/orders', { method: 'POST', headers, body: '{' });
  const body = (await (await sandbox.fetch(request)).json()) as OrdersErrors;
  expect(body.errors[0]!.code).to.equal('json_syntax_error');
});

it('wants a key of 1 to 128 characters', async () => {
  const sandbox = createSandbox();
  const none = await postOrder<OrdersErrors>(sandbox, good, '');
  const long = await postOrder<OrdersErrors>(sandbox, good, 'x'.repeat(129));
  expect([none.status, none.body.errors[0]!.code]).to.deep.equal([400, 'empty_required_header']);
  expect([long.status, long.body.errors[0]!.code]).to.deep.equal([400, 'invalid_idempotency_key_length']);
});

it('takes a key once, though the order was declined, and leaves it free when the order was refused', async () => {
  const sandbox = createSandbox();
  const refusal = await postOrder(sandbox, { ...good, total_amount: '1.00' }, 'key-1');
  const declined = await postOrder(sandbox, good, 'key-1');
  const again = await postOrder<OrdersErrors>(sandbox, good, 'key-1');
  expect([refusal.status, declined.status, again.status]).to.deep.equal([400, 402, 409]);
  expect(again.body.errors[0]!.code).to.equal('idempotency_key_already_used');
  const { body } = await asBackend<{ data: object[] }>(
    sandbox,
    'GET',
    '/v1/orders?begin_date=2020-01-01T00:00:00Z&end_date=2099-01-01T00:00:00Z',
  );
  expect(body.data).to.have.length(1);
});

it('locks a key while its request is under way', async () => {
  const sandbox = createSandbox({ latency: 5 });
  const body = orderBody(await tokenOf(sandbox));
  const [first, second] = await Promise.all([
    postOrder<OrdersErrors>(sandbox, body, 'key-1'),
    postOrder<OrdersErrors>(sandbox, body, 'key-1'),
  ]);
  expect([first.status, second.status]).to.deep.equal([201, 423]);
  expect(second.body.errors[0]!.code).to.equal('resource_locked');
});

it('plays faults in the shape of this API', async () => {
  const sandbox = createSandbox({ faults: [{ endpoint: 'POST /v1/orders', kind: 'status', status: 429 }] });
  const { status, body } = await postOrder<OrdersErrors>(sandbox, good);
  expect([status, body.errors[0]!.code]).to.deep.equal([429, 'too_many_requests']);
  const response = await sandbox.fetch(new Request('https://api.mercadopago.com/v1/orders', { method: 'POST' }));
  expect(response.headers.get('retry-after')).to.equal('1');
});

it('answers a path that there is not in the shape of this API', async () => {
  const { status, body } = await asBackend<OrdersErrors>(createSandbox(), 'POST', '/v1/orders/ORD1/pay');
  expect([status, body.errors[0]!.code]).to.deep.equal([404, 'not_found']);
});
