import { expect } from '@open-wc/testing';
import { createSandbox } from '../../src/sandbox/sandbox.js';
import type { SiteId } from '../../src/sandbox/sites/site.js';
import type { WirePaymentMethod } from '../../src/sdk/wire.js';
import { asPage } from './caller.js';

interface Search {
  paging: object;
  results: WirePaymentMethod[];
}

const search = async (site: SiteId, query: string): Promise<WirePaymentMethod[]> => {
  const sandbox = createSandbox({ site });
  const { body } = await asPage<Search>(sandbox, 'GET', `/v1/payment_methods/search?${query}`);
  return body.results;
};

const idsOf = (methods: WirePaymentMethod[]) => methods.map(({ id }) => id);

it('lists every method, those without a card and those in test too', async () => {
  const { body } = await asPage<WirePaymentMethod[]>(createSandbox({ site: 'MLB' }), 'GET', '/v1/payment_methods');
  expect(idsOf(body)).to.include.members(['visa', 'pix', 'debvisa']);
  expect(body.find(({ id }) => id === 'debvisa')?.status).to.equal('testing');
  expect(body.find(({ id }) => id === 'pix')?.settings).to.deep.equal([]);
});

it('never sends what the data says about itself', async () => {
  const { body } = await asPage<WirePaymentMethod[]>(createSandbox({ site: 'MPE' }), 'GET', '/v1/payment_methods');
  expect(JSON.stringify(body)).not.to.match(/confidence|inferred|legacy/);
});

const found: [site: SiteId, query: string, ids: string[]][] = [
  ['MLA', 'bins=450995', ['visa']],
  ['MLA', 'bin=45099535', ['visa']],
  ['MLA', 'bins=4509953566233704', ['visa']],
  ['MLA', 'bins=503175', ['master']],
  ['MLA', 'bins=528733', ['debmaster']],
  ['MLA', 'bins=546553', ['master']],
  ['MLA', 'bins=999999', []],
  ['MLA', 'bins=45', []],
  ['MLA', 'bins=abcdef', []],
  ['MLA', 'bins=450995&payment_type_id=debit_card', []],
  ['MLB', 'bins=506776&status=active', ['elo']],
  ['MLM', 'bins=52642468', ['debmaster']],
  ['MLM', 'bins=418914', ['debvisa']],
];

for (const [site, query, ids] of found) {
  it(`finds ${ids.join(' and ') || 'nothing'} in ${site} for ${query}`, async () => {
    expect(idsOf(await search(site, query))).to.deep.equal(ids);
  });
}

it('leaves methods in test out of a search for active ones', async () => {
  expect(idsOf(await search('MLB', 'limit=100'))).to.include('debvisa');
  expect(idsOf(await search('MLB', 'limit=100&status=active'))).not.to.include('debvisa');
});

it('answers a search with the issuer as a number and plans without amounts', async () => {
  const [visa] = await search('MCO', 'bins=401354');
  expect(visa).to.deep.include({ site_id: 'MCO', issuer: { id: 205, name: 'Visa', default: true } });
  expect(visa).to.nested.include({ 'payer_costs[0].installments': 1, 'payer_costs[0].min_allowed_amount': 1000 });
  expect(visa).not.to.have.nested.property('payer_costs[0].installment_amount');
});

it('answers only the settings that the number falls under', async () => {
  const [card] = await search('MLA', 'bins=532383');
  expect(card?.settings?.map(({ security_code: code }) => code.mode)).to.deep.equal(['optional']);
});

it('cuts a search into pages', async () => {
  const { body } = await asPage<Search>(createSandbox(), 'GET', '/v1/payment_methods/search?limit=2&offset=1');
  expect(body.paging).to.deep.equal({ total: 21, limit: 2, offset: 1 });
  expect(idsOf(body.results)).to.deep.equal(['master', 'amex']);
});
