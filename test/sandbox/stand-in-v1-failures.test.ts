import { expect } from '@open-wc/testing';
import { call, causesOf, start, visa, type Callback, type V1 } from './sdk-v1.js';

describe('v1 failures', () => {
  it('never call back after a body that is not JSON', async () => {
    for (const kind of ['html', 'empty', 'broken-json'] as const) {
      const { frame, sdk, sandbox } = await start();
      sandbox.fail({ endpoint: 'GET /v1/identification_types', kind });
      const answers = call((callback) => sdk.getIdentificationTypes(callback));
      await frame.quiet();
      await frame.advance(20_000);
      expect(answers).to.be.empty;
      expect(frame.uncaught).to.have.lengthOf(1);
      expect(frame.uncaught[0]).to.include('SyntaxError');
    }
  });

  it('say 503 with an empty object for a broken connection, and send a beacon', async () => {
    const { frame, sdk, sandbox } = await start();
    sandbox.fail({ endpoint: 'GET /v1/payment_methods/card_issuers', kind: 'drop' });
    const answers = call((callback) => sdk.getIssuers('visa', callback));
    await frame.quiet();
    expect(answers).to.deep.equal([{ status: 503, answer: {}, query: undefined, sync: false }]);
    expect(frame.sent.at(-1)!.body).to.deep.equal({ status: 503, type: 'cardIssuers', data: {} });
  });

  for (const [what, limit, endpoint, make] of [
    ['a PUT', 10_000, 'PUT /v1/card_tokens/*', (sdk: V1, callback: Callback) => sdk.createToken({ ...visa }, callback)],
    [
      'issuers',
      10_000,
      'GET /v1/payment_methods/card_issuers',
      (sdk: V1, callback: Callback) => sdk.getIssuers('visa', callback),
    ],
    [
      'document types',
      5_000,
      'GET /v1/identification_types',
      (sdk: V1, callback: Callback) => sdk.getIdentificationTypes(callback),
    ],
  ] as const) {
    it(`say 503 for ${what} without an answer after ${limit} ms`, async () => {
      const { frame, sdk, sandbox } = await start();
      sandbox.fail({ endpoint, kind: 'never' });
      const answers = call((callback) => make(sdk, callback));
      await frame.advance(limit - 1);
      expect(answers).to.be.empty;
      await frame.advance(1);
      expect(answers).to.deep.equal([{ status: 503, answer: {}, query: answers[0]!.query, sync: false }]);
    });
  }

  it('hand over the errors of the API', async () => {
    const { frame, sdk, sandbox } = await start();
    sandbox.fail({ endpoint: 'PUT /v1/card_tokens/*', kind: 'status', status: 500 });
    const answers = call((callback) => sdk.createToken({ ...visa }, callback));
    await frame.quiet();
    expect(answers[0]!.status).to.equal(500);
    expect(frame.sent.at(-1)!.body).to.include({ type: 'cardForm' });
  });

  it('call every card wrong when the list of methods is not there', async () => {
    const faults = [{ endpoint: 'GET /v1/payment_methods', kind: 'drop' as const }];
    const { frame, sdk } = await start({}, { faults });
    const answers = call((callback) => sdk.createToken({ ...visa }, callback));
    await frame.quiet();
    expect(sdk.getPaymentMethods()).to.be.empty;
    expect(causesOf(answers[0]!)).to.deep.equal(['E301']);
  });

  it('call every card wrong when methods have no BIN rule', async () => {
    const { sdk } = await start();
    sdk.setPaymentMethods([{ id: 'visa', settings: [{ card_number: { length: 16, validation: 'standard' } }] }]);
    const [refusal] = call((callback) => sdk.createToken({ ...visa }, callback));
    expect(causesOf(refusal!)).to.deep.equal(['E301']);
  });

  it('never answer createToken when no session could be opened', async () => {
    const faults = [{ endpoint: 'POST /v1/card_tokens', kind: 'status' as const, status: 401 }];
    const { frame, sdk } = await start({}, { faults });
    const answers = call((callback) => sdk.createToken({ ...visa }, callback));
    await frame.quiet();
    await frame.advance(30_000);
    await frame.quiet();
    expect(answers).to.be.empty;
    expect(frame.calls.filter((asked) => asked.startsWith('PUT'))).to.be.empty;
  });

  it('1.6 throws in its own start, and repeats a refused POST without end', async () => {
    const faults = [{ endpoint: 'POST /v1/card_tokens', kind: 'status' as const, status: 401 }];
    const { frame, sdk } = await start({ version: '1.6.17' }, { faults });
    expect(frame.uncaught).to.have.lengthOf(1);
    const answers = call((callback) => sdk.createToken({ ...visa }, callback));
    while (!sdk.standInCapped) await frame.quiet();
    expect(answers).to.be.empty;
    expect(frame.calls.filter((asked) => asked === 'POST /v1/card_tokens')).to.have.lengthOf(26);
  });

  for (const [endpoint, tries, make] of [
    ['GET /v1/payment_methods/card_issuers', 3, (sdk: V1, callback: Callback) => sdk.getIssuers('visa', callback)],
    ['PUT /v1/card_tokens/*', 4, (sdk: V1, callback: Callback) => sdk.createToken({ ...visa }, callback)],
  ] as const) {
    it(`1.6 tries ${endpoint} ${tries} times, 500 ms apart, and then says nothing`, async () => {
      const { frame, sdk, sandbox } = await start({ version: '1.6.17' });
      sandbox.fail({ endpoint, kind: 'drop' });
      const before = frame.sent.length;
      const answers = call((callback) => make(sdk, callback));
      for (let tried = 1; tried <= tries; tried++) {
        await frame.quiet();
        expect(frame.sent.length - before).to.equal(tried);
        await frame.advance(500);
      }
      await frame.advance(60_000);
      expect(frame.sent.length - before).to.equal(tries);
      expect(answers).to.be.empty;
    });
  }
});
