import { expect } from '@open-wc/testing';
import type { CustomerAnswer, SavedCardAnswer } from '../../src/sandbox/account/customer.js';
import { createSandbox, type Sandbox } from '../../src/sandbox/sandbox.js';
import type { WireCardToken, WireError } from '../../src/sdk/wire.js';
import { asBackend, asPage } from './caller.js';
import { pay, tokenOf, visaOf } from './cards.js';

const EMAIL = 'test_payer_12345@testuser.com';

async function customer(sandbox: Sandbox, email = EMAIL): Promise<string> {
  return (await asBackend<CustomerAnswer>(sandbox, 'POST', '/v1/customers', { email })).body.id;
}

async function savedCard(sandbox: Sandbox, customerId: string, holder = 'APRO'): Promise<SavedCardAnswer> {
  const token = await tokenOf(sandbox, visaOf(holder));
  return (await asBackend<SavedCardAnswer>(sandbox, 'POST', `/v1/customers/${customerId}/cards`, { token })).body;
}

it('makes, reads, changes, finds and deletes a customer', async () => {
  const sandbox = createSandbox();
  const made = await asBackend<CustomerAnswer>(sandbox, 'POST', '/v1/customers', { email: EMAIL, first_name: 'Ana' });
  expect(made.status).to.equal(201);
  expect(made.body.id).to.match(/^\d+-\w{14}$/);
  expect(made.body).to.deep.include({
    email: EMAIL,
    first_name: 'Ana',
    last_name: null,
    phone: { area_code: null, number: null },
    cards: [],
    default_card: null,
  });

  const path = `/v1/customers/${made.body.id}`;
  expect((await asBackend(sandbox, 'GET', path)).body).to.deep.equal(made.body);
  const changed = await asBackend<CustomerAnswer>(sandbox, 'PUT', path, { last_name: 'Paz' });
  expect(changed.body).to.include({ first_name: 'Ana', last_name: 'Paz' });
  const found = await asBackend(sandbox, 'GET', `/v1/customers/search?email=${EMAIL}`);
  expect(found.body).to.nested.include({ 'paging.total': 1, 'results[0].id': made.body.id });
  expect((await asBackend(sandbox, 'DELETE', path)).status).to.equal(200);
  expect((await asBackend(sandbox, 'GET', path)).status).to.equal(404);
});

const refused: [what: string, body: object, code: string][] = [
  ['no email', {}, '106'],
  ['a wrong email', { email: 'ana' }, '106'],
  ['an email that is not one for tests', { email: 'ana@example.com' }, '128'],
  ['an email that is taken', { email: EMAIL }, '101'],
];

for (const [what, body, code] of refused) {
  it(`refuses a customer with ${what}`, async () => {
    const sandbox = createSandbox();
    await customer(sandbox);
    const reply = await asBackend<WireError>(sandbox, 'POST', '/v1/customers', body);
    expect([reply.status, reply.body.cause[0]?.code]).to.deep.equal([400, code]);
  });
}

it('does not change an email', async () => {
  const sandbox = createSandbox();
  const path = `/v1/customers/${await customer(sandbox)}`;
  const reply = await asBackend<WireError>(sandbox, 'PUT', path, { email: 'test_payer_2@testuser.com' });
  expect([reply.status, reply.body.cause[0]?.code]).to.deep.equal([400, '126']);
});

it('saves a card with its token, which is spent then', async () => {
  const sandbox = createSandbox();
  const path = `/v1/customers/${await customer(sandbox)}/cards`;
  const token = await tokenOf(sandbox);
  const { status, body } = await asBackend<SavedCardAnswer>(sandbox, 'POST', path, { token });
  expect(status).to.equal(201);
  expect(body).to.deep.include({
    first_six_digits: '450995',
    last_four_digits: '3704',
    security_code: { length: 3, card_location: 'back' },
    issuer: { id: 1, name: 'Otro' },
    cardholder: { name: 'APRO', identification: { type: 'DNI', number: '12345678' } },
  });
  expect(body).to.nested.include({ 'payment_method.id': 'visa', 'payment_method.payment_type_id': 'credit_card' });
  expect(await asBackend(sandbox, 'GET', path)).to.deep.include({ status: 200, body: [body] });

  const again = await asBackend<WireError>(sandbox, 'POST', path, { token });
  expect([again.status, again.body.cause[0]?.code]).to.deep.equal([400, '121']);
  expect((await pay(sandbox, { token })).body).to.nested.include({ 'cause[0].code': 2006 });
});

it('keeps the bank that was chosen', async () => {
  const sandbox = createSandbox();
  const token = await tokenOf(sandbox);
  const path = `/v1/customers/${await customer(sandbox)}/cards`;
  const { body } = await asBackend<SavedCardAnswer>(sandbox, 'POST', path, { token, issuer_id: '310' });
  expect(body).to.deep.include({ issuer: { id: 310, name: 'Banco Santander Rio S.A.' } });
});

it('renews and deletes a saved card', async () => {
  const sandbox = createSandbox();
  const id = await customer(sandbox);
  const card = await savedCard(sandbox, id);
  const path = `/v1/customers/${id}/cards/${card.id}`;
  expect((await asBackend(sandbox, 'GET', `/v1/customers/${id}`)).body).to.nested.include({
    default_card: card.id,
    'cards[0].id': card.id,
  });
  const renewed = await asBackend<SavedCardAnswer>(sandbox, 'PUT', path, { expiration_year: 2033 });
  expect(renewed.body).to.include({ expiration_month: 11, expiration_year: 2033 });
  expect((await asBackend(sandbox, 'DELETE', path)).status).to.equal(200);
  expect((await asBackend<WireError>(sandbox, 'GET', path)).body.cause[0]?.code).to.equal('120');
});

it('pays with a saved card and its code', async () => {
  const sandbox = createSandbox();
  const id = await customer(sandbox);
  const card = await savedCard(sandbox, id, 'FUND');
  const made = await asPage<WireCardToken>(sandbox, 'POST', '/v1/card_tokens', {
    card_id: card.id,
    security_code: '123',
  });
  expect(made.body).to.include({ card_id: card.id, first_six_digits: '450995' });

  const { body } = await pay(sandbox, { token: made.body.id, payer: { type: 'customer', id } });
  expect(body.status_detail).to.equal('cc_rejected_insufficient_amount');
  expect(body).to.nested.include({ 'card.id': card.id, 'payer.id': id, 'payer.email': EMAIL });
});

const codes: [code: string, cause: string][] = [
  ['', '224'],
  ['12', 'E302'],
  ['abc', 'E302'],
];

for (const [code, cause] of codes) {
  it(`refuses "${code}" as the code of a saved card`, async () => {
    const sandbox = createSandbox();
    const card = await savedCard(sandbox, await customer(sandbox));
    const body = { card_id: card.id, security_code: code };
    const reply = await asPage<WireError>(sandbox, 'POST', '/v1/card_tokens', body);
    expect([reply.status, reply.body.cause[0]?.code]).to.deep.equal([400, cause]);
  });
}
