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
