import { expect } from '@open-wc/testing';
import { call, start } from './sdk-v1.js';

describe('v1 look-ups', () => {
  it('call back at once from a cache, and with a third argument from the network only', async () => {
    const { frame, sdk, sandbox } = await start();
    const query = { bin: '450995', payment_method_id: 'visa', issuer_id: '310', amount: '100.5' };
    const first = call((callback) => sdk.getInstallments(query, callback));
    await frame.quiet();
    expect(frame.sent.at(-1)!.query.map(([name]) => name)).to.deep.equal([
      'public_key',
      'js_version',
      'bin',
      'payment_method_id',
      'issuer.id',
      'amount',
      'locale',
      'referer',
    ]);
    const second = call((callback) => sdk.getInstallments({ ...query }, callback));
    expect(first[0]).to.include({ status: 200, query, sync: false });
    expect(second[0]).to.include({ status: 200, query: undefined, sync: true });
    expect(second[0]!.answer).to.equal(first[0]!.answer);
    sandbox.renewCredentials();
    sdk.setPublishableKey('TEST-other');
    expect(call((callback) => sdk.getInstallments(query, callback))[0]!.status).to.equal(200);
  });

  it('leave out an amount of 0', async () => {
    const { frame, sdk } = await start();
    const answers = call((callback) => sdk.getInstallments({ bin: '450995', amount: 0 }, callback));
    await frame.quiet();
    expect(frame.sent.find(({ path }) => path.endsWith('installments'))!.query.map(([name]) => name)).not.to.include(
      'amount',
    );
    expect(answers[0]!.status).to.equal(400);
  });

  it('ask for the issuers of undefined', async () => {
    const { frame, sdk } = await start();
    sdk.getIssuers(undefined);
    await frame.quiet();
    expect(frame.sent.find(({ path }) => path.endsWith('card_issuers'))!.query).to.deep.include([
      'payment_method_id',
      'undefined',
    ]);
  });

  it('find the methods of a BIN, cut it in the object, and leave variables behind', async () => {
    const { frame, sdk } = await start();
    const query = { bin: '4509 9535 6623 3704' };
    const [found] = call((callback) => sdk.getPaymentMethod(query, callback));
    expect(query.bin).to.equal('450995');
    expect(found).to.include({ status: 200, sync: true });
    expect((found!.answer as { id: string }[])[0]!.id).to.equal('visa');
    expect(frame.window).to.include.keys('pm', 'c');
  });

  it('answer in three ways that nothing was found', async () => {
    const { sdk } = await start();
    const one = (query: object) => call((callback) => sdk.getPaymentMethod(query, callback))[0]!;
    expect(one({ bin: '999999' })).to.deep.include({ status: 400 });
    expect(one({ bin: '999999' }).answer).to.deep.include({ message: 'payment method not found', cause: [] });
    expect(one({}).answer).to.have.nested.property('cause.code', '2000');
    expect(one({ bin: 'abc' })).to.deep.include({ status: 200, answer: undefined });
  });

  it('keep the type of the first search for the second', async () => {
    const { sdk } = await start();
    const both = [
      { id: 'a', payment_type_id: 'debit_card', settings: [{ bin: { pattern: '^4' } }] },
      { id: 'b', payment_type_id: 'credit_card', settings: [{ bin: { pattern: '^4' } }] },
    ];
    sdk.setPaymentMethods(both);
    sdk.getPaymentMethod({ bin: '400000', payment_type_id: 'debit_card' });
    const [plain] = call((callback) => sdk.getPaymentMethod({ bin: '400000' }, callback));
    expect(plain!.answer).to.deep.equal([both[0]]);
  });

  it('hide the document fields of a page where there are no documents', async () => {
    const { frame, sdk } = await start({}, { site: 'MLM' });
    frame.document.body.innerHTML = '<label for="docNumber"></label><input data-checkout="docNumber">';
    const answers = call((callback) => sdk.getIdentificationTypes(callback));
    await frame.quiet();
    expect(answers[0]!.status).to.equal(404);
    for (const element of frame.document.body.children)
      expect(element).to.have.nested.property('style.display', 'none');
    expect(frame.window).to.have.property('i', '3');
  });

  it('fill the page’s select without a callback', async () => {
    const { frame, sdk } = await start();
    frame.document.body.innerHTML = '<select data-checkout="docType"></select>';
    sdk.getIdentificationTypes();
    await frame.quiet();
    expect([...frame.document.querySelector('select')!.options].map(({ value }) => value)).to.include('DNI');
  });
});
