import { expect } from '@open-wc/testing';
import { asBackend } from './caller.js';
import { orderOf } from './cards.js';
import { call, causesOf, deviceSays, idOf, load, start, visa } from './sdk-v1.js';

describe('v1 createToken', () => {
  it('fills the open token, writes into the card, and fills the same token again', async () => {
    const { frame, sdk, sandbox } = await start();
    const card: Record<string, string> = { ...visa };
    const { tokenId } = sdk;
    const first = call((callback) => sdk.createToken(card, callback));
    await frame.quiet();
    expect(first).to.have.lengthOf(1);
    expect(first[0]).to.include({ status: 200, sync: false });
    expect(first[0]!.answer).to.include({ id: tokenId, first_six_digits: '450995', status: 'active' });
    expect(frame.sent.at(-1)).to.deep.include({
      method: 'PUT',
      path: `/v1/card_tokens/${tokenId}`,
      body: {
        card_number: '4509953566233704',
        security_code: '123',
        expiration_month: 11,
        expiration_year: 2030,
        cardholder: { name: 'APRO', identification: { type: 'DNI', number: '12345678' } },
      },
    });
    expect(card).to.include({
      public_key: sandbox.publicKey,
      cardNumber: '4509953566233704',
      cardExpirationYear: '2030',
      cardExpiration: '11/30',
    });

    const second = call((callback) => sdk.createToken({ ...visa }, callback));
    await frame.quiet();
    expect(idOf(second)).to.equal(idOf(first));
  });

  it('waits 3 s for the device after clearSession, and makes a new token', async () => {
    const { frame, sdk } = await start();
    const first = sdk.tokenId;
    sdk.clearSession();
    expect(sdk.tokenId).to.be.null;
    const answers = call((callback) => sdk.createToken({ ...visa }, callback));
    await frame.quiet();
    await frame.advance(2_999);
    expect(answers).to.be.empty;
    await frame.advance(1);
    await frame.quiet();
    expect(answers[0]).to.include({ status: 200 });
    expect(idOf(answers)).not.to.equal(first);
  });

  it('scales its waits', async () => {
    const { frame, sdk } = await start({ timeScale: 0.01 });
    sdk.clearSession();
    const answers = call((callback) => sdk.createToken({ ...visa }, callback));
    await frame.quiet();
    await frame.advance(30);
    await frame.quiet();
    expect(answers).to.have.lengthOf(1);
  });

  it('sends the session of the device when it is known', async () => {
    const { frame, sdk } = await start();
    deviceSays(frame, '{"session_id":"armor-1"}');
    call((callback) => sdk.createToken({ ...visa }, callback));
    await frame.quiet();
    expect(frame.sent.at(-1)!.body).to.deep.include({ device: { meli: { session_id: 'armor-1' } } });
  });

  it('fails on a token that a payment has used, for it keeps it', async () => {
    const { frame, sdk, sandbox } = await start();
    const first = call((callback) => sdk.createToken({ ...visa }, callback));
    await frame.quiet();
    await asBackend(sandbox, 'POST', '/v1/payments', orderOf(idOf(first)));
    const second = call((callback) => sdk.createToken({ ...visa }, callback));
    await frame.quiet();
    expect(second[0]!.status).to.equal(400);
  });

  it('sends a saved card unchecked, with nothing but id and code', async () => {
    const { frame, sdk } = await start();
    const answers = call((callback) => sdk.createToken({ cardId: '8912345', securityCode: ' x' }, callback));
    await frame.quiet();
    const put = frame.sent.find(({ method }) => method === 'PUT');
    expect(put!.body).to.deep.equal({ card_id: '8912345', security_code: ' x' });
    expect(answers[0]!.status).to.equal(400);
  });

  it('sends an empty card unchecked', async () => {
    const { frame, sdk } = await start();
    call((callback) => sdk.createToken({}, callback));
    await frame.quiet();
    expect(frame.calls).to.include('PUT /v1/card_tokens/:id');
  });

  it('turns a document that is missing into a word', async () => {
    const { frame, sdk } = await start({}, { site: 'MLM' });
    const card = { ...visa, cardNumber: '5474925432670366', docType: undefined, docNumber: undefined };
    call((callback) => sdk.createToken(card, callback));
    await frame.quiet();
    expect(frame.sent.at(-1)!.body).to.have.nested.property('cardholder.identification.number', 'undefined');
  });

  it('reads the inputs of an element of any document and root, and of that root only', async () => {
    const { frame, sdk } = await start();
    const root = frame.document.body.appendChild(frame.document.createElement('div')).attachShadow({ mode: 'closed' });
    const form = root.appendChild(document.createElement('form'));
    for (const [name, value] of Object.entries(visa)) {
      const input = form.appendChild(document.createElement('input'));
      input.setAttribute('data-checkout', name);
      input.value = value;
    }
    for (const given of [form, { jquery: '3', 0: form }]) {
      call((callback) => sdk.createToken(given, callback));
      await frame.quiet();
      expect(frame.sent.at(-1)!.body).to.include({ card_number: '4509953566233704' });
    }
  });

  const wrong: [what: string, changes: Record<string, unknown>, codes: string[]][] = [
    [
      'nothing in it',
      { cardNumber: '', cardExpirationMonth: '', cardExpirationYear: '' },
      ['205', '208', '209', '325', '326', 'E301'],
    ],
    [
      'an unknown BIN, the rest unseen',
      { cardNumber: '9999999999999995', cardholderName: '', docNumber: '' },
      ['E301'],
    ],
    ['a number that fails Luhn, and a name', { cardNumber: '4509953566233705', cardholderName: '' }, ['E301', '221']],
    ['no code', { securityCode: '' }, ['E302']],
    ['letters as a code', { securityCode: 'abc' }, ['E302']],
    ['month 13', { cardExpirationMonth: '13' }, ['325', '326']],
    [
      'a past date in one field',
      { cardExpirationMonth: '', cardExpirationYear: '', cardExpiration: '01/20' },
      ['325', '326'],
    ],
    ['digits in the name', { cardholderName: 'R2 D2' }, ['316']],
    ['accents in the name', { cardholderName: 'José Pérez' }, ['316']],
    ['no document', { docType: '', docNumber: '' }, ['212', '214']],
  ];
  for (const [what, changes, codes] of wrong) {
    it(`refuses at once a card with ${what}`, async () => {
      const { frame, sdk } = await start();
      const sent = frame.sent.length;
      const answers = call((callback) => sdk.createToken({ ...visa, ...changes }, callback));
      expect(answers).to.have.lengthOf(1);
      expect(answers[0]).to.include({ status: 400, sync: true });
      expect(answers[0]!.answer).to.include({ error: 'bad_request', message: 'invalid parameters' });
      expect(causesOf(answers[0]!)).to.have.members(codes);
      await frame.quiet();
      expect(frame.calls.slice(sent)).to.deep.equal(['POST /v1/payment_methods/track_error']);
      expect(frame.sent.at(-1)!.body).to.deep.include({ status: 400, type: 'validateForm' });
    });
  }

  it('checks a document only once the types are known', async () => {
    const { frame, sdk } = await start();
    call((callback) => sdk.getIdentificationTypes(callback));
    await frame.quiet();
    const [refusal] = call((callback) => sdk.createToken({ ...visa, docNumber: '1' }, callback));
    expect(causesOf(refusal!)).to.deep.equal(['324']);
  });

  it('accepts month 00 and a numeric year', async () => {
    const { frame, sdk } = await start();
    expect(sdk.validateExpiryDate('00/30')).to.be.true;
    expect(sdk.validateExpiryDate('1130')).to.be.false;
    expect(sdk.validateLuhn('')).to.be.true;
    call((callback) => sdk.createToken({ ...visa, cardExpirationYear: 2030 }, callback));
    await frame.quiet();
    expect(frame.sent.at(-1)!.body).to.include({ expiration_year: 2030 });
  });

  for (const [version, verdict] of [
    ['1.4.2', true],
    ['1.5.4', false],
    ['1.6.17', true],
  ] as const) {
    it(`${verdict ? 'accepts' : 'refuses'} accents in ${version}`, async () => {
      const { sdk } = await load({ version });
      expect(sdk.validateCardholderName('José Pérez')).to.equal(verdict);
      expect(sdk.validateCardholderName("Ana d'Avila Jr.")).to.be.true;
      expect(sdk.validateCardholderName('Ana-Maria')).to.be.false;
    });
  }

  const thrown: [what: string, card: unknown, message: RegExp][] = [
    ['a number without a digit', { ...visa, cardNumber: 'abc' }, /length/],
    ['no number at all', { securityCode: '123' }, /length/],
  ];
  for (const [what, card, message] of thrown) {
    it(`throws for ${what}`, async () => {
      const { sdk } = await start();
      expect(() => sdk.createToken(card, () => undefined)).to.throw(message);
    });
  }

  it('throws without a key, and for a key with blanks', async () => {
    const { sdk } = await load();
    expect(() => sdk.createToken({}, () => undefined)).to.throw('publishable key');
    sdk.key = 'TEST 1';
    expect(() => sdk.createToken({}, () => undefined)).to.throw('whitespaces');
  });

  for (const [version, isRefused] of [
    ['1.4.2', true],
    ['1.5.4', false],
    ['1.6.17', true],
  ] as const) {
    it(`${isRefused ? 'throws' : 'goes on'} in ${version} on a page without TLS that has card inputs`, async () => {
      const { frame, sdk } = await load({ version });
      frame.document.body.appendChild(frame.document.createElement('input')).setAttribute('data-checkout', 'email');
      sdk.key = 'APP_USR-1';
      const attempt = () => sdk.createToken({ cardId: '1' }, () => undefined);
      if (isRefused) expect(attempt).to.throw('SSL');
      else expect(attempt).not.to.throw();
    });
  }

  it('reports card inputs of the document that have a name', async () => {
    const { frame, sdk } = await start();
    frame.document.body.innerHTML = '<input data-checkout="cardNumber" name="number">';
    call((callback) => sdk.createToken({ ...visa }, callback));
    await frame.quiet();
    const report = frame.sent.find(({ path }) => path.endsWith('track_error'));
    expect(report!.body).to.deep.include({ type: `DSS-${location.host}` });
  });

  it('sends the whole card with the POST in 1.4, and starts over after clearSession', async () => {
    const { frame, sdk } = await start({ version: '1.4.2' });
    expect(sdk.deviceProfileId).to.equal(sdk.tokenId);
    sdk.clearSession();
    const answers = call((callback) => sdk.createToken({ ...visa }, callback));
    await frame.quiet();
    expect(frame.calls.slice(-2)).to.deep.equal(['POST /v1/card_tokens', 'POST /v1/card_tokens']);
    expect(answers[0]!.status).to.equal(201);
    expect(sdk.tokenId).not.to.equal(idOf(answers));
  });
});
