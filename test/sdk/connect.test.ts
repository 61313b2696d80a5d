import { expect } from '@open-wc/testing';
import type { Fault } from '../../src/entries/sandbox.js';
import { SdkSession } from '../../src/card-form/sdk-session.js';
import { checkPublicKey } from '../../src/sdk/check-public-key.js';
import type { MpErrorCode } from '../../src/sdk/mp-error.js';
import { loadSdk, sandboxOf } from '../../src/sdk/load.js';
import { openPrivateDocument } from '../../src/sdk/private-document.js';
import { openSandbox } from '../helpers/sandbox.js';
import { Clock, until } from '../helpers/clock.js';
import { watchListeners } from '../helpers/listeners.js';
import {
  bin,
  connectTo,
  countOf,
  failureOf,
  methodOf,
  newRoot,
  openGateway,
  sdkWindow,
  stopUsingSandbox,
  type V1,
  type Version,
  visa,
} from './open-gateway.js';

const SCRIPT: Record<Version, string> = { v1: 'GET /sdk/javascript/v1/mercadopago.js', v2: 'GET /js/v2' };

/** What happens to the script, and what that is called. */
const failures: [fault: Omit<Fault, 'endpoint'>, code: MpErrorCode][] = [
  [{ kind: 'drop' }, 'sdk-blocked'],
  [{ kind: 'status', status: 404 }, 'sdk-blocked'],
  [{ kind: 'html' }, 'sdk-blocked'],
  [{ kind: 'html', status: 200 }, 'sdk-missing'],
  [{ kind: 'empty' }, 'sdk-missing'],
  [{ kind: 'no-global' }, 'sdk-missing'],
];

for (const version of ['v1', 'v2'] as const) {
  const endpoint = SCRIPT[version];

  it(`${version}: loads its script once, whatever is called`, async () => {
    const { gateway, sandbox } = await openGateway(version);
    const method = await methodOf(gateway);
    await gateway.issuers(method, bin);
    await gateway.tokenize(visa);
    await gateway.tokenize(visa);
    expect(await countOf(sandbox, endpoint)).to.equal(1);
  });

  for (const [fault, code] of failures) {
    it(`${version}: a script that meets ${JSON.stringify(fault)} is ${code}, and leaves nothing behind`, async () => {
      const clock = new Clock();
      const sandbox = await openSandbox({ faults: [{ endpoint, ...fault }] });
      const root = newRoot();
      const error = await failureOf(connectTo(sandbox, version, { root }));
      expect(error.code).to.equal(code);
      expect(error.retryable).to.equal(true);
      expect(root.childElementCount).to.equal(0);
      expect(clock.pending).to.equal(0);
    });
  }

  it(`${version}: a script that never answers is given up after 15 s`, async () => {
    const clock = new Clock();
    const sandbox = await openSandbox({ faults: [{ endpoint, kind: 'never' }] });
    const root = newRoot();
    let code: string | null = null;
    const loading = failureOf(connectTo(sandbox, version, { root })).then((error) => (code = error.code));
    await until(async () => (await countOf(sandbox, endpoint)) === 1);
    await clock.advance(14_999);
    expect(code).to.equal(null);
    await clock.advance(1);
    await loading;
    expect(code).to.equal('sdk-timeout');
    expect(root.childElementCount).to.equal(0);
    expect(clock.pending).to.equal(0);
  });

  it(`${version}: a retry really tries again, as often as it takes`, async () => {
    const sandbox = await openSandbox({
      faults: [
        // Not a broken connection: browsers repeat a GET by themselves after that.
        { endpoint, kind: 'html', times: 1 },
        { endpoint, kind: 'no-global', times: 1 },
        { endpoint, kind: 'status', times: 1 },
      ],
    });
    const root = newRoot();
    const codes = [];
    for (let attempt = 0; attempt < 3; attempt += 1) {
      codes.push((await failureOf(connectTo(sandbox, version, { root }))).code);
    }
    expect(codes).to.deep.equal(['sdk-blocked', 'sdk-missing', 'sdk-blocked']);
    const { gateway } = await connectTo(sandbox, version, { root });
    expect(await gateway.tokenize(visa)).to.match(/^[0-9a-f]{32}$/);
    expect(root.querySelectorAll('iframe')).to.have.lengthOf(1);
    expect(await countOf(sandbox, endpoint)).to.equal(4);
  });

  it(`${version}: removes a failed script tag, so that nothing waits for it`, async () => {
    const { publicKey } = await openSandbox({ faults: [{ endpoint, kind: 'drop' }] });
    const home = openPrivateDocument(newRoot(), 'es-AR');
    const loading = loadSdk(home, version, publicKey, '', new AbortController().signal);
    expect(home.document.scripts).to.have.lengthOf(1);
    await failureOf(loading);
    expect(home.document.scripts).to.have.lengthOf(0);
  });

  it(`${version}: sets the nonce on the script tag`, async () => {
    const { publicKey } = await openSandbox();
    const home = openPrivateDocument(newRoot(), 'es-AR');
    await loadSdk(home, version, publicKey, 'n0nce', new AbortController().signal);
    expect(home.document.scripts[0]?.nonce).to.equal('n0nce');
  });

  it(`${version}: gives up a script that is loading when it is aborted`, async () => {
    const clock = new Clock();
    const sandbox = await openSandbox({ faults: [{ endpoint, kind: 'never' }] });
    const root = newRoot();
    const controller = new AbortController();
    const loading = connectTo(sandbox, version, { root }, controller);
    controller.abort();
    expect((await failureOf(loading)).code).to.equal('aborted');
    expect(root.childElementCount).to.equal(0);
    expect(clock.pending).to.equal(0);
  });

  it(`${version}: opens nothing for what was aborted before`, async () => {
    const sandbox = await openSandbox();
    const root = newRoot();
    const controller = new AbortController();
    controller.abort();
    expect((await failureOf(connectTo(sandbox, version, { root }, controller))).code).to.equal('aborted');
    expect(root.childElementCount).to.equal(0);
    expect(await sandbox.asked()).to.deep.equal([]);
  });

  it(`${version}: close() ends pending calls and leaves no frame, timer or listener`, async () => {
    const clock = new Clock();
    const sandbox = await openSandbox({ faults: [{ endpoint: '* /v1/*', kind: 'never' }] });
    const root = newRoot();
    const controller = new AbortController();
    const listeners = [window, document, document.body, controller.signal].map(watchListeners);
    const { gateway, close } = await connectTo(sandbox, version, { root }, controller);
    const method = { ...(await methodOfVisa()) };
    const calls = [
      gateway.identificationTypes(),
      gateway.paymentMethods(bin),
      gateway.issuers(method, bin),
      gateway.installments({ amount: '100', bin, method, issuerId: null }),
      gateway.tokenize(visa),
    ].map(async (call) => (await failureOf(call)).code);
    close();
    expect(await Promise.all(calls)).to.deep.equal(Array(5).fill('aborted'));
    expect(root.childElementCount).to.equal(0);
    expect(clock.pending).to.equal(0);
    expect(listeners.flatMap((live) => live())).to.deep.equal([]);
  });

  it(`${version}: close() during the wait for a token leaves no timer`, async () => {
    const clock = new Clock();
    const sandbox = await openSandbox({ faults: [{ endpoint: 'POST /v1/card_tokens', kind: 'never' }] });
    const root = newRoot();
    const { gateway, close } = await connectTo(sandbox, version, { root });
    const { Mercadopago: v1 } = sdkWindow<{ Mercadopago?: V1 }>(root);
    await until(() => v1?.getPaymentMethods().length !== 0);
    const call = failureOf(gateway.tokenize(visa));
    await until(async () => (await countOf(sandbox, 'POST /v1/card_tokens')) > 0);
    await clock.advance(100);
    expect(clock.pending).to.be.greaterThan(0);
    close();
    expect((await call).code).to.equal('aborted');
    expect(clock.pending).to.equal(0);
  });

  it(`${version}: is closed by its signal as by close(), and stays closed`, async () => {
    const sandbox = await openSandbox();
    const root = newRoot();
    const controller = new AbortController();
    const { gateway } = await connectTo(sandbox, version, { root }, controller);
    controller.abort();
    expect(root.childElementCount).to.equal(0);
    expect((await failureOf(gateway.tokenize(visa))).code).to.equal('aborted');
    expect((await failureOf(gateway.identificationTypes())).code).to.equal('aborted');
  });

  it(`${version}: keeps its globals, and what it leaks, off the page`, async () => {
    const before = new Set(Object.getOwnPropertyNames(window));
    const { gateway, root } = await openGateway(version);
    await methodOf(gateway);
    await gateway.tokenize(visa);
    expect(Object.getOwnPropertyNames(window).filter((name) => !before.has(name))).to.deep.equal([]);
    expect(Object.getOwnPropertyNames(sdkWindow(root))).to.include(version === 'v1' ? 'Mercadopago' : 'MercadoPago');
  });

  it(`${version}: its document is of the page's origin and address, in the form's language`, async () => {
    const { root } = await openGateway(version);
    const { location: address, document: inner } = sdkWindow(root);
    expect(address.href).to.equal(location.href);
    expect(inner.documentElement.lang).to.equal('es-AR');
  });

  it(`${version}: its document is for no buyer: not seen, not read, not stepped into`, async () => {
    const { root } = await openGateway(version);
    const frame = root.querySelector('iframe')!;
    expect(getComputedStyle(frame).display).to.equal('none');
    expect(frame.getAttribute('aria-hidden')).to.equal('true');
    expect(frame.tabIndex).to.equal(-1);
  });

  for (const prefix of ['TEST', 'APP_USR']) {
    it(`${version}: on this host a sandbox is used with a key of ${prefix}-, and pays`, async () => {
      const publicKey = `${prefix}-8d0b0bd6-6c2f-4f3e-9a51-3d0b6f0e5c11`;
      const { gateway, sandbox } = await openGateway(version, { publicKey });
      expect(sandbox.publicKey).to.equal(publicKey);
      expect(await gateway.tokenize(visa)).to.match(/^[0-9a-f]{32}$/);
    });
  }
}

const hosts: [hostname: string, anyKey: boolean][] = [
  ['localhost', true],
  ['shop.localhost', true],
  ['127.0.0.1', true],
  ['127.1.2.3', true],
  ['[::1]', true],
  ['shop.example', false],
  ['localhost.shop.example', false],
  ['127.0.0.1.shop.example', false],
  ['notlocalhost', false],
  ['192.168.0.7', false],
  ['', false],
];

for (const [hostname, anyKey] of hosts) {
  it(`a sandbox on "${hostname}" is for ${anyKey ? 'any key' : 'TEST- keys, and says so'}`, async () => {
    const { url } = await openSandbox();
    const { warn } = console;
    const warnings: string[] = [];
    console.warn = (text: string) => warnings.push(text);
    const [test, other] = ['TEST-8d0b0bd6', 'APP_USR-8d0b0bd6'].map((key) => sandboxOf(key, { hostname }));
    console.warn = warn;
    expect(test).to.equal(location.origin + url);
    expect(other).to.equal(anyKey ? test : null);
    expect(warnings.join()).to.match(anyKey ? /^$/ : /useSandbox\(\) is ignored/);
  });
}

async function methodOfVisa() {
  const { gateway } = await openGateway('v2');
  return methodOf(gateway);
}

const at = (protocol: string): Location => ({ protocol }) as Location;
const ACCESS_TOKEN = '1234567890123456-112233-0123456789abcdef0123456789abcdef-123456789';
const KEY = '8d0b0bd6-6c2f-4f3e-9a51-3d0b6f0e5c11';

/** The page of the tests is a secure context, at http://localhost. */
const keys: [key: string, protocol: string, v1: MpErrorCode | null, v2: MpErrorCode | null][] = [
  [`TEST-${KEY}`, 'https:', null, null],
  [`TEST-${KEY}`, 'http:', null, null],
  [`APP_USR-${KEY}`, 'https:', null, null],
  [`APP_USR-${KEY}`, 'http:', null, 'insecure-context'],
  [`APP_USR-${KEY}`, 'file:', null, 'insecure-context'],
  [`TEST-${ACCESS_TOKEN}`, 'https:', 'access-token-exposed', 'access-token-exposed'],
  [`APP_USR-${ACCESS_TOKEN}`, 'https:', 'access-token-exposed', 'access-token-exposed'],
  [` APP_USR-${ACCESS_TOKEN}\n`, 'http:', 'access-token-exposed', 'access-token-exposed'],
  ['', 'https:', 'invalid-public-key', 'invalid-public-key'],
  ['  ', 'https:', 'invalid-public-key', 'invalid-public-key'],
  [`TEST-${KEY} `, 'https:', 'invalid-public-key', 'invalid-public-key'],
  ['TEST-8d0b 0bd6', 'https:', 'invalid-public-key', 'invalid-public-key'],
];

for (const [key, protocol, v1, v2] of keys) {
  it(`judges the key "${key}" on a page of ${protocol}`, () => {
    stopUsingSandbox();
    const errors = [checkPublicKey(key, 'v1', at(protocol)), checkPublicKey(key, 'v2', at(protocol))];
    expect(errors.map((error) => error?.code ?? null)).to.deep.equal([v1, v2]);
    for (const error of errors) {
      expect(error?.retryable ?? false).to.equal(false);
      expect(`${error?.message} ${error?.stack}`).to.not.include('0123456789abcdef');
    }
  });
}

for (const version of ['v1', 'v2'] as const) {
  it(`${version}: an access token is refused before a document is opened or a request made`, async () => {
    const sandbox = await openSandbox();
    const root = newRoot();
    const failures: string[] = [];
    const session = new SdkSession({
      options: () => ({ version, publicKey: `TEST-${ACCESS_TOKEN}`, locale: 'es-AR', nonce: '', root }),
      became: (sdk) => {
        expect(root.childElementCount).to.equal(0);
        if (sdk.is !== 'loading') failures.push(sdk.is === 'failed' ? sdk.error.code : sdk.is);
      },
      prepare: async () => void failures.push('prepare'),
    });
    expect((await failureOf(session.open())).code).to.equal('access-token-exposed');
    expect(failures).to.deep.equal(['access-token-exposed']);
    expect(root.childElementCount).to.equal(0);
    expect(await sandbox.asked()).to.deep.equal([]);
    const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
    expect(loaded.filter((address) => address.includes(ACCESS_TOKEN))).to.deep.equal([]);
  });
}
