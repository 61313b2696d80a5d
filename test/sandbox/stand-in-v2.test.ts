import { expect } from '@open-wc/testing';
import type { Fault } from '../../src/sandbox/http/faults.js';
import { openSandbox } from '../helpers/sandbox.js';
import { API, openFrame } from './iframe-sdk.js';
import { isPending, load, reasonOf, start, visa, type Constructor } from './sdk-v2.js';

describe('v2 constructor', () => {
  for (const [what, key] of [
    ['a number', 1],
    ['nothing', undefined],
    ['blanks', 'TEST 1'],
  ] as const) {
    it(`throws for ${what} as a key`, async () => {
      const { MercadoPago } = await load();
      expect(() => new MercadoPago(key)).to.throw('public_key');
    });
  }

  for (const [locale, isKnown] of [
    ['es-AR', true],
    ['pt-BR', true],
    ['en-US', true],
    ['es', false],
    ['pt', false],
    ['de-DE', false],
  ] as const) {
    it(`${isKnown ? 'takes' : 'throws for'} the locale ${locale}`, async () => {
      const { MercadoPago, warnings } = await load();
      const construct = () => new MercadoPago('TEST-1', { locale });
      if (isKnown) expect(construct).not.to.throw();
      else expect(construct).to.throw('could not be loaded');
      expect(warnings).to.have.lengthOf(isKnown ? 0 : 1);
    });
  }

  it('takes an empty key, and the language of the document', async () => {
    const { frame, MercadoPago } = await load();
    new MercadoPago('');
    await frame.quiet();
    expect(frame.sent[0]!.query.slice(0, 2)).to.deep.equal([
      ['public_key', ''],
      ['locale', 'es-AR'],
    ]);
  });

  it('loads the metrics script, and runs the device widget inline with the nonce', async () => {
    const { frame, sandbox, MercadoPago } = await load();
    new MercadoPago(sandbox.publicKey, { deviceProfileCspNonce: 'n0nce' });
    await frame.quiet();
    const [metrics, device] = frame.scripts;
    expect(metrics!.src).to.equal(`${API}/storage/event-metrics-sdk/js`);
    expect(device!.text).to.match(/^window\.MP_DEVICE_SESSION_ID = 'armor-[0-9a-f]+';$/);
    expect(device!.nonce).to.equal('n0nce');
    expect(frame.sent[0]).to.deep.include({
      method: 'POST',
      path: '/v1/devices/widgets',
      body: { section: 'open_platform_V2', view: 'checkout' },
    });
  });

  it('only warns when the device widget fails', async () => {
    const faults: Fault[] = [{ endpoint: 'POST /v1/devices/widgets', kind: 'html' }];
    const { frame, sandbox, MercadoPago, warnings } = await load({}, { faults });
    new MercadoPago(sandbox.publicKey);
    await frame.quiet();
    expect(warnings[0]![0]).to.include('DeviceProfile could not be loaded');
  });

  it('shares one key among all instances', async () => {
    const { frame, mp, MercadoPago } = await start();
    new MercadoPago('TEST-second', { advancedFraudPrevention: false });
    const refusal = mp.getIdentificationTypes();
    expect(await reasonOf(refusal)).to.have.property('status', 401);
    expect(frame.sent.at(-1)!.query[0]).to.deep.equal(['public_key', 'TEST-second']);
  });

  for (const [how, event] of [
    ['loaded', 'load'],
    ['blocked', 'error'],
  ] as const) {
    it(`goes on when the metrics script is ${how}`, async () => {
      const { frame, sandbox, MercadoPago } = await load();
      const mp = new MercadoPago(sandbox.publicKey);
      const types = mp.getIdentificationTypes();
      frame.scripts[0]!.dispatchEvent(new Event(event));
      expect((await types).map(({ id }) => id)).to.include('DNI');
    });
  }

  it('hangs with the metrics script', async () => {
    const { frame, sandbox, MercadoPago } = await load();
    const mp = new MercadoPago(sandbox.publicKey, { advancedFraudPrevention: false });
    expect(await isPending(frame, mp.createCardToken({ ...visa }))).to.be.true;
    expect(frame.sent).to.be.empty;
  });

  it('finds its sandbox by the address of its script', async () => {
    const { frame } = await load();
    for (const [src, api] of [
      ['https://sdk.mercadopago.com/js/v2?source=shop', 'https://api.mercadopago.com'],
      ['https://beta-sdk.mercadopago.com/gama/js/v2', 'https://api.mercadopago.com'],
      ['https://shop.test/box/js/v2?quirks=six-digit-bin', 'https://shop.test/box'],
    ]) {
      const asked: string[] = [];
      frame.answer(frame.window, async ({ url }) => {
        asked.push(url);
        return Response.json({ results: [] });
      });
      frame.load('v2', {}, src);
      const { MercadoPago } = frame.window as unknown as { MercadoPago: Constructor };
      const mp = new MercadoPago('TEST-1', { advancedFraudPrevention: false });
      frame.scripts.at(-1)!.dispatchEvent(new Event('load'));
      await mp.getPaymentMethods({ bin: '45099535' });
      expect(asked[0]).to.match(new RegExp(`^${api}/v1/payment_methods/search\\?`));
      expect(asked[0]).to.include(src!.includes('six') ? 'bins=450995&' : 'bins=45099535&');
    }
  });
});

it('v2 works when loaded from a sandbox behind a server', async () => {
  const { url, publicKey } = await openSandbox();
  const frame = await openFrame(() => Promise.reject(new TypeError('unused')));
  const inner = frame.document.body.appendChild(frame.document.createElement('iframe'));
  const script = inner.contentDocument!.createElement('script');
  script.src = `${url}/js/v2`;
  await new Promise((resolve) => {
    script.onload = resolve;
    inner.contentDocument!.head.append(script);
  });
  const { MercadoPago } = inner.contentWindow as unknown as { MercadoPago: Constructor };
  const mp = new MercadoPago(publicKey, { locale: 'es-AR' });
  const { results } = await mp.getPaymentMethods({ bin: '50317557' });
  expect(results[0]!.id).to.equal('master');
  expect((await mp.createCardToken({ ...visa })).id).to.match(/^[0-9a-f]{32}$/);
});
