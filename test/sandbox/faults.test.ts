import { expect } from '@open-wc/testing';
import type { Fault } from '../../src/sandbox/http/faults.js';
import { createSandbox } from '../../src/sandbox/sandbox.js';
import type { WireError } from '../../src/sdk/wire.js';
import { asBackend, asPage } from './caller.js';
import { orderOf, tokenOf } from './cards.js';

const DOCUMENTS = 'GET /v1/identification_types';

const request = (init?: RequestInit) => new Request('https://api.mercadopago.com/v1/identification_types', init);

const rejection = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'no rejection',
    (reason: unknown) => reason,
  );

it('answers an Orders-style error with a status on demand', async () => {
  const sandbox = createSandbox({ faults: [{ endpoint: DOCUMENTS, kind: 'status', status: 429 }] });
  const { status, body } = await asPage<WireError>(sandbox, 'GET', '/v1/identification_types');
  expect(status).to.equal(429);
  expect(body).to.deep.equal({ message: 'too many requests', error: 'too_many_requests', status: 429, cause: [] });
});

it('answers internal_error unless told which status', async () => {
  const sandbox = createSandbox({ faults: [{ endpoint: '*', kind: 'status' }] });
  const { status, body } = await asPage<WireError>(sandbox, 'GET', '/v1/identification_types');
  expect(status).to.equal(500);
  expect(body).to.include({ message: 'internal_error', error: null });
});

for (const body of [null, [], 'text', { id: [] }]) {
  it(`answers ${JSON.stringify(body)} in place of the real answer`, async () => {
    const sandbox = createSandbox({ faults: [{ endpoint: '*', kind: 'status', status: 200, body }] });
    expect(await asPage(sandbox, 'GET', '/v1/identification_types')).to.deep.equal({ status: 200, body });
  });
}

const broken: [kind: Fault['kind'], status: number, type: string | null, text: string | RegExp][] = [
  ['html', 502, 'text/html', /^<h1>/],
  ['empty', 200, null, ''],
  ['broken-json', 200, 'application/json', /^\{"id": "/],
  ['no-global', 200, 'text/javascript', ''],
];

for (const [kind, status, type, text] of broken) {
  it(`answers ${kind} on demand`, async () => {
    const response = await createSandbox({ faults: [{ endpoint: '*', kind }] }).fetch(request());
    expect(response.status).to.equal(status);
    expect(response.headers.get('access-control-allow-origin')).to.equal('*');
    if (type) expect(response.headers.get('content-type')).to.contain(type);
    expect(await response.text()).to.match(text === '' ? /^$/ : new RegExp(text));
  });
}

it('drops the connection before it serves', async () => {
  const sandbox = createSandbox({ faults: [{ endpoint: 'POST /v1/card_tokens', kind: 'drop' }] });
  expect(await rejection(asPage(sandbox, 'POST', '/v1/card_tokens', {}))).to.be.instanceOf(TypeError);
});

it('loses the answer of a payment that was made, and its key finds it', async () => {
  const sandbox = createSandbox();
  const order = orderOf(await tokenOf(sandbox));
  sandbox.fail({ endpoint: 'POST /v1/payments', kind: 'lost', times: 1 });
  expect(await rejection(asBackend(sandbox, 'POST', '/v1/payments', order, 'order-1'))).to.be.instanceOf(TypeError);
  const { body } = await asBackend(sandbox, 'POST', '/v1/payments', order, 'order-1');
  expect(body['status']).to.equal('approved');
});

it('never answers, until the caller gives up', async () => {
  const sandbox = createSandbox({ faults: [{ endpoint: '*', kind: 'never' }] });
  const caller = new AbortController();
  const answer = rejection(sandbox.fetch(request({ signal: caller.signal })));
  caller.abort();
  expect(await answer).to.have.property('name', 'AbortError');
});

it('waits for the given delay before it answers', async () => {
  const { setTimeout } = globalThis;
  const waits: unknown[] = [];
  globalThis.setTimeout = ((done: () => void, milliseconds: number) => {
    waits.push(milliseconds);
    return setTimeout(done, 0);
  }) as typeof setTimeout;
  try {
    await createSandbox({ latency: 50, faults: [{ endpoint: '*', kind: 'slow', delay: 1000 }] }).fetch(request());
  } finally {
    globalThis.setTimeout = setTimeout;
  }
  expect(waits).to.deep.equal([50, 1000]);
});

it('plays the faults of one request one after the other', async () => {
  const sandbox = createSandbox();
  sandbox.fail({ endpoint: DOCUMENTS, kind: 'status', status: 429, times: 1 });
  sandbox.fail({ endpoint: DOCUMENTS, kind: 'status', status: 503, times: 1 });
  const statuses = [];
  for (let call = 0; call < 3; call += 1) {
    statuses.push((await asPage(sandbox, 'GET', '/v1/identification_types')).status);
  }
  expect(statuses).to.deep.equal([429, 503, 200]);
});

const endpoints: [endpoint: string, isHit: boolean][] = [
  ['*', true],
  ['PUT /v1/card_tokens/*', true],
  ['* /v1/card_tokens/*', true],
  ['PUT /v1/*', true],
  ['POST /v1/card_tokens/*', false],
  ['PUT /v1/card_tokens', false],
  ['PUT /v1/card.tokens/*', false],
];

for (const [endpoint, isHit] of endpoints) {
  it(`${isHit ? 'hits' : 'spares'} PUT /v1/card_tokens/1 with a fault for ${endpoint}`, async () => {
    const sandbox = createSandbox({ faults: [{ endpoint, kind: 'status', status: 503 }] });
    const { status } = await asPage(sandbox, 'PUT', '/v1/card_tokens/1', {});
    expect(status === 503).to.equal(isHit);
  });
}

it('never hits a preflight', async () => {
  const sandbox = createSandbox({ faults: [{ endpoint: '*', kind: 'drop' }] });
  expect((await sandbox.fetch(request({ method: 'OPTIONS' }))).status).to.equal(204);
});
