import { expect } from '@open-wc/testing';
import { createSandbox } from '../../src/sandbox/sandbox.js';
import type { WireCardToken, WireError } from '../../src/sdk/wire.js';
import { asPage } from './caller.js';
import { pay, tokenOf, visa } from './cards.js';

const codesOf = (error: WireError) => error.cause.map(({ code }) => code);

it('makes a token of a whole card, as v2 asks for it', async () => {
  const sandbox = createSandbox({ now: () => new Date('2026-03-05T18:20:31Z') });
  const { status, body } = await asPage<WireCardToken>(sandbox, 'POST', '/v1/card_tokens', visa);
  expect(status).to.equal(201);
  expect(body.id).to.match(/^[0-9a-f]{32}$/);
  expect(body).to.deep.include({
    public_key: sandbox.publicKey,
    status: 'active',
    first_six_digits: '450995',
    last_four_digits: '3704',
    card_number_length: 16,
    security_code_length: 3,
    expiration_month: 11,
    expiration_year: 2030,
    cardholder: visa.cardholder,
    date_created: '2026-03-05T14:20:31.000-04:00',
    date_due: '2026-03-13T14:20:31.000-04:00',
    date_used: null,
  });
  expect(JSON.stringify(body)).not.to.include(visa.card_number);
});

it('makes an empty token and fills it later, as v1 asks for it', async () => {
  const sandbox = createSandbox();
  const empty = await asPage<WireCardToken>(sandbox, 'POST', '/v1/card_tokens', {});
  expect(empty.status).to.equal(201);
  expect(empty.body).to.include({ first_six_digits: null, cardholder: null, status: 'active' });

  const device = { meli: { session_id: 'armor-1' } };
  const path = `/v1/card_tokens/${empty.body.id}`;
  const filled = await asPage<WireCardToken>(sandbox, 'PUT', path, { device, ...visa });
  expect(filled.status).to.equal(200);
  expect(filled.body).to.include({ id: empty.body.id, last_four_digits: '3704' });

  const read = await asPage<WireCardToken>(sandbox, 'GET', path);
  expect(read.body).to.deep.equal(filled.body);
});

const holder = visa.cardholder;
const withDocument = (type: unknown, number: unknown) => ({
  ...visa,
  cardholder: { ...holder, identification: { type, number } },
});
const refused: [what: string, card: object, codes: string[]][] = [
  ['no number', { ...visa, card_number: '' }, ['205']],
  ['a number that fails Luhn', { ...visa, card_number: '4509953566233705' }, ['E301']],
  ['a number of the wrong length', { ...visa, card_number: '450995356623370' }, ['E301']],
  ['a number that no method has', { ...visa, card_number: '9999999999999995' }, ['E301']],
  ['blanks in the number', { ...visa, card_number: '4509 9535 6623 3704' }, ['E301']],
  ['no month', { ...visa, expiration_month: null }, ['208']],
  ['month 13', { ...visa, expiration_month: 13 }, ['325']],
  ['month 0', { ...visa, expiration_month: 0 }, ['325']],
  ['no year', { ...visa, expiration_year: null }, ['209']],
  ['a year of two digits', { ...visa, expiration_year: 30 }, ['326']],
  ['a year that is over', { ...visa, expiration_year: 2025 }, ['326']],
  ['a month that is over', { ...visa, expiration_month: 2, expiration_year: 2026 }, ['325']],
  ['no code', { ...visa, security_code: '' }, ['224']],
  ['a code of the wrong length', { ...visa, security_code: '1234' }, ['E302']],
  ['letters in the code', { ...visa, security_code: '12a' }, ['E302']],
  ['no name', { ...visa, cardholder: { ...holder, name: ' ' } }, ['221']],
  ['digits in the name', { ...visa, cardholder: { ...holder, name: 'APRO 1' } }, ['316']],
  ['no document type', withDocument(null, '12345678'), ['212']],
  ['a document type of another country', withDocument('CPF', '12345678909'), ['322']],
  ['no document number', withDocument('DNI', null), ['214']],
  ['the text that v1 makes of a missing number', withDocument('DNI', 'undefined'), ['324']],
  ['dots in the document number', withDocument('DNI', '12.345.67'), ['324']],
  ['a document number that is too short', withDocument('DNI', '123456'), ['324']],
  ['several things at once', { card_number: '4509953566233704' }, ['208', '209', '224', '221', '212', '214']],
];

for (const [what, card, codes] of refused) {
  it(`refuses ${what}`, async () => {
    const sandbox = createSandbox({ now: () => new Date('2026-03-05T18:20:31Z') });
    const { status, body } = await asPage<WireError>(sandbox, 'POST', '/v1/card_tokens', card);
    expect(status).to.equal(400);
    expect(codesOf(body)).to.deep.equal(codes);
    expect(body).to.include({ error: 'bad_request', status: 400 });
  });
}

const accepted: [what: string, site: 'MLA' | 'MLB' | 'MLM', card: object][] = [
  ['an accented name', 'MLA', { ...visa, cardholder: { ...holder, name: 'José O’Higgins Peña' } }],
  ['a card that is good to the end of this month', 'MLA', { ...visa, expiration_month: 3, expiration_year: 2026 }],
  ['digits as text', 'MLA', { ...visa, expiration_month: '11', expiration_year: '2030' }],
  ['a number without a Luhn digit where the brand has none', 'MLA', { ...visa, card_number: '5895627823453005' }],
  ['a card that has no code', 'MLA', { ...visa, card_number: '2799500000000', security_code: '' }],
  ['a code left out where it is optional', 'MLA', { ...visa, card_number: '5323830000000009', security_code: '' }],
  [
    'no document in Mexico, where v1 sends its number as "undefined"',
    'MLM',
    {
      ...visa,
      card_number: '5474925432670366',
      cardholder: { name: 'APRO', identification: { type: null, number: 'undefined' } },
    },
  ],
];

for (const [what, site, card] of accepted) {
  it(`accepts ${what}`, async () => {
    const sandbox = createSandbox({ site, now: () => new Date('2026-03-05T18:20:31Z') });
    const { status } = await asPage(sandbox, 'POST', '/v1/card_tokens', card);
    expect(status).to.equal(201);
  });
}

const brazilian = (type: string, number: string) => ({
  ...withDocument(type, number),
  card_number: '4235647728025682',
});

it('accepts letters in a CNPJ, in capitals only, and in no CPF', async () => {
  const sandbox = createSandbox({ site: 'MLB' });
  const answers: [type: string, number: string, codes: string[] | null][] = [
    ['CNPJ', '11222333000181', null],
    ['CNPJ', '12ABC34501DE35', null],
    ['CNPJ', '12abc34501de35', ['324']],
    ['CNPJ', '12.ABC.345/01DE-35', ['324']],
    ['CNPJ', '12ABC34501DE3', ['324']],
    ['CPF', '1234567890A', ['324']],
  ];
  for (const [type, number, codes] of answers) {
    const { status, body } = await asPage<WireError>(sandbox, 'POST', '/v1/card_tokens', brazilian(type, number));
    expect(status === 201 ? null : codesOf(body), `${type} ${number}`).to.deep.equal(codes);
  }
});

it('takes a payer with letters in the CNPJ', async () => {
  const sandbox = createSandbox({ site: 'MLB' });
  const identification = { type: 'CNPJ', number: '12ABC34501DE35' };
  const token = await tokenOf(sandbox, brazilian('CNPJ', identification.number));
  const { status, body } = await pay(sandbox, { token, payer: { email: 'test@testuser.com', identification } });
  expect(status).to.equal(201);
  expect(body.payer).to.deep.include({ identification });
});

it('takes another card into a token until the token is used', async () => {
  const sandbox = createSandbox();
  const token = await tokenOf(sandbox);
  const path = `/v1/card_tokens/${token}`;
  expect((await asPage(sandbox, 'PUT', path, visa)).status).to.equal(200);

  await pay(sandbox, { token });
  expect((await asPage(sandbox, 'GET', path)).body['status']).to.equal('used');
  const late = await asPage<WireError>(sandbox, 'PUT', path, visa);
  expect([late.status, codesOf(late.body)]).to.deep.equal([400, ['3003']]);
});

it('renews the date and the code of a token', async () => {
  const sandbox = createSandbox();
  const path = `/v1/card_tokens/${await tokenOf(sandbox)}`;
  const renewed = await asPage<WireCardToken>(sandbox, 'PUT', path, { security_code: '321', expiration_year: 2033 });
  expect(renewed.body).to.include({ expiration_month: 11, expiration_year: 2033, last_four_digits: '3704' });
  const wrong = await asPage<WireError>(sandbox, 'PUT', path, { security_code: '3210' });
  expect([wrong.status, codesOf(wrong.body)]).to.deep.equal([400, ['E302']]);
});

it('lets a token expire after seven days', async () => {
  let today = new Date('2026-03-05T12:00:00Z');
  const sandbox = createSandbox({ now: () => today });
  const token = await tokenOf(sandbox);
  today = new Date('2026-03-12T11:59:59Z');
  expect((await asPage(sandbox, 'GET', `/v1/card_tokens/${token}`)).body['status']).to.equal('active');
  today = new Date('2026-03-12T12:00:00Z');
  expect((await asPage(sandbox, 'GET', `/v1/card_tokens/${token}`)).body['status']).to.equal('expired');
});

it('does not know tokens of other accounts', async () => {
  const { status, body } = await asPage<WireError>(createSandbox(), 'GET', `/v1/card_tokens/${'0'.repeat(32)}`);
  expect(status).to.equal(404);
  expect(body.error).to.equal('not_found');
});

it('refuses a saved card that the account does not have', async () => {
  const saved = { card_id: '8912345', security_code: '123' };
  const { status, body } = await asPage<WireError>(createSandbox(), 'POST', '/v1/card_tokens', saved);
  expect([status, codesOf(body)]).to.deep.equal([400, ['E201']]);
});
