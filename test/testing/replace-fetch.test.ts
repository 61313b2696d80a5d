import { expect } from '@open-wc/testing';
import { createSandbox, replaceFetch, sandboxAt, type Sandbox } from '../../src/entries/testing.js';
import { openSandbox } from '../helpers/sandbox.js';

const API = 'https://api.mercadopago.com/v1';

/** Keys of a shop, which the sandbox has never seen. */
const shop = {
  publicKey: 'APP_USR-01234567-89ab-cdef-0123-456789abcdef',
  accessToken: 'APP_USR-1234567890123456-010203-0123456789abcdef0123456789abcdef-123456789',
};

const types = (key: string): Promise<Response> => fetch(`${API}/identification_types?public_key=${key}`);

const payments = (token: string): Promise<Response> =>
  fetch(`${API}/payments/search`, { headers: { authorization: `Bearer ${token}` } });

async function withFetch(sandbox: Parameters<typeof replaceFetch>[0], use: () => Promise<void>): Promise<void> {
  const restore = replaceFetch(sandbox);
  try {
    await use();
  } finally {
    restore();
  }
}

const withSandbox = (use: (sandbox: Sandbox) => Promise<void>): Promise<void> => {
  const sandbox = createSandbox();
  return withFetch(sandbox, () => use(sandbox));
};

it('answers for Mercado Pago, with the keys of the shop', () =>
  withSandbox(async () => {
    expect(await (await types(shop.publicKey)).json()).to.deep.include({
      id: 'DNI',
      name: 'DNI',
      type: 'number',
      min_length: 7,
      max_length: 8,
    });
    expect((await payments(shop.accessToken)).status).to.equal(200);
  }));

it('refuses other kinds of key', () =>
  withSandbox(async () => {
    expect((await types('hello')).status).to.equal(401);
    expect((await payments(shop.publicKey)).status).to.equal(401);
    expect((await types(shop.accessToken)).status).to.equal(401);
  }));

it('refuses keys that were renewed, and takes the new ones', () =>
  withSandbox(async (sandbox) => {
    await types(shop.publicKey);
    sandbox.renewCredentials();
    expect((await types(shop.publicKey)).status).to.equal(401);
    expect((await types(shop.publicKey.replace('0', '9'))).status).to.equal(200);
  }));

it('sends the body on', () =>
  withSandbox(async (sandbox) => {
    const body = JSON.stringify({ email: 'test_payer_1@testuser.com' });
    const headers = { authorization: `Bearer ${shop.accessToken}`, 'content-type': 'application/json' };
    const response = await fetch(`${API}/customers`, { method: 'POST', headers, body });
    expect(await response.json()).to.include({ email: 'test_payer_1@testuser.com' });
    expect(sandbox.requests).to.have.length(1);
  }));

it('leaves other requests alone, and puts the former fetch back', async () => {
  const former = globalThis.fetch;
  await withSandbox(async () => {
    expect((await fetch('/package.json')).headers.get('content-type')).to.match(/json/);
  });
  expect(globalThis.fetch).to.equal(former);
});

it('reaches a sandbox that is served elsewhere, which knows its own keys', async () => {
  const { url, publicKey, asked } = await openSandbox();
  await withFetch(sandboxAt(new URL(url, location.href).href), async () => {
    expect((await types(publicKey)).status).to.equal(200);
    expect((await types(shop.publicKey)).status).to.equal(401);
  });
  expect(await asked()).to.include('GET /v1/identification_types');
});
