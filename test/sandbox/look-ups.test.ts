import { expect } from '@open-wc/testing';
import { createSandbox } from '../../src/sandbox/sandbox.js';
import type { WireError, WireIdentificationType, WireIssuer } from '../../src/sdk/wire.js';
import { asPage } from './caller.js';

interface Deal {
  issuer: WireIssuer;
  max_installments: number;
  recommended_message: string;
  picture: object | null;
  date_started: string;
  date_expired: string;
  payment_methods: { id: string; name: string; secure_thumbnail: string }[];
  legals: string;
}

const issuers = async (site: 'MLA' | 'MLU', query: string): Promise<WireIssuer[]> => {
  const { body } = await asPage<WireIssuer[]>(
    createSandbox({ site }),
    'GET',
    `/v1/payment_methods/card_issuers?${query}`,
  );
  return body;
};

for (const query of ['payment_method_id=master', 'payment_method_id=debmaster&bin=528733']) {
  it(`names several banks for ${query}, from which the buyer must choose`, async () => {
    const found = await issuers('MLA', query);
    expect(found.map(({ name }) => name)).to.include.members(['Banco Galicia', 'Otro']);
    for (const { id } of found) expect(id).to.be.a('string');
  });
}

it('names one issuer where the BIN is enough to tell it', async () => {
  expect(await issuers('MLA', 'payment_method_id=visa&bin=450995')).to.have.length(1);
});

it('names the brand where no issuer is known', async () => {
  expect((await issuers('MLU', 'payment_method_id=oca')).map(({ name }) => name)).to.deep.equal(['OCA']);
});

it('refuses to name issuers of no method', async () => {
  const sandbox = createSandbox();
  expect((await asPage(sandbox, 'GET', '/v1/payment_methods/card_issuers')).status).to.equal(400);
  // What v1 asks for when it is called without a method.
  const { status } = await asPage(sandbox, 'GET', '/v1/payment_methods/card_issuers?payment_method_id=undefined');
  expect(status).to.equal(404);
});

it('lists the documents of a site', async () => {
  const { body } = await asPage<WireIdentificationType[]>(createSandbox(), 'GET', '/v1/identification_types');
  expect(body.map(({ id }) => id)).to.deep.equal(['DNI', 'CI', 'LC', 'LE', 'Otro']);
  expect(body[0]).to.deep.equal({ id: 'DNI', name: 'DNI', type: 'number', min_length: 7, max_length: 8 });
});

it('has no documents in Mexico', async () => {
  const { status, body } = await asPage<WireError>(createSandbox({ site: 'MLM' }), 'GET', '/v1/identification_types');
  expect(status).to.equal(404);
  expect(body).to.deep.equal({
    message: 'Identification types not found',
    error: 'not_found',
    status: 404,
    cause: [{ code: '1004', description: 'Identification types not found' }],
  });
});

it('has the deals of Argentina for the month of the clock', async () => {
  const sandbox = createSandbox({ now: () => new Date('2028-02-10T12:00:00Z') });
  const { body } = await asPage<Deal[]>(sandbox, 'GET', '/v1/payment_methods/deals');
  expect(body).to.have.length(23);
  expect(body.filter(({ picture }) => picture === null)).to.have.length(4);
  const macro = body.find(({ issuer }) => issuer.name === 'Macro');
  expect(macro).to.deep.include({
    max_installments: 6,
    recommended_message: 'Hasta 6 cuotas sin interés',
    date_started: '2028-02-01T00:00:00.000-04:00',
    date_expired: '2028-02-29T23:59:59.000-04:00',
  });
  expect(macro?.payment_methods.map(({ name }) => name)).to.deep.equal(['Visa', 'Mastercard', 'American Express']);
  expect(macro?.legals).to.match(/Macro.*TNA.*TEA.*CFT/);
});

it('names the brand of a deal that no list has any more', async () => {
  const { body } = await asPage<Deal[]>(createSandbox(), 'GET', '/v1/payment_methods/deals');
  const nativa = body.find(({ issuer }) => issuer.id === '1007');
  expect(nativa?.payment_methods.map(({ id }) => id)).to.deep.equal(['master', 'nativa']);
});

it('has no deals elsewhere', async () => {
  const { body } = await asPage<Deal[]>(createSandbox({ site: 'MCO' }), 'GET', '/v1/payment_methods/deals');
  expect(body).to.deep.equal([]);
});
