import { expect } from '@open-wc/testing';
import { Clock, until } from '../helpers/clock.js';
import { sdkScript } from '../../src/entries/sandbox.js';
import type { MercadopagoV1 } from '../../src/sdk/v1-sdk.js';
import { openSandbox, type TestSandbox } from '../helpers/sandbox.js';
import {
  connectTo,
  countOf,
  isReady,
  newRoot,
  openGateway,
  sdkWindow,
  useSource,
  visa,
  type Opened,
  type Version,
} from './open-gateway.js';

const WIDGETS = 'POST /v1/devices/widgets';

/** The session that the SDK itself sent with the card. */
async function sentSession({ bodies, asked }: TestSandbox): Promise<unknown> {
  const call = (await asked()).findLast((one) => /^(?:POST|PUT) \/v1\/card_tokens/.test(one))!;
  const [body] = (await bodies(call)) as { device?: { meli: { session_id: string } } }[];
  return body?.device?.meli.session_id;
}

type Release = [version: Version, release: '1.4.2' | '1.5.4' | '1.6.17' | undefined];
const releases: Release[] = [
  ['v2', undefined],
  ['v1', '1.4.2'],
  ['v1', '1.5.4'],
  ['v1', '1.6.17'],
];

for (const [version, release] of releases) {
  it(`${release ?? version}: gives the session that the SDK sends with the card`, async () => {
    const standIn = release && { standIn: { version: release, timeScale: 0.1 } };
    const opened = await openGateway(version, { ...standIn });
    await isReady(opened);
    await until(() => opened.gateway.deviceId());
    await opened.gateway.tokenize(visa);
    const session = opened.gateway.deviceId();
    expect(session).to.be.a('string').and.not.be.empty;
    expect(session).to.equal(await sentSession(opened.sandbox));
  });
}

/** The widget tells v1 of a session, as its message does. */
function tell({ root }: Opened, session: string): void {
  const message = { origin: location.origin, data: JSON.stringify({ session_id: session }) };
  sdkWindow(root).dispatchEvent(new MessageEvent('message', message));
}

/** v1 with the session of its first token in hand, whose widgets are silent from now on. */
async function openWithSession(): Promise<Opened & { first: string }> {
  const opened = await openGateway('v1');
  await isReady(opened);
  await until(() => opened.gateway.deviceId());
  await opened.sandbox.fail({ endpoint: 'GET /device_profile/widget', kind: 'never' });
  return { ...opened, first: opened.gateway.deviceId()! };
}

it("v1's next token goes with the session of the one before while the widget has given no other", async () => {
  const { gateway, sandbox, first } = await openWithSession();
  await gateway.tokenize(visa);
  gateway.renew();
  await gateway.tokenize(visa);
  expect(gateway.deviceId()).to.equal(first);
  expect(await sentSession(sandbox)).to.equal(first);
});

it('v1: a session that comes before the card is sent goes with it', async () => {
  const opened = await openWithSession();
  const { gateway, sandbox } = opened;
  await gateway.tokenize(visa);
  gateway.renew();
  tell(opened, 'armor-second');
  await gateway.tokenize(visa);
  expect(gateway.deviceId()).to.equal('armor-second');
  expect(await sentSession(sandbox)).to.equal('armor-second');
});

it('v1: a session that comes after the card was sent is none of its token', async () => {
  const opened = await openWithSession();
  const { gateway, sandbox, first } = opened;
  const { Mercadopago: v1 } = sdkWindow<{ Mercadopago: MercadopagoV1 }>(opened.root);
  const { createToken } = v1;
  v1.createToken = (card, callback) =>
    createToken(card, (status, answer) => {
      tell(opened, 'armor-late');
      callback(status, answer);
    });
  await gateway.tokenize(visa);
  tell(opened, 'armor-later');
  expect(gateway.deviceId()).to.equal(first);
  expect(await sentSession(sandbox)).to.equal(first);
});

it('v1: where a card was sent without a session, the one that comes meanwhile is told', async () => {
  const opened = await openGateway('v1', { faults: [{ endpoint: 'GET /device_profile/widget', kind: 'never' }] });
  const { gateway, sandbox } = opened;
  await isReady(opened);
  await gateway.tokenize(visa);
  expect(gateway.deviceId()).to.equal(null);
  tell(opened, 'armor-late');
  expect(gateway.deviceId()).to.equal('armor-late');
  expect(await sentSession(sandbox)).to.equal(undefined);
});

it('v1: a token that it has to open by itself is not held back by a widget that gives the same session again', async () => {
  const opened = await openWithSession();
  const { gateway, sandbox, first } = opened;
  await gateway.tokenize(visa);
  const clock = new Clock();
  await sandbox.fail({ endpoint: 'POST /v1/card_tokens', kind: 'status', status: 500, times: 1 });
  gateway.renew();
  const widgets = await countOf(sandbox, 'GET /device_profile/widget');
  const token = gateway.tokenize(visa);
  // The limit of v1's own request for a session.
  await clock.advance(10_000);
  await until(async () => (await countOf(sandbox, 'GET /device_profile/widget')) > widgets);
  tell(opened, first);
  expect(await token).to.match(/^[0-9a-f]{32}$/);
  expect(gateway.deviceId()).to.equal(first);
  expect(await sentSession(sandbox)).to.equal(first);
});

it('v2: no token waits for the session, which may come later', async () => {
  const { gateway, sandbox, held } = await openGateway('v2', { hold: WIDGETS });
  await gateway.tokenize(visa);
  expect(gateway.deviceId()).to.equal(null);
  expect(await sentSession(sandbox)).to.equal(undefined);
  await held!.release();
  await until(() => gateway.deviceId());
});

for (const [what, fault] of [
  ['a blocker', { endpoint: WIDGETS, kind: 'drop' }],
  ['a fault', { endpoint: WIDGETS, kind: 'status', status: 500, body: { session_id: 'armor-1' } }],
  ['an answer without a session', { endpoint: WIDGETS, kind: 'status', status: 200, body: { widget: '' } }],
  [
    'a session that is no header',
    { endpoint: WIDGETS, kind: 'status', status: 200, body: { session_id: 'a\nb', widget: '' } },
  ],
  ['a page in its place', { endpoint: WIDGETS, kind: 'status', status: 200, body: 'no' }],
] as const) {
  it(`v2: after ${what} there is none, and a card is paid with`, async () => {
    const { gateway } = await openGateway('v2', { faults: [fault] });
    await gateway.tokenize(visa);
    expect(gateway.deviceId()).to.equal(null);
  });
}

it('v1: after a frame that never answers there is none, and a card is paid with', async () => {
  const opened = await openGateway('v1', { faults: [{ endpoint: 'GET /device_profile/widget', kind: 'never' }] });
  await isReady(opened);
  await opened.gateway.tokenize(visa);
  expect(opened.gateway.deviceId()).to.equal(null);
});

it('v2: a build that uses fetch is covered too, and its own global takes precedence', async () => {
  const { gateway, root, sandbox } = await openGateway('v2', {
    faults: [{ endpoint: WIDGETS, kind: 'drop', times: 1 }],
  });
  // The SDK's own question is the one that fails.
  await until(async () => (await sandbox.asked()).some((one) => one.includes('/devices/widgets')));
  const home = sdkWindow<{ MP_DEVICE_SESSION_ID?: string }>(root);
  const answer = await home.fetch(`${sandbox.url}/v1/devices/widgets?public_key=${sandbox.publicKey}`, {
    method: 'POST',
  });
  const { session_id: session } = (await answer.json()) as { session_id: string };
  await until(() => gateway.deviceId());
  expect(gateway.deviceId()).to.equal(session);
  home.MP_DEVICE_SESSION_ID = 'armor-global';
  expect(gateway.deviceId()).to.equal('armor-global');
});

it('v2: a build that keeps the fetch that it finds when it is loaded is heard too', async () => {
  const sandbox = await openSandbox({ faults: [{ endpoint: WIDGETS, kind: 'drop', times: 1 }] });
  useSource(`window.kept = window.fetch;${sdkScript('v2', { api: location.origin + sandbox.url })}`);
  const root = newRoot();
  const { gateway } = await connectTo(sandbox, 'v2', { root });
  await until(async () => (await sandbox.asked()).some((one) => one.includes('/devices/widgets')));
  const { kept } = sdkWindow<{ kept: typeof fetch }>(root);
  await kept(`${sandbox.url}/v1/devices/widgets?public_key=${sandbox.publicKey}`, { method: 'POST' });
  await until(() => gateway.deviceId());
});

it('loads no second script for it', async () => {
  const { gateway, sandbox } = await openGateway('v2');
  await until(() => gateway.deviceId());
  await gateway.tokenize(visa);
  expect((await sandbox.asked()).filter((one) => one.endsWith('.js'))).to.deep.equal([]);
});
