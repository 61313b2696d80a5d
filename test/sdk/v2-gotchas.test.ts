import { expect } from '@open-wc/testing';
import type { Fault } from '../../src/entries/sandbox.js';
import { checkPublicKey } from '../../src/sdk/check-public-key.js';
import type { MpErrorCode } from '../../src/sdk/mp-error.js';
import { openPrivateDocument } from '../../src/sdk/private-document.js';
import { connectV2 } from '../../src/sdk/v2.js';
import { Clock, until } from '../helpers/clock.js';
import {
  bin,
  connectTo,
  countOf,
  failureOf,
  methodOf,
  newRoot,
  openGateway,
  requestsOf,
  sdkWindow,
  stopUsingSandbox,
  useStandIn,
  visa,
} from './open-gateway.js';
import { openSandbox } from '../helpers/sandbox.js';

/*
 * What mercadopago.js v2 rejects with (R1 to R14) and its known problems (section 10 of the notes on it). Of those that
 * have no test here:
 *
 * R2, R9, R10, R11     come from secure fields: v2-fields.test.ts. Nothing appears      secure fields, as well. Fields
 * stay empty    secure fields, as well. Already mounted      secure fields, as well. Second form deaf     each form has
 * its own v2 (test/card-form/secure-fields.test.ts). Double submit        the form keeps one attempt at a time
 * (test/card-form/). Stale brand          the form drops answers to an older number (test/card-form/). SSR
 * nothing is loaded before a form is in a page (test/node/).
 */

interface V2Window {
  MercadoPago: new (key: string) => unknown;
}

const TOKEN = 'POST /v1/card_tokens';
const LIMIT = 30_000;

const rejections: [name: string, fault: Omit<Fault, 'endpoint'>, code: MpErrorCode, retryable: boolean][] = [
  ['R3: a refusal without causes', { kind: 'status', status: 400 }, 'unknown', false],
  ['R3: a key that was renewed', { kind: 'status', status: 401 }, 'public-key-rejected', false],
  ['R3: too many calls', { kind: 'status', status: 429 }, 'rate-limited', true],
  ['R3: trouble of the test environment (E603)', fault500('E603'), 'service-unavailable', true],
  ['R4: an error page', { kind: 'html' }, 'service-unavailable', true],
  ['R5: JSON that is broken', { kind: 'broken-json' }, 'service-unavailable', true],
  ['R5: no JSON at all', { kind: 'empty' }, 'service-unavailable', true],
  ['R6: a connection that breaks, or is not allowed', { kind: 'drop' }, 'network', true],
  ['R12: an answer that is nothing', { kind: 'status', status: 200, body: null }, 'no-answer', true],
  ['R12: an answer without a token', { kind: 'status', status: 200, body: {} }, 'no-answer', true],
];

function fault500(code: string): Omit<Fault, 'endpoint'> {
  return { kind: 'status', status: 500, body: { message: 'internal_error', status: 500, cause: [{ code }] } };
}

for (const [name, fault, code, retryable] of rejections) {
  it(`${name} is ${code}`, async () => {
    const { gateway } = await openGateway('v2', { faults: [{ endpoint: TOKEN, ...fault }] });
    expect(await failureOf(gateway.tokenize(visa))).to.deep.include({ code, retryable, fields: [] });
  });
}

it('R1: what it finds wrong before it asks names the fields', async () => {
  const { gateway, sandbox } = await openGateway('v2');
  const wrong = { ...visa, cardNumber: '1', cardExpirationMonth: '13', cardholderName: 'APRO 2', docNumber: '1.2' };
  const { code, fields } = await failureOf(gateway.tokenize(wrong));
  expect(code).to.equal('invalid-card-data');
  expect(fields.map((error) => `${error.field} ${error.code}`)).to.have.members([
    'cardNumber E301',
    'cardExpiration 325',
    'cardholderName 316',
    'docNumber 324',
  ]);
  expect(await countOf(sandbox, TOKEN)).to.equal(0);
});

it('R3: what the API finds wrong names the fields', async () => {
  const { gateway } = await openGateway('v2');
  const { code, fields } = await failureOf(gateway.tokenize({ ...visa, cardNumber: '4509953566233705' }));
  expect(code).to.equal('invalid-card-data');
  expect(fields.map(({ field }) => field)).to.include('cardNumber');
});

it('R7: silence after its own three tries is reported as no answer', async () => {
  const opened = await openGateway('v2', {
    faults: [{ endpoint: TOKEN, kind: 'never' }],
    standIn: { timeScale: 0.05 },
  });
  expect(await failureOf(opened.gateway.tokenize(visa))).to.deep.include({ code: 'no-answer', retryable: true });
  expect(await countOf(opened.sandbox, TOKEN)).to.equal(3);
});

it('R7: of the tokens that a slow answer makes, one is delivered', async () => {
  const opened = await openGateway('v2', { standIn: { timeScale: 1 } });
  const held = await opened.sandbox.hold(TOKEN);
  const clock = new Clock(sdkWindow(opened.root));
  const token = opened.gateway.tokenize(visa);
  await until(held.isTaken);
  await clock.advance(1_000);
  expect(await token).to.match(/^[0-9a-f]{32}$/);
  await held.release();
  expect(await countOf(opened.sandbox, TOKEN)).to.equal(2);
});

it('R8: a production key on a page without https, which v2 refuses with a text', async () => {
  const { gateway, root } = await openGateway('v2', { standIn: {} });
  // The key is the window's: a second instance changes it for the first one, too.
  new (sdkWindow<V2Window>(root).MercadoPago)('APP_USR-8d0b0bd6-6c2f');
  expect((await failureOf(gateway.tokenize(visa))).code).to.equal('insecure-context');
});

it('R13: a start that hangs makes every call hang, and every call ends', async () => {
  const clock = new Clock();
  const { gateway, sandbox } = await openGateway('v2', {
    faults: [{ endpoint: 'GET /storage/event-metrics-sdk/js', kind: 'never' }],
  });
  const calls = [gateway.identificationTypes(), gateway.paymentMethods(bin), gateway.tokenize(visa)].map(failureOf);
  await until(async () => (await countOf(sandbox, 'GET /storage/event-metrics-sdk')) === 1);
  await clock.advance(LIMIT);
  const errors = await Promise.all(calls);
  expect(errors.map(({ code }) => code)).to.deep.equal(Array(3).fill('no-answer'));
  expect(await countOf(sandbox, TOKEN)).to.equal(0);
  expect(clock.pending).to.equal(0);
});

it('R14: its own TypeError over a saved card is handled like other errors', async () => {
  const { gateway } = await openGateway('v2', { standIn: { quirks: ['replace-error'] } });
  expect((await failureOf(gateway.tokenize({ cardId: '1', securityCode: '123' }))).code).to.equal('unknown');
});

it('Wrong key used: a second key has its own v2', async () => {
  const argentina = await openGateway('v2', { site: 'MLA' });
  const brazil = await openGateway('v2', { site: 'MLB' });
  await argentina.gateway.tokenize(visa);
  const sent = (await requestsOf(argentina.sandbox)).find(({ path }) => path === '/v1/card_tokens');
  expect(sent?.query['public_key']).to.equal(argentina.sandbox.publicKey);
  expect(await countOf(brazil.sandbox, TOKEN)).to.equal(0);
});

it('Token promise hangs: it is given up after 30 s, and a new document starts afresh', async () => {
  const clock = new Clock();
  const { gateway, close, sandbox } = await openGateway('v2', {
    faults: [{ endpoint: TOKEN, kind: 'never', times: 1 }],
    standIn: { timeScale: 1000 },
  });
  const call = failureOf(gateway.tokenize(visa));
  await until(async () => (await countOf(sandbox, TOKEN)) === 1);
  await clock.advance(LIMIT);
  expect((await call).code).to.equal('no-answer');
  close();
  const again = await connectTo(sandbox, 'v2');
  expect(await again.gateway.tokenize(visa)).to.match(/^[0-9a-f]{32}$/);
});

it('Payment refused: the next attempt gets another token', async () => {
  const { gateway } = await openGateway('v2');
  const first = await gateway.tokenize(visa);
  gateway.renew();
  expect(await gateway.tokenize(visa)).to.not.equal(first);
});

it('http://localhost with an APP_USR- key is reported before anything loads, with the ways out', () => {
  stopUsingSandbox();
  const error = checkPublicKey('APP_USR-8d0b0bd6-6c2f', 'v2', location);
  expect(error?.code).to.equal('insecure-context');
  for (const way of ['basicSsl()', 'https.createServer', 'caddy', 'sdk="v1"']) expect(error?.message).to.include(way);
});

it('payer_costs of undefined: no offer is no plan', async () => {
  const { gateway } = await openGateway('v2', {
    faults: [{ endpoint: 'GET /v1/payment_methods/installments', kind: 'status', status: 200, body: [] }],
  });
  const method = await methodOf(gateway);
  expect(await gateway.installments({ amount: '1', bin, method, issuerId: null })).to.deep.equal([]);
});

for (const locale of ['es', 'pt', 'xx-XX', 'es-GT']) {
  it(`"could not be loaded": the locale ${locale}, which it throws at, is done without`, async () => {
    const sandbox = await openSandbox();
    const { gateway } = await connectTo(sandbox, 'v2', { locale });
    expect((await methodOf(gateway)).id).to.equal('visa');
  });
}

it('A locale that it knows is the language that it asks in', async () => {
  const { gateway, sandbox } = await openGateway('v2');
  await gateway.identificationTypes();
  const asked = (await requestsOf(sandbox)).find(({ path }) => path === '/v1/identification_types');
  expect(asked?.query['locale']).to.equal('es-AR');
});

it('Console noise: a metrics script that is blocked is warned of, and nothing more', async () => {
  const root = newRoot();
  const sandbox = await openSandbox({ faults: [{ endpoint: 'GET /storage/event-metrics-sdk/js', kind: 'drop' }] });
  const { gateway } = await connectTo(sandbox, 'v2', { root });
  const warnings: unknown[] = [];
  sdkWindow(root).console.warn = (...words: unknown[]) => warnings.push(words);
  expect(await gateway.tokenize(visa)).to.match(/^[0-9a-f]{32}$/);
  expect(warnings).to.not.have.lengthOf(0);
});

it('A build that cuts BINs to six digits still recognises the card', async () => {
  const sandbox = await openSandbox();
  useStandIn(sandbox, 'v2', { quirks: ['six-digit-bin'] });
  const { gateway } = await connectTo(sandbox, 'v2');
  expect((await methodOf(gateway)).id).to.equal('visa');
});

it('The nonce of the page is on every inline script that it adds', async () => {
  const root = newRoot();
  const sandbox = await openSandbox();
  await connectTo(sandbox, 'v2', { root, nonce: 'n0nce' });
  const inner = sdkWindow(root).document;
  const inline = () => [...inner.scripts].filter(({ src }) => src === '');
  await until(() => inline().length > 0);
  expect(inline().map(({ nonce }) => nonce)).to.deep.equal(['n0nce']);
});

it('asks for the plans of the kind of card that it is', async () => {
  const { gateway, sandbox } = await openGateway('v2');
  const method = await methodOf(gateway);
  await gateway.installments({ amount: '100', bin, method, issuerId: null });
  const asked = (await requestsOf(sandbox)).find(({ path }) => path.endsWith('/installments'));
  expect(asked?.query).to.include({ payment_type_id: 'credit_card', bin });
});

const constructions: [nonce: string, options: object][] = [
  ['', { trackingDisabled: true, locale: 'es-AR' }],
  ['n0nce', { trackingDisabled: true, locale: 'es-AR', deviceProfileCspNonce: 'n0nce' }],
];

for (const [nonce, options] of constructions) {
  it(`is made without usage beacons, and with ${nonce ? 'the' : 'no'} nonce`, () => {
    const given: unknown[] = [];
    function Recorder(...parameters: unknown[]): void {
      given.push(...parameters);
    }
    const home = openPrivateDocument(newRoot(), 'es-AR');
    connectV2(
      Recorder,
      { publicKey: 'TEST-1', locale: 'es-AR', nonce, deviceId: () => null },
      new AbortController().signal,
      home,
    );
    expect(given).to.deep.equal(['TEST-1', options]);
  });
}
