import { expect } from '@open-wc/testing';
import { createSandbox } from '../../src/sandbox/sandbox.js';
import type { SiteId } from '../../src/sandbox/sites/site.js';
import type { WireError } from '../../src/sdk/wire.js';
import { asBackend, asPage } from './caller.js';
import { pay, tokenOf } from './cards.js';

const get = (path: string, headers?: HeadersInit) => new Request(new URL(path, 'https://any.host:8443'), { headers });

async function answerTo(path: string, headers?: HeadersInit): Promise<{ status: number; body: WireError }> {
  const response = await createSandbox().fetch(get(path, headers));
  return { status: response.status, body: (await response.json()) as WireError };
}

for (const path of ['/', '/v1/nothing', '/v1/payment_methods/visa', '/v1/card_tokens/1/2']) {
  it(`does not know ${path}`, async () => {
    const { status, body } = await answerTo(path);
    expect(status).to.equal(404);
    expect(body).to.include({ error: 'not_found', status: 404 });
  });
}

it('does not take a method that a path does not have', async () => {
  expect((await asPage(createSandbox(), 'DELETE', '/v1/payment_methods')).status).to.equal(404);
});

it('answers a body that is not JSON with an error in JSON', async () => {
  const sandbox = createSandbox();
  const url = `https://api.mercadopago.com/v1/card_tokens?public_key=${sandbox.publicKey}`;
  const response = await sandbox.fetch(new Request(url, { method: 'POST', body: 'card_number=4' }));
  expect(response.status).to.equal(400);
  expect(await response.json()).to.include({ error: 'bad_request' });
});

it('lets every page read every answer', async () => {
  const sandbox = createSandbox();
  for (const path of ['/v1/payment_methods', '/nothing', '/js/v2']) {
    const { headers } = await sandbox.fetch(get(path));
    expect(headers.get('access-control-allow-origin')).to.equal('*');
  }
});

it('allows the headers that both SDKs and a backend send', async () => {
  const preflight = new Request('https://api.mercadopago.com/v1/card_tokens', { method: 'OPTIONS' });
  const { status, headers } = await createSandbox().fetch(preflight);
  expect(status).to.equal(204);
  expect(headers.get('access-control-allow-methods')).to.equal('GET, POST, PUT, DELETE');
  for (const name of ['content-type', 'x-product-id', 'x-idempotency-key', 'authorization']) {
    expect(headers.get('access-control-allow-headers')).to.contain(name);
  }
});

it('serves the scripts that a page loads', async () => {
  const sandbox = createSandbox();
  const paths = [
    '/sdk/javascript/v1/mercadopago.js',
    '/js/v2',
    '/v2/security.js?view=checkout',
    '/fp/check.js?org_id=1',
    '/storage/event-metrics-sdk/js',
  ];
  for (const path of paths) {
    const { status, headers } = await sandbox.fetch(get(path));
    expect([path, status, headers.get('content-type')]).to.deep.equal([path, 200, 'text/javascript; charset=utf-8']);
  }
});

for (const path of ['/device_profile/widget', '/omega/device_profile/widget']) {
  it(`serves the frame ${path}, which tells v1 the session`, async () => {
    const response = await createSandbox().fetch(get(`${path}?public_key=k&session_id=1`));
    expect(response.headers.get('content-type')).to.contain('text/html');
    expect(await response.text()).to.match(/postMessage\('\{"session_id":"armor-\w+"\}', '\*'\)/);
  });
}

it('serves the page of the secure fields', async () => {
  const response = await createSandbox().fetch(get('/secure-fields'));
  expect(response.headers.get('content-type')).to.contain('text/html');
});

it('gives v2 a device session', async () => {
  const { body } = await asPage(createSandbox(), 'POST', '/v1/devices/widgets', { section: 'open_platform_V2' });
  expect(body['session_id']).to.match(/^armor-/);
  expect(body['widget']).to.match(/^<script type="text\/javascript">.*<\/script>$/);
});

it('takes reports of errors', async () => {
  const report = { status: 400, type: 'validateForm', data: [] };
  expect(await asPage(createSandbox(), 'POST', '/v1/payment_methods/track_error', report)).to.deep.equal({
    status: 200,
    body: {},
  });
});

it('forgets everything but its keys', async () => {
  const sandbox = createSandbox({ faults: [{ endpoint: 'GET /v1/payment_methods', kind: 'drop' }] });
  const token = await tokenOf(sandbox);
  const { body } = await pay(sandbox);
  const { publicKey } = sandbox;
  sandbox.reset();
  expect(sandbox.requests).to.deep.equal([]);
  expect(sandbox.publicKey).to.equal(publicKey);
  expect((await asPage(sandbox, 'GET', '/v1/payment_methods')).status).to.equal(200);
  expect((await asPage(sandbox, 'GET', `/v1/card_tokens/${token}`)).status).to.equal(404);
  expect((await asBackend(sandbox, 'GET', `/v1/payments/${body.id}`)).status).to.equal(404);
});

it('says which countries there are when asked for another one', () => {
  expect(() => createSandbox({ site: 'MLX' as SiteId })).to.throw(RangeError, /MLA/);
});
