import { expect } from '@open-wc/testing';
import { codesOf, reasonOf, start, type Values } from './sdk-v2.js';

describe('v2 look-ups', () => {
  it('ask for the methods of a BIN of eight digits', async () => {
    const { frame, mp, sandbox } = await start();
    const { results } = await mp.getPaymentMethods({ bin: '4509953566233704' });
    expect(results[0]!.id).to.equal('visa');
    expect(frame.sent.at(-1)).to.deep.include({
      path: '/v1/payment_methods/search',
      query: [
        ['public_key', sandbox.publicKey],
        ['locale', 'es-AR'],
        ['js_version', '2.0.0'],
        ['referer', location.origin],
        ['marketplace', 'NONE'],
        ['status', 'active'],
        ['bins', '45099535'],
        ['processing_mode', 'aggregator'],
      ],
    });
  });

  it('answer an unknown BIN with no results', async () => {
    const { mp } = await start();
    expect((await mp.getPaymentMethods({ bin: '99999999' })).results).to.be.empty;
  });

  it('ask for issuers and installments, names they do not know among them', async () => {
    const { frame, mp } = await start();
    await mp.getIssuers({ paymentMethodId: 'visa', bin: '45099535' });
    expect(frame.sent.at(-1)!.query.slice(4)).to.deep.equal([
      ['bin', '45099535'],
      ['payment_method_id', 'visa'],
    ]);
    await mp.getInstallments({
      amount: '100',
      bin: '45099535',
      paymentMethodId: 'visa',
      payment_method_id: 'visa',
      locale: 'es-AR',
    });
    const { query } = frame.sent.at(-1)!;
    expect(query.filter(([name]) => name === 'locale')).to.have.lengthOf(2);
    expect(query.slice(4, 9)).to.deep.equal([
      ['bin', '45099535'],
      ['processing_mode', 'aggregator'],
      ['payment_type_id', ''],
      ['amount', '100'],
      ['paymentMethodId', 'visa'],
    ]);
    expect(query).to.deep.include(['payment_method_id', 'visa']);
  });

  it('reject with the error of the API where there are no documents', async () => {
    const { mp } = await start({}, { site: 'MLM' });
    expect(await reasonOf(mp.getIdentificationTypes())).to.have.nested.property('cause[0].code', '1004');
  });

  const wrong: [method: 'getPaymentMethods' | 'getIssuers' | 'getInstallments', query: Values, codes: string[]][] = [
    ['getPaymentMethods', {}, ['000']],
    ['getPaymentMethods', { bin: '45099' }, ['000']],
    ['getPaymentMethods', { bin: 45099535 }, ['000']],
    ['getPaymentMethods', { bin: '45099535', processingMode: 'other' }, ['000']],
    ['getIssuers', { bin: '45099535' }, ['000']],
    ['getInstallments', { bin: '45099535' }, ['000']],
    ['getInstallments', { bin: '45099535', amount: 100 }, ['000']],
    ['getInstallments', { bin: '45099535', amount: '100', locale: 'es' }, ['default']],
  ];
  for (const [method, query, codes] of wrong) {
    it(`refuse ${method}(${JSON.stringify(query)})`, async () => {
      const { frame, mp } = await start();
      expect(codesOf(await reasonOf(mp[method](query)))).to.deep.equal(codes);
      expect(frame.sent).to.be.empty;
    });
  }
});
