import { expect } from '@open-wc/testing';
import { scoreIntegration, type ScoreFinding, type ScoreId } from '../../src/entries/go-live.js';
import { practices, scored } from '../../src/go-live/score/fields.js';
import { changed, HEADERS, order, payment, type Sale } from './sales.js';

const SCORED = Object.keys(scored) as ScoreId[];

/** What no payment shows. */
const OUTSIDE: ScoreId[] = ['ssl', 'tls', 'secure_form'];

const withHeaders = (body: Sale, headers: object = HEADERS) => ({ headers, body });

const ids = (findings: readonly ScoreFinding[], result: ScoreFinding['result']): ScoreId[] =>
  findings.filter((finding) => finding.result === result && finding.level === 'should').map(({ id }) => id);

const find = (answer: unknown, id: ScoreId): ScoreFinding =>
  scoreIntegration(answer).find((finding) => finding.id === id)!;

it('has a finding for each of the 19 scored fields and of the 14 good practices, in a fixed order', () => {
  for (const answer of [payment, order, {}, { status: 'approved' }]) {
    const findings = scoreIntegration(answer);
    expect(findings.map(({ id }) => id)).to.deep.equal([...SCORED, ...Object.keys(practices)]);
    expect(findings.filter(({ level }) => level === 'should')).to.have.length(19);
    expect(findings.filter(({ level }) => level === 'tip')).to.have.length(14);
    for (const { message, help } of findings) expect(`${message}|${help}`).to.match(/\w\.\|.*\w.*\.$/);
  }
});

it('finds all that a shop can send under Payments', () => {
  const findings = scoreIntegration(withHeaders(payment));
  expect(ids(findings, 'fail')).to.deep.equal([]);
  expect(ids(findings, 'unknown')).to.deep.equal(OUTSIDE);
});

it('finds all that a shop can send under Orders, whose webhook is in the dashboard', () => {
  const findings = scoreIntegration(withHeaders(order));
  expect(ids(findings, 'fail')).to.deep.equal([]);
  expect(ids(findings, 'unknown')).to.deep.equal(['webhooks_ipn', ...OUTSIDE]);
});

for (const [shape, headers] of [
  ['Headers', new Headers(HEADERS)],
  ['a Map', new Map(Object.entries(HEADERS))],
  ['a list of pairs', Object.entries(HEADERS)],
  ["a HAR file's list", Object.entries(HEADERS).map(([name, value]) => ({ name, value }))],
  ["Node's flat list", Object.entries(HEADERS).flat()],
  ["Node's lists of values", Object.fromEntries(Object.entries(HEADERS).map(([name, value]) => [name, [value]]))],
] as const) {
  it(`reads headers in the shape of ${shape}`, () => {
    for (const body of [payment, JSON.stringify(payment)]) {
      const findings = scoreIntegration({ headers, body });
      expect(ids(findings, 'fail')).to.deep.equal([]);
      expect(ids(findings, 'unknown')).to.deep.equal(OUTSIDE);
    }
  });
}

it('misses a header in any shape, and does not know where it cannot read them', () => {
  for (const headers of [{}, [], new Headers(), new Map(), [['accept', '*/*']]]) {
    expect(find({ headers, body: payment }, 'device_id').result).to.equal('fail');
  }
  for (const headers of [undefined, null, 'X-meli-session-id: armor', 7]) {
    expect(find({ headers, body: payment }, 'device_id').result).to.equal('unknown');
    expect(find({ headers, body: payment }, 'email').result).to.equal('pass');
  }
});

type Lack = [id: ScoreId, path: string, value?: unknown];

const inPayments: Lack[] = [
  ['email', 'payer', {}],
  ['email', 'payer', { email: 'buyer' }],
  ['payer_first_name', 'additional_info.payer.first_name'],
  ['payer_last_name', 'additional_info.payer.last_name', ' '],
  ['item_id', 'additional_info.items.1.id'],
  ['item_title', 'additional_info.items.0.title', ''],
  ['item_description', 'additional_info.items.0.description', null],
  ['item_quantity', 'additional_info.items.0.quantity', 0],
  ['item_quantity', 'additional_info.items.0.quantity', 1.5],
  ['item_unit_price', 'additional_info.items.0.unit_price', '625.25'],
  ['item_category_id', 'additional_info.items.1.category_id'],
  ['issuer_id', 'issuer_id'],
  ['webhooks_ipn', 'notification_url', 'http://tienda.example.com.ar/webhooks'],
  ['external_reference', 'external_reference'],
  ['external_reference', 'external_reference', 'x'.repeat(257)],
  ['statement_descriptor', 'statement_descriptor'],
  ['statement_descriptor', 'statement_descriptor', 'TIENDA DE LA ESQUINA 23'],
  ['web_front_end_sdk', 'token'],
];

const inOrders: Lack[] = [
  ['email', 'payer.email', 'buyer'],
  ['payer_first_name', 'payer.first_name', ''],
  ['payer_last_name', 'payer.last_name'],
  ['item_id', 'items.0.external_code'],
  ['item_title', 'items.0.title', 'x'.repeat(151)],
  ['item_description', 'items.0.description', 'x'.repeat(101)],
  ['item_quantity', 'items.0.quantity', '2'],
  ['item_unit_price', 'items.0.unit_price', 625.25],
  ['item_unit_price', 'items.0.unit_price', '625.2'],
  ['item_category_id', 'items.0.category_id'],
  ['issuer_id', 'transactions.payments.0.payment_method.issuer_id', '310'],
  ['webhooks_ipn', 'notification_url', 'https://tienda.example.com.ar/webhooks'],
  ['external_reference', 'external_reference', 'order 1047'],
  ['external_reference', 'external_reference', 'x'.repeat(65)],
  ['statement_descriptor', 'transactions.payments.0.payment_method.statement_descriptor'],
  ['statement_descriptor', 'statement_descriptor', 'TIENDA'],
  ['web_front_end_sdk', 'transactions.payments.0.payment_method.token'],
];

for (const [api, sale, lacks] of [
  ['Payments', payment, inPayments],
  ['Orders', order, inOrders],
] as const) {
  for (const [id, path, value] of lacks) {
    it(`${api}: ${path} ${value === undefined ? 'missing' : `as ${JSON.stringify(value)?.slice(0, 30)}`} fails ${id} alone`, () => {
      expect(ids(scoreIntegration(withHeaders(changed(sale, path, value))), 'fail')).to.deep.equal([id]);
    });
  }
}

for (const [id, header] of [
  ['device_id', 'X-meli-session-id'],
  ['back_end_sdk', 'X-Product-Id'],
] as const) {
  it(`${id} is a header: missing if not sent, unknown if only the body is given`, () => {
    for (const sale of [payment, order]) {
      expect(find(withHeaders(sale), id).result).to.equal('pass');
      expect(find(withHeaders(sale, { ...HEADERS, [header]: undefined }), id).result).to.equal('fail');
      expect(find({ body: JSON.stringify(sale), headers: { [header.toUpperCase()]: 'x' } }, id).result).to.equal(
        'pass',
      );
      expect(find(sale, id).result).to.equal('unknown');
    }
  });
}

it('takes the answer of a declined order, with what it repeats', () => {
  const { id, ...failed } = { id: 'ORDTST01', ...order, status: 'failed', payer: undefined, items: undefined };
  const data = { id, ...JSON.parse(JSON.stringify(failed)) } as Sale;
  const findings = scoreIntegration({ errors: [{ code: 'failed' }], data });
  expect(ids(findings, 'fail')).to.deep.equal([]);
  expect(ids(findings, 'unknown')).to.include.members(['email', 'payer_first_name', 'item_title']);
  expect(ids(findings, 'pass')).to.include.members(['external_reference', 'statement_descriptor', 'web_front_end_sdk']);
});

it('reads prices and quantities of an answered payment as text too', () => {
  const answered = changed({ ...payment, status: 'approved', payment_type_id: 'credit_card' }, 'token');
  const items = [
    { id: 'A1', title: 'Café', description: '-', category_id: 'food', quantity: '2', unit_price: '625.25' },
  ];
  const findings = scoreIntegration(changed(answered, 'additional_info.items', items));
  expect(ids(findings, 'fail')).to.deep.equal([]);
});

it('says what native inputs may cost, and what is inferred', () => {
  expect(find(payment, 'secure_form')).to.include({ result: 'unknown', level: 'should' });
  expect(find(payment, 'secure_form').message).to.match(/Native inputs may cost these points \(inferred\)/);
  expect(find(order, 'issuer_id').message).to.match(/inferred/);
});

it('repeats nothing of what it was given', () => {
  const said = JSON.stringify([scoreIntegration(withHeaders(payment)), scoreIntegration(withHeaders(order))]);
  expect(said).to.not.match(/buyer@|Ana|Paz|12345678|armor-1|order.1047|0123456789abcdef/);
});

it('gives the names of a field under both APIs', () => {
  expect(find({}, 'item_id')).to.include({
    payments: 'additional_info.items[].id',
    orders: 'items[].external_code',
    message: 'additional_info.items[].id: there are no items.',
  });
});

for (const nothing of [null, undefined, 'payment', 7, [payment]]) {
  it(`throws for ${JSON.stringify(nothing)?.slice(0, 20)}, which is no payment`, () => {
    expect(() => scoreIntegration(nothing)).to.throw(TypeError, 'a payment or an order');
  });
}

it('takes members of any type', () => {
  for (const odd of [null, 0, '', 'x', [], {}, true, { a: 1 }, [null]]) {
    for (const sale of [payment, order]) {
      for (const name of Object.keys(sale)) expect(scoreIntegration({ ...sale, [name]: odd })).to.have.length(33);
    }
  }
});
