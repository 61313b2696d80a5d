import { expect } from '@open-wc/testing';
import { openSandbox } from '../helpers/sandbox.js';
import { openFrame } from './iframe-sdk.js';
import { call, deviceSays, load, start, visa, type Answered, type Opened, type V1 } from './sdk-v1.js';

describe('v1 device profile', () => {
  /** A token that waits for the device. */
  async function waiting(): Promise<Opened & { answers: Answered[] }> {
    const opened = await start();
    opened.sdk.clearSession();
    const answers = call((callback) => opened.sdk.createToken({ ...visa }, callback));
    await opened.frame.quiet();
    expect(opened.frame.document.querySelector('iframe#device_profile')).to.exist;
    return { ...opened, answers };
  }

  it('goes on when the device answers', async () => {
    const { frame, sdk, answers } = await waiting();
    deviceSays(frame, '{"session_id":"armor-2"}');
    await frame.quiet();
    expect(answers).to.have.lengthOf(1);
    expect(sdk.deviceProfileId).to.equal('armor-2');
    expect(frame.document.querySelector('iframe#thm_mp_cntnr')).to.exist;
  });

  it('hears one origin only', async () => {
    const { frame, answers } = await waiting();
    const message = { data: '{"session_id":"armor-3"}', origin: 'https://shop.test' };
    frame.window.dispatchEvent(new frame.window.MessageEvent('message', message));
    await frame.quiet();
    expect(answers).to.be.empty;
  });

  it('calls back a second time when the device answers late', async () => {
    const { frame, answers } = await waiting();
    await frame.advance(3_000);
    await frame.quiet();
    deviceSays(frame, '{"session_id":"armor-4"}');
    await frame.quiet();
    expect(answers).to.have.lengthOf(2);
    expect(frame.calls.filter((asked) => asked.startsWith('PUT'))).to.have.lengthOf(2);
  });

  it('loses the callback to a message that is not JSON', async () => {
    const { frame, answers } = await waiting();
    deviceSays(frame, 'armor');
    await frame.advance(10_000);
    await frame.quiet();
    expect(answers).to.be.empty;
    expect(frame.uncaught[0]).to.include('TypeError');
  });

  it('of two calls at once tells one twice and the other never', async () => {
    const { frame, sdk, answers: first } = await waiting();
    sdk.clearSession();
    const second = call((callback) => sdk.createToken({ ...visa }, callback));
    await frame.quiet();
    await frame.advance(3_000);
    await frame.quiet();
    expect(first).to.be.empty;
    expect(second).to.have.lengthOf(2);
  });

  it('loses a call made while the session is being opened', async () => {
    const { frame, sdk, sandbox } = await load();
    let open = () => {};
    const gate = new Promise<void>((resolve) => (open = resolve));
    let posts = 0;
    frame.answer(frame.window, async (request) => {
      const isFirst = request.method === 'POST' && ++posts === 1;
      if (isFirst) await gate;
      return sandbox.fetch(request);
    });
    sdk.setPublishableKey(sandbox.publicKey);
    while (sdk.getPaymentMethods().length === 0) await frame.advance(0);
    const answers = call((callback) => sdk.createToken({ ...visa }, callback));
    const isWaiting = (): boolean => frame.document.querySelector('iframe#device_profile') !== null;
    while (!isWaiting()) await frame.advance(0);
    open();
    await frame.quiet();
    await frame.advance(3_000);
    await frame.quiet();
    expect(answers).to.be.empty;
    expect(frame.uncaught[0]).to.include('not a function');
  });

  it('works with the widget of a sandbox behind a server', async () => {
    const { url, publicKey } = await openSandbox();
    const frame = await openFrame(() => Promise.reject(new TypeError('unused')));
    const inner = frame.document.body.appendChild(frame.document.createElement('iframe'));
    const script = inner.contentDocument!.createElement('script');
    script.src = `${url}/sdk/javascript/v1/mercadopago.js`;
    await new Promise((resolve) => {
      script.onload = resolve;
      inner.contentDocument!.head.append(script);
    });
    const sdk = (inner.contentWindow as unknown as { Mercadopago: V1 }).Mercadopago;
    sdk.setPublishableKey(publicKey);
    while (!sdk.deviceProfileId) await frame.quiet();
    expect(sdk.deviceProfileId).to.match(/^armor-/);
    const token = await new Promise<{ id: string }>((resolve) => {
      sdk.createToken({ ...visa }, (_: number, answer: { id: string }) => resolve(answer));
    });
    expect(token.id).to.equal(sdk.tokenId);
  });
});
