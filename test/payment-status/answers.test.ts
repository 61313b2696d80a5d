import { expect } from '@open-wc/testing';
import { asPayment } from '../../src/payment-status/answers.js';
import { paymentFacts, type PaymentFacts } from '../../src/payment-status/payment-facts.js';

const factsOf = (answer: unknown): PaymentFacts => paymentFacts(asPayment(answer));

const stateOf = (answer: unknown): string => {
  const { status, statusDetail } = factsOf(answer);
  return `${status}/${statusDetail}`;
};

const order = (status: string, detail: string, payment: Record<string, unknown>) => ({
  id: 'ORD01',
  status,
  status_detail: detail,
  total_amount: '1250.50',
  transactions: { payments: [payment] },
});

const paid = { status: 'processed', status_detail: 'accredited' };

it('reads a paid order', () => {
  const facts = factsOf(
    order('processed', 'accredited', {
      ...paid,
      amount: '1250.50',
      payment_method: {
        id: 'master',
        type: 'credit_card',
        token: '0'.repeat(32),
        installments: 3,
        installment_amount: '416.83',
        statement_descriptor: 'CALANDRIA',
      },
    }),
  );
  expect(facts).to.deep.equal({
    id: 'ORD01',
    status: 'processed',
    statusDetail: 'accredited',
    methodId: 'master',
    amount: 1250.5,
    currency: '',
    installments: 3,
    installmentAmount: 416.83,
    total: null,
    descriptor: 'CALANDRIA',
    due: '',
    challenge: null,
  });
});

it('keeps no card token', () => {
  const token = 'deadbeef'.repeat(4);
  const answer = order('processed', 'accredited', { ...paid, payment_method: { id: 'visa', token } });
  expect(JSON.stringify(factsOf(answer))).to.not.include(token);
});

it('reads the body of a declined order', () => {
  const refused = { id: 'PAY01', status: 'failed', status_detail: 'rejected_by_issuer', payment_method: {} };
  const body = {
    errors: [{ code: 'failed', message: 'transactions failed', details: ['PAY01: rejected_by_issuer'] }],
    data: order('failed', 'failed', refused),
  };
  expect(stateOf(body)).to.equal('failed/rejected_by_issuer');
  expect(factsOf(body)).to.include({ id: 'ORD01', amount: 1250.5 });
});

const declinedWith = (code: unknown) => ({ errors: [{ code, details: ['PAY01: high_risk'] }] });

const states: [what: string, answer: unknown, state: string][] = [
  [
    "the order's detail where the payment has none",
    order('failed', 'high_risk', { status: 'failed' }),
    'failed/high_risk',
  ],
  [
    'the reason of the error where neither has one',
    {
      errors: [{ code: 'failed', details: ['PAY01: card_disabled'] }],
      data: order('failed', 'failed', { status: 'failed' }),
    },
    'failed/card_disabled',
  ],
  ['an error without an order', { errors: [{ code: 'failed', details: ['PAY01: high_risk'] }] }, 'failed/high_risk'],
  [
    'an order without payments',
    { id: 'ORD01', status: 'created', status_detail: 'created', transactions: null },
    'created/created',
  ],
  [
    'a payment that stands without the list',
    { ...order('failed', 'failed', {}), transactions: { payments: { status: 'failed', status_detail: 'high_risk' } } },
    'failed/high_risk',
  ],
  [
    'a refused payment in an order that still asks',
    order('action_required', 'pending_challenge', { status: 'rejected', status_detail: 'cc_rejected_3ds_challenge' }),
    'rejected/cc_rejected_3ds_challenge',
  ],
  ['an order that was refunded after its payment', order('refunded', 'refunded', paid), 'refunded/refunded'],
  [
    'an order that was refunded in part',
    order('processed', 'partially_refunded', paid),
    'processed/partially_refunded',
  ],
  [
    'an order that expired while it waited',
    order('expired', 'expired', { status: 'action_required', status_detail: 'waiting_payment' }),
    'expired/expired',
  ],
  [
    'why the payment of an expired order failed',
    order('expired', 'expired', { status: 'failed', status_detail: '3ds_challenge_expired' }),
    'failed/3ds_challenge_expired',
  ],
  [
    'an undecided detail under a failed payment',
    order('processing', 'in_process', { status: 'failed', status_detail: 'in_review' }),
    'processing/in_process',
  ],
  ['upper case', { status: 'APPROVED', status_detail: 'Accredited' }, 'approved/accredited'],
  ['a status without a detail', { status: 'approved' }, 'approved/'],
  ['nothing', null, '/'],
  ['text', 'approved', '/'],
  [
    'an answer that refuses the request',
    { errors: [{ code: 'required_properties', message: 'x' }] },
    'required_properties/',
  ],
  [
    'a refused request of /v1/payments',
    { message: 'x', error: 'bad_request', status: 400, cause: [{ code: 2067, description: 'x' }] },
    'bad_request/',
  ],
  ['a decline whose error is coded by its HTTP status', declinedWith('402'), 'failed/high_risk'],
  ['the same as a number', declinedWith(402), 'failed/high_risk'],
  [
    'the reason of the error where both details only say "failed"',
    {
      errors: [{ code: 'failed', details: ['PAY01: card_disabled'] }],
      data: order('failed', 'failed', { status: 'failed', status_detail: 'failed' }),
    },
    'failed/card_disabled',
  ],
  [
    'the order\'s detail where its payment\'s only says "failed"',
    order('failed', 'card_disabled', { status: 'failed', status_detail: 'failed' }),
    'failed/card_disabled',
  ],
  [
    'a decline for which there is no reason anywhere',
    order('failed', 'failed', { status: 'failed', status_detail: 'failed' }),
    'failed/failed',
  ],
  [
    'an order without payments in its list',
    { ...order('processed', 'accredited', {}), transactions: { payments: [] } },
    'processed/accredited',
  ],
  [
    'an order without transactions',
    { id: 'ORD01', status: 'processed', status_detail: 'accredited' },
    'processed/accredited',
  ],
  [
    'an order in upper case',
    order('REFUNDED', 'REFUNDED', { status: 'PROCESSED', status_detail: 'ACCREDITED' }),
    'refunded/refunded',
  ],
  [
    'the answer to a refund',
    { ...order('processed', 'refunded', {}), transactions: { refunds: [{ status: 'processed' }] } },
    'processed/refunded',
  ],
  ['an order with that answer, read later', order('processed', 'refunded', paid), 'processed/refunded'],
  [
    'the order where nobody knows the status of its payment',
    order('processed', 'accredited', { status: 'settled_2', status_detail: 'x' }),
    'processed/accredited',
  ],
  [
    'the payment that the order is about',
    {
      ...order('processed', 'accredited', {}),
      transactions: { payments: [{ status: 'failed', status_detail: 'high_risk' }, paid] },
    },
    'processed/accredited',
  ],
];

for (const [what, answer, state] of states) {
  it(`tells ${what}`, () => {
    expect(stateOf(answer)).to.equal(state);
  });
}

it("finds an order's challenge by its id", () => {
  const security = { url: 'https://www.mercadopago.com.br/3ds/1', id: 'CH1', type: 'three_ds', status: 'CHALLENGE' };
  const asked = {
    status: 'action_required',
    status_detail: 'pending_challenge',
    payment_method: { transaction_security: security },
  };
  expect(factsOf(order('action_required', 'pending_challenge', asked)).challenge).to.deep.equal({
    id: 'CH1',
    url: security.url,
    creq: '',
  });
});

for (const name of ['three_ds_info', 'three_dsinfo']) {
  it(`finds a payment's challenge in ${name}`, () => {
    const url = 'https://acs.example/challenge';
    const payment = { status: 'pending', [name]: { external_resource_url: url, creq: 'eyJ0' } };
    expect(factsOf(payment).challenge).to.deep.equal({ id: '', url, creq: 'eyJ0' });
  });
}

it('survives anything in the place of anything', () => {
  const odd = [7, 'x', null, [], {}, [null], true];
  for (const value of odd) {
    factsOf({ errors: value, data: value, transactions: value });
    factsOf({ transactions: { payments: value } });
    factsOf(order('failed', 'failed', { status: value, status_detail: value, payment_method: value } as never));
    factsOf({ three_ds_info: value, transaction_details: value });
  }
  expect(stateOf({ status: 7, transactions: 7 })).to.equal('/');
});
