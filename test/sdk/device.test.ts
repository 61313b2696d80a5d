import { expect } from '@open-wc/testing';
import { until } from '../helpers/clock.js';
import type { TestSandbox } from '../helpers/sandbox.js';
import { openGateway, isReady, sdkWindow, visa, type Version } from './open-gateway.js';

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

it('v1 has a session for the next token too: the widget may give another one', async () => {
  const { gateway } = await openGateway('v1');
  await until(() => gateway.deviceId());
  await gateway.tokenize(visa);
  gateway.renew();
  await gateway.tokenize(visa);
  expect(gateway.deviceId()).to.match(/^armor-/);
});

it('v2: no token waits for the session, which may come later', async () => {
  const { gateway, sandbox } = await openGateway('v2', {
    faults: [{ endpoint: WIDGETS, kind: 'slow', delay: 400 }],
  });
  await gateway.tokenize(visa);
  expect(gateway.deviceId()).to.equal(null);
  expect(await sentSession(sandbox)).to.equal(undefined);
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

it('v2: a build that asks with fetch is heard too, and a global of its own comes first', async () => {
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

it('loads no second script for it', async () => {
  const { gateway, sandbox } = await openGateway('v2');
  await until(() => gateway.deviceId());
  await gateway.tokenize(visa);
  expect((await sandbox.asked()).filter((one) => one.endsWith('.js'))).to.deep.equal([]);
});
