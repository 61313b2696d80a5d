import { expect } from '@open-wc/testing';
import { sdkScript } from '../../src/sandbox/sdk/sdk-script.js';
import { openFrame } from './iframe-sdk.js';
import { call, load, sdkOf, start } from './sdk-v1.js';

describe('v1 script', () => {
  it('sets the global, and leaves a stray one', async () => {
    const { frame, sdk } = await load();
    expect(sdk).to.include({ version: '1.5.4', initialized: false, key: null, tokenId: null, deviceProfileId: null });
    expect(sdk).to.have.property('referer', location.origin);
    expect(frame.window).to.have.property('exports', 'getIssuers');
    expect(frame.sent).to.be.empty;
  });

  it('cannot be strict code', () => {
    expect(() => new Function(sdkScript('v1'))).not.to.throw();
    expect(() => new Function(`'use strict';${sdkScript('v1')}`)).to.throw(SyntaxError);
  });

  for (const [version, extra] of [
    ['1.4.2', undefined],
    ['1.5.4', undefined],
    ['1.6.17', 'AJAX'],
  ] as const) {
    it(`plays ${version}`, async () => {
      const { sdk } = await load({ version });
      expect(sdk.version).to.equal(version);
      if (extra) expect(sdk).to.have.property(extra);
    });
  }

  for (const [src, expected] of [
    ['https://secure.mlstatic.com/sdk/javascript/v1/mercadopago.js', 'https://api.mercadopago.com/v1/card_tokens'],
    [
      `${location.origin}/box/MLA/sdk/javascript/v1/mercadopago.js?version=1.4.2`,
      `${location.origin}/box/MLA/v1/card_tokens`,
    ],
  ]) {
    it(`loaded from ${src} asks ${expected}`, async () => {
      const asked: string[] = [];
      const frame = await openFrame(async ({ url }) => {
        asked.push(url);
        return Response.json({});
      });
      frame.load('v1', {}, src);
      sdkOf(frame).setPublishableKey('TEST-1');
      await frame.quiet();
      expect(asked[0]!.split('?')[0]).to.equal(expected);
      expect(sdkOf(frame).version).to.equal(src!.includes('1.4.2') ? '1.4.2' : '1.5.4');
    });
  }
});

describe('v1 initialisation', () => {
  it('asks for a token, then for the payment methods, and is initialised at once', async () => {
    const { frame, sdk, sandbox } = await load();
    sdk.setPublishableKey(sandbox.publicKey);
    expect(sdk.initialized).to.be.true;
    await frame.quiet();
    expect(frame.calls).to.deep.equal(['POST /v1/card_tokens', 'GET /v1/payment_methods']);
    expect(frame.sent[0]).to.deep.include({ body: {} });
    expect(frame.sent[0]!.headers).to.include({ accept: 'application/json', 'content-type': 'application/json' });
    expect(frame.sent[1]!.query).to.deep.equal([
      ['public_key', sandbox.publicKey],
      ['js_version', '1.5.4'],
      ['locale', 'es-AR'],
      ['referer', location.origin],
    ]);
    expect(sdk.tokenId).to.match(/^[0-9a-f]{32}$/);
    expect(sdk.getPaymentMethods()).not.to.be.empty;
  });

  it('takes no second key but its name', async () => {
    const { frame, sdk } = await start();
    const { tokenId } = sdk;
    sdk.setPublishableKey('TEST-second');
    await frame.quiet();
    expect(sdk).to.include({ key: 'TEST-second', tokenId });
    expect(frame.sent).to.have.lengthOf(2);
  });

  it('1.6 waits a second, puts look-ups off and says how many', async () => {
    const { frame, sdk, sandbox } = await load({ version: '1.6.17' });
    sdk.setPublishableKey(sandbox.publicKey);
    let returned: unknown;
    const answers = call((callback) => (returned = sdk.getIdentificationTypes(callback)));
    expect(returned).to.equal(1);
    await frame.advance(999);
    expect(frame.sent).to.be.empty;
    await frame.advance(1);
    await frame.quiet();
    expect(frame.calls).to.deep.equal([
      'POST /v1/card_tokens',
      'GET /v1/payment_methods',
      'GET /v1/identification_types',
    ]);
    expect(answers).to.have.lengthOf(1);
  });

  it('1.6 starts twice when the metrics script is slower than its second', async () => {
    const { frame, sdk, sandbox } = await load({ version: '1.6.17' });
    sdk.setPublishableKey(sandbox.publicKey);
    await frame.advance(1_000);
    await frame.quiet();
    const first = sdk.tokenId;
    frame.scripts[0]!.dispatchEvent(new Event('load'));
    await frame.quiet();
    expect(frame.calls.filter((path) => path.startsWith('POST'))).to.have.lengthOf(2);
    expect(sdk.tokenId).not.to.equal(first);
  });
});
