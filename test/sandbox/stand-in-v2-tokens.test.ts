import { expect } from '@open-wc/testing';
import type { Fault } from '../../src/sandbox/http/faults.js';
import type { SdkFrame } from './iframe-sdk.js';
import { codesOf, load, reasonOf, start, visa, type Values } from './sdk-v2.js';

describe('v2 createCardToken', () => {
  it('sends the card at once, without an explicit content type, and writes the year into the object', async () => {
    const { frame, mp } = await start();
    const card = { ...visa };
    const first = await mp.createCardToken(card);
    expect(first).to.include({ first_six_digits: '450995', status: 'active' });
    expect(card.cardExpirationYear).to.equal('2030');
    const [post] = frame.sent;
    expect(post).to.deep.include({
      method: 'POST',
      path: '/v1/card_tokens',
      body: {
        card_number: '4509953566233704',
        cardholder: { name: 'APRO', identification: { type: 'DNI', number: '12345678' } },
        security_code: '123',
        expiration_month: 11,
        expiration_year: 2030,
      },
    });
    expect(post!.headers).to.include.keys('x-product-id');
    expect(post!.headers['content-type']).to.match(/^text\/plain/);
    expect((await mp.createCardToken({ ...visa })).id).not.to.equal(first.id);
  });

  it('sends the session of the device when the widget has answered', async () => {
    const { frame, sandbox, MercadoPago } = await load();
    const mp = new MercadoPago(sandbox.publicKey);
    frame.scripts[0]!.dispatchEvent(new Event('load'));
    await frame.quiet();
    await mp.createCardToken({ ...visa });
    expect(frame.sent.at(-1)!.body)
      .to.have.nested.property('device.meli.session_id')
      .that.matches(/^armor-/);
  });

  it('sends a saved card', async () => {
    const { frame, mp } = await start();
    const refusal = await reasonOf(mp.createCardToken({ cardId: '8912345', securityCode: '123' }));
    expect(frame.sent[0]!.body).to.deep.equal({ card_id: '8912345', security_code: '123' });
    expect(refusal).to.have.nested.property('cause[0].code', 'E201');
  });

  it('sends an empty card', async () => {
    const { frame, mp } = await start();
    await mp.createCardToken({}).catch(() => undefined);
    expect(frame.calls).to.deep.equal(['POST /v1/card_tokens']);
  });

  const wrong: [what: string, changes: Values, codes: string[]][] = [
    ['letters in the number', { cardNumber: '4509x53566233704' }, ['E301']],
    ['blanks in the number', { cardNumber: '4509 9535 6623 3704' }, ['E301']],
    ['a number of 8 digits', { cardNumber: '45099535' }, ['E301']],
    ['a number of 19 digits', { cardNumber: '4509953566233704000' }, ['E301']],
    ['a number that is one, twice', { cardNumber: 4509953566233704 }, ['E301', 'E301']],
    ['digits in the name', { cardholderName: 'R2 D2' }, ['316']],
    ['dots in the document', { identificationNumber: '12.345.678' }, ['324']],
    ['letters as a code', { securityCode: 'abc' }, ['E302']],
    ['a month of one digit', { cardExpirationMonth: '9' }, ['325']],
    ['a year of three', { cardExpirationYear: '030' }, ['326']],
  ];
  for (const [what, changes, codes] of wrong) {
    it(`refuses ${what}`, async () => {
      const { frame, mp } = await start();
      const reason = await reasonOf(mp.createCardToken({ ...visa, ...changes }));
      expect(codesOf(reason)).to.deep.equal(codes);
      expect(reason)
        .to.have.nested.property('[0].message')
        .that.matches(/^invalid parameter \w+$/);
      expect(frame.sent).to.be.empty;
    });
  }

  it('refuses anything but an object, with a separate code', async () => {
    const { mp } = await start();
    expect(await reasonOf(mp.createCardToken())).to.deep.equal([
      { code: 'default', message: 'Another error', description: 'Expecting an object as argument' },
    ]);
  });

  it('takes a number that fails Luhn, and accents', async () => {
    const { frame, mp } = await start();
    await mp
      .createCardToken({ ...visa, cardNumber: '4509953566233705', cardholderName: "José O'Hara Ñ." })
      .catch(() => undefined);
    expect(frame.sent).to.have.lengthOf(1);
  });

  it('rejects with a text on a page without TLS unless the key is a test key', async () => {
    const { frame, MercadoPago } = await load();
    const mp = new MercadoPago('APP_USR-1', { advancedFraudPrevention: false });
    frame.scripts[0]!.dispatchEvent(new Event('load'));
    expect(await reasonOf(mp.createCardToken({ ...visa })))
      .to.be.a('string')
      .that.includes('SSL certificate');
  });
});

describe('v2 failures', () => {
  const faults: [what: string, fault: Partial<Fault>, check: (reason: unknown, frame: SdkFrame) => void][] = [
    [
      'an error of the API',
      { kind: 'status', status: 500 },
      (reason) => expect(reason).to.include.keys('message', 'cause'),
    ],
    ['429', { kind: 'status', status: 429 }, (reason) => expect(reason).to.have.property('status', 429)],
    ['a page instead of an answer', { kind: 'html' }, (reason) => expect(reason).to.have.all.keys('message', 'status')],
    [
      'JSON that ends in the middle',
      { kind: 'broken-json' },
      (reason) => expect(reason).to.have.property('name', 'SyntaxError'),
    ],
    ['nothing', { kind: 'empty' }, (reason) => expect(reason).to.have.property('name', 'SyntaxError')],
    [
      'an error that ends in the middle',
      { kind: 'broken-json', status: 500 },
      (reason) => expect(reason).to.have.property('name', 'SyntaxError'),
    ],
    [
      'a broken connection',
      { kind: 'drop' },
      (reason, frame) => expect(reason).to.be.instanceOf(frame.window.ProgressEvent),
    ],
  ];
  for (const [what, fault, check] of faults) {
    it(`reject for ${what}, after one request`, async () => {
      const { frame, mp, sandbox } = await start();
      sandbox.fail({ endpoint: 'POST /v1/card_tokens', kind: 'drop', ...fault });
      check(await reasonOf(mp.createCardToken({ ...visa })), frame);
      expect(frame.sent).to.have.lengthOf(1);
    });
  }

  it('reject for silence after three tries of a second, none of which is taken back', async () => {
    const { frame, mp, sandbox } = await start();
    sandbox.fail({ endpoint: 'POST /v1/card_tokens', kind: 'never' });
    const reason = reasonOf(mp.createCardToken({ ...visa }));
    for (const tries of [1, 2, 3]) {
      await frame.advance(tries === 1 ? 0 : 1_000);
      expect(frame.sent).to.have.lengthOf(tries);
    }
    await frame.advance(1_000);
    expect(await reason).to.have.property('message', 'Request timed out');
  });

  it('fail for a saved card in the way of 2021', async () => {
    const { mp } = await start({ quirks: ['replace-error'] });
    const reason = await reasonOf(mp.createCardToken({ cardId: '1', securityCode: '123' }));
    expect(reason).to.have.property('name', 'TypeError');
    expect(reason).to.have.property('message').that.includes('replace');
  });
});
