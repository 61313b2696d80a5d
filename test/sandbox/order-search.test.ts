import { expect } from '@open-wc/testing';
import type { Order } from '../../src/sandbox/account/orders/order.js';
import { createSandbox, type Sandbox } from '../../src/sandbox/sandbox.js';
import { asBackend, type Reply } from './caller.js';
import { order, type OrdersErrors } from './orders.js';

type Found = { data: Order[]; paging: Record<string, string> } & OrdersErrors;

const DAY = { begin_date: '2026-11-25T00:00:00Z', end_date: '2026-11-25T23:59:59.999-03:00' };

const search = (sandbox: Sandbox, params: Record<string, string>): Promise<Reply<Found>> =>
  asBackend<Found>(sandbox, 'GET', `/v1/orders?${new URLSearchParams(params)}`);

/** Five orders a minute apart, references r0 to r4; r1 was declined. */
async function withOrders(): Promise<Sandbox> {
  let minute = 0;
  const sandbox = createSandbox({ now: () => new Date(Date.UTC(2026, 10, 25, 12, minute)) });
  for (; minute < 5; minute += 1) {
    await order(sandbox, { external_reference: `r${minute}` }, minute === 1 ? 'FUND' : 'APRO');
  }
  return sandbox;
}

const references = ({ body }: Reply<Found>): unknown[] => body.data.map((found) => found.external_reference);

it('finds orders in a span, the newest first, and counts in text', async () => {
  const sandbox = await withOrders();
  const found = await search(sandbox, DAY);
  expect(references(found)).to.deep.equal(['r4', 'r3', 'r2', 'r1', 'r0']);
  expect(found.body.paging).to.deep.equal({ total: '5', total_pages: '1', offset: '0', limit: '20' });
  expect(found.body.data[0]).to.include({ currency: 'ARS' });
  expect((await search(sandbox, { ...DAY, end_date: '2026-11-25T12:02:00Z' })).body.paging['total']).to.equal('3');
});

const filters: [params: Record<string, string>, expected: string[]][] = [
  [{ external_reference: 'r2' }, ['r2']],
  [{ status: 'failed' }, ['r1']],
  [{ status_detail: 'accredited', sort_order: 'asc' }, ['r0', 'r2', 'r3', 'r4']],
  [{ payment_method_id: 'master' }, []],
  [{ payment_method_id: 'visa', payment_method_type: 'credit_card', type: 'online', status: 'failed' }, ['r1']],
  [{ page: '2', page_size: '2' }, ['r2', 'r1']],
  [{ page: '4', page_size: '2' }, []],
];

for (const [params, expected] of filters) {
  it(`searches by ${new URLSearchParams(params)}`, async () => {
    expect(references(await search(await withOrders(), { ...DAY, ...params }))).to.deep.equal(expected);
  });
}

it('pages', async () => {
  const { body } = await search(await withOrders(), { ...DAY, page: '3', page_size: '2' });
  expect(body.paging).to.deep.equal({ total: '5', total_pages: '3', offset: '4', limit: '2' });
});

const refused: [what: string, params: Record<string, string>, code: string][] = [
  ['no span', {}, 'required_search_params'],
  ['no end', { begin_date: DAY.begin_date }, 'required_search_params'],
  ['a date without time', { ...DAY, end_date: '2026-11-25' }, 'invalid_search_params'],
  ['101 on a page', { ...DAY, page_size: '101' }, 'invalid_search_params'],
  ['page 0', { ...DAY, page: '0' }, 'invalid_search_params'],
  ['an unknown order of things', { ...DAY, sort_by: 'payer' }, 'invalid_search_params'],
  ['an unknown direction', { ...DAY, sort_order: 'down' }, 'invalid_search_params'],
];

for (const [what, params, code] of refused) {
  it(`refuses a search with ${what}`, async () => {
    const { status, body } = await search(createSandbox(), params);
    expect([status, body.errors[0]!.code]).to.deep.equal([400, code]);
  });
}
