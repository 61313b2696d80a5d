import { expect } from '@open-wc/testing';
import { createSandbox } from '../../src/sandbox/sandbox.js';
import type { WireError } from '../../src/sdk/wire.js';
import { asBackend } from './caller.js';
import { pay, tokenOf } from './cards.js';

const get = (path: string, headers?: HeadersInit) => new Request(new URL(path, 'https://any.host:8443'), { headers });

async function answerTo(path: string, headers?: HeadersInit): Promise<{ status: number; body: WireError }> {
  const response = await createSandbox().fetch(get(path, headers));
  return { status: response.status, body: (await response.json()) as WireError };
}

it('has its own keys, shaped like test keys', () => {
  const [one, other] = [createSandbox(), createSandbox()];
  expect(one.publicKey).to.match(/^TEST-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect(one.accessToken).to.match(/^TEST-\d+-\d{6}-[0-9a-f]{32}-\d+$/);
  expect(one.publicKey).not.to.equal(other.publicKey);
});

const refused: [what: string, path: string, headers: HeadersInit, code: string | undefined][] = [
  ['a page without key', '/v1/payment_methods', {}, '1000'],
  ['a page with a wrong key', '/v1/payment_methods?public_key=TEST-1', {}, '1001'],
  ['a wrong key in the header', '/v1/payment_methods', { 'x-public-key': 'TEST-1' }, '1001'],
  ['a backend without token', '/v1/payments/1', {}, undefined],
  ['a backend with a wrong token', '/v1/payments/1', { authorization: 'Bearer TEST-1' }, undefined],
  ['a token in the query', '/v1/customers/search?access_token=TEST-1', {}, undefined],
];

for (const [what, path, headers, code] of refused) {
  it(`refuses ${what}`, async () => {
    const { status, body } = await answerTo(path, headers);
    expect(status).to.equal(401);
    expect(body.error).to.equal('unauthorized');
    expect(body.cause[0]?.code).to.equal(code);
  });
}

it('lets a backend ask what a page may ask', async () => {
  expect((await asBackend(createSandbox(), 'GET', '/v1/payment_methods')).status).to.equal(200);
});

it('takes the public key from a header', async () => {
  const sandbox = createSandbox();
  const response = await sandbox.fetch(get('/v1/payment_methods', { 'x-public-key': sandbox.publicKey }));
  expect(response.status).to.equal(200);
});

it('does not take a public key for an access token', async () => {
  const sandbox = createSandbox();
  const response = await sandbox.fetch(get('/v1/payments/1', { authorization: `Bearer ${sandbox.publicKey}` }));
  expect(response.status).to.equal(401);
});

it('refuses the old keys when it has new ones', async () => {
  const sandbox = createSandbox();
  const { publicKey, accessToken } = sandbox;
  const token = await tokenOf(sandbox);
  sandbox.renewCredentials();
  const page = await sandbox.fetch(get(`/v1/payment_methods?public_key=${publicKey}`));
  const backend = await sandbox.fetch(get('/v1/payments/1', { authorization: `Bearer ${accessToken}` }));
  expect([page.status, backend.status]).to.deep.equal([401, 401]);
  expect((await pay(sandbox, { token })).status).to.equal(201);
});
