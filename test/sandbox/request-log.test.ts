import { expect } from '@open-wc/testing';
import { createSandbox } from '../../src/sandbox/sandbox.js';
import { asPage } from './caller.js';
import { visa } from './cards.js';

it('logs what was asked', async () => {
  const sandbox = createSandbox();
  await asPage(sandbox, 'GET', '/v1/payment_methods/search?bins=450995');
  expect(sandbox.requests).to.deep.equal([
    {
      method: 'GET',
      path: '/v1/payment_methods/search',
      query: { bins: '450995', public_key: sandbox.publicKey },
    },
  ]);
});

it('logs no card number and no code, wherever they turn up', async () => {
  const sandbox = createSandbox();
  await asPage(sandbox, 'POST', '/v1/card_tokens', { ...visa, device: { note: `of ${visa.card_number}, by mistake` } });
  await asPage(sandbox, 'POST', '/v1/payment_methods/track_error', { data: [Number(visa.card_number)] });
  await asPage(sandbox, 'GET', `/v1/payment_methods/search?bins=${visa.card_number}`);
  expect(JSON.stringify(sandbox.requests)).not.to.include(visa.card_number);
  expect(sandbox.requests[0]?.body).to.deep.include({
    card_number: '***',
    security_code: '***',
    expiration_year: 2030,
    cardholder: visa.cardholder,
    device: { note: 'of ***, by mistake' },
  });
});

it('leaves ids whole, digits in a row and all', async () => {
  const sandbox = createSandbox();
  const id = `${visa.card_number}ab${'0'.repeat(14)}`;
  await asPage(sandbox, 'GET', `/v1/card_tokens/${id}`);
  expect(sandbox.requests[0]?.path).to.equal(`/v1/card_tokens/${id}`);
});

const CODE = '987';
const form = (fields: Record<string, string>): string => new URLSearchParams(fields).toString();
const names = [
  'security_code',
  'securityCode',
  'cvv',
  'cvc',
  'cvv2',
  'CVC2',
  'card_cvv',
  'card[security_code]',
  'card[cvv][]',
  'card.cvv',
];

for (const name of names) {
  it(`logs no code called ${name}, in a query, a form or JSON`, async () => {
    const sandbox = createSandbox();
    const nested = { [name]: { value: CODE, more: [Number(CODE)] }, list: [{ [name]: [CODE] }] };
    const multipart = new FormData();
    multipart.set('note', 'kept');
    multipart.set(name, CODE);
    const bodies = [
      form({ [name]: CODE, note: 'kept' }),
      `note=kept&${name}=${CODE}`,
      JSON.stringify({ [name]: CODE, note: 'kept' }),
      JSON.stringify({ ...nested, note: 'kept' }),
      `{"note": "kept", "${name}": "${CODE}"`,
      multipart,
    ];
    const url = `https://x.test/v1/card_tokens?${form({ [name]: CODE, note: 'kept' })}`;
    for (const body of bodies) await sandbox.fetch(new Request(url, { method: 'POST', body }));
    expect(sandbox.requests).to.have.length(bodies.length);
    for (const { query, body } of sandbox.requests) {
      expect(query).to.deep.equal({ [name]: '***', note: 'kept' });
      expect(JSON.stringify(body)).to.include('kept').and.not.include(CODE);
    }
  });
}

it('logs no card number of a form, and leaves the rest as it was sent', async () => {
  const sandbox = createSandbox();
  const send = (body: string) => sandbox.fetch(new Request('https://x.test/pay', { method: 'POST', body }));
  const spaced = visa.card_number.replace(/\d{4}(?=\d)/g, '$& ');
  await send(`a=1&${form({ note: `of ${spaced}`, 'card[number]': visa.card_number })}&b=%C3%A9`);
  await send('escape=1&code=200&description=a=b&&e');
  expect(sandbox.requests.map(({ body }) => body)).to.deep.equal([
    'a=1&note=of ***&card%5Bnumber%5D=***&b=%C3%A9',
    'escape=1&code=200&description=a=b&&e',
  ]);
});
