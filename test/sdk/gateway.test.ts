import { expect } from '@open-wc/testing';
import type { CardToTokenize } from '../../src/card/card.js';
import type { SiteId } from '../../src/entries/sandbox.js';
import { openSandbox } from '../helpers/sandbox.js';
import { Clock, until } from '../helpers/clock.js';
import {
  bin,
  connectTo,
  failureOf,
  isReady,
  methodOf,
  openGateway,
  type Opened,
  requestsOf,
  sdkWindow,
  type Version,
  visa,
} from './open-gateway.js';

/** The endpoint that takes the card. */
const CARD: Record<Version, string> = { v1: 'PUT /v1/card_tokens/*', v2: 'POST /v1/card_tokens' };

/** What Mercado Pago knows of a token. */
async function tokenAt({ sandbox }: Pick<Opened, 'sandbox'>, id: string) {
  const answer = await fetch(`${sandbox.url}/v1/card_tokens/${id}?public_key=${sandbox.publicKey}`);
  return (await answer.json()) as { cardholder: { name: string }; status: string; first_six_digits: string };
}

/** The bodies that carried a card. */
async function cardsSent({ sandbox }: Opened, version: Version): Promise<Record<string, unknown>[]> {
  const [method, path = ''] = CARD[version].replace('/*', '').split(' ');
  const sent = (await requestsOf(sandbox)).filter(
    (request) => request.method === method && request.path.startsWith(path),
  );
  return sent.map(({ body }) => body as Record<string, unknown>);
}

/** Keeps the arguments passed to mercadopago.js, for the test only. */
function keepCards({ root }: Opened): Record<string, string>[] {
  const kept: Record<string, string>[] = [];
  const { Mercadopago, MercadoPago } = sdkWindow<Record<'Mercadopago' | 'MercadoPago', unknown>>(root);
  const [owner, name] = MercadoPago
    ? [(MercadoPago as { prototype: object }).prototype, 'createCardToken']
    : [Mercadopago as object, 'createToken'];
  const original = Reflect.get(owner, name) as (this: unknown, ...given: unknown[]) => unknown;
  Reflect.set(owner, name, function (this: unknown, ...given: unknown[]) {
    kept.push(given[0] as Record<string, string>);
    return original.apply(this, given);
  });
  return kept;
}

const contentOf = (card: object): string => Object.values(card).join('');

for (const version of ['v1', 'v2'] as const) {
  it(`${version}: knows the document types of the account`, async () => {
    const { gateway } = await openGateway(version);
    const types = await gateway.identificationTypes();
    expect(types[0]).to.deep.equal({ id: 'DNI', name: 'DNI', kind: 'number', minLength: 7, maxLength: 8 });
  });

  it(`${version}: knows no document types in Mexico, and makes a token without a document`, async () => {
    const opened = await openGateway(version, { site: 'MLM' });
    expect(await opened.gateway.identificationTypes()).to.deep.equal([]);
    const card = { ...visa, cardNumber: '4075595716483764', docType: '', docNumber: '' };
    const id = await opened.gateway.tokenize(card);
    expect((await tokenAt(opened, id)).first_six_digits).to.equal('407559');
    expect(JSON.stringify(await cardsSent(opened, version))).to.not.match(/undefined|docType|docNumber/);
  });

  it(`${version}: tells "no documents" from "no such key", which may both be 404`, async () => {
    const body = { message: 'invalid public_key', status: 404, cause: [{ code: '1001' }] };
    const { gateway } = await openGateway(version, {
      faults: [{ endpoint: 'GET /v1/identification_types', kind: 'status', status: 404, body }],
    });
    expect((await failureOf(gateway.identificationTypes())).code).to.equal('public-key-rejected');
  });

  const cards: [site: SiteId, bin: string, method: string, type: string][] = [
    ['MLA', '45099535', 'visa', 'credit_card'],
    ['MLA', '50317557', 'master', 'credit_card'],
    ['MLA', '37118030', 'amex', 'credit_card'],
    ['MLA', '40027686', 'debvisa', 'debit_card'],
    ['MLB', '42354277', 'visa', 'credit_card'],
  ];

  for (const [site, number, id, typeId] of cards) {
    it(`${version}: recognises ${number} in ${site} as ${id}`, async () => {
      const { gateway } = await openGateway(version, { site });
      const [method] = await gateway.paymentMethods(number);
      expect(method).to.include({ id, typeId });
      expect(method?.settings).to.not.have.lengthOf(0);
    });
  }

  it(`${version}: recognises no method in an unknown BIN`, async () => {
    const { gateway } = await openGateway(version);
    expect(await gateway.paymentMethods('99999999')).to.deep.equal([]);
  });

  it(`${version}: knows the banks of a method`, async () => {
    const { gateway } = await openGateway(version);
    const issuers = await gateway.issuers(await methodOf(gateway), bin);
    expect(issuers).to.not.have.lengthOf(0);
    for (const { id, name } of issuers) expect(`${id} ${name}`).to.match(/^\d+ \S/);
  });

  it(`${version}: knows the plans of an amount, with their cost`, async () => {
    const { gateway } = await openGateway(version);
    const method = await methodOf(gateway);
    const [offer] = await gateway.installments({ amount: '1000', bin, method, issuerId: null });
    expect(offer?.methodId).to.equal('visa');
    expect(offer?.payerCosts.map(({ installments }) => installments)).to.deep.equal([1, 3, 6, 9, 12, 18]);
    expect(offer?.payerCosts[1]).to.include({ installments: 3, rate: 19.71, total: 1197.09 });
    expect(offer?.payerCosts[1]?.financing).to.deep.equal({ CFT: '199,26%', TEA: '150,22%' });
  });

  it(`${version}: requests plans with the amount as written`, async () => {
    const { gateway, sandbox } = await openGateway(version);
    const method = await methodOf(gateway);
    await gateway.installments({ amount: '1250.50', bin, method, issuerId: null });
    const asked = (await requestsOf(sandbox)).find(({ path }) => path.endsWith('/installments'));
    expect(asked?.query).to.include({ amount: '1250.50', payment_method_id: 'visa' });
  });

  const nothing: [why: string, status: number, body: unknown][] = [
    ['an empty list', 200, []],
    ['an offer without plans', 200, [{ payment_method_id: 'visa' }]],
    ['"invalid amount"', 400, { message: 'invalid amount', error: 'bad_request', status: 400, cause: [] }],
  ];

  for (const [why, status, body] of nothing) {
    it(`${version}: has no plans where the answer is ${why}`, async () => {
      const { gateway } = await openGateway(version, {
        faults: [{ endpoint: 'GET /v1/payment_methods/installments', kind: 'status', status, body }],
      });
      const method = await methodOf(gateway);
      const offers = await gateway.installments({ amount: '1', bin, method, issuerId: null });
      expect(offers.flatMap(({ payerCosts }) => payerCosts)).to.deep.equal([]);
    });
  }

  it(`${version}: makes a token of a card`, async () => {
    const opened = await openGateway(version);
    const id = await opened.gateway.tokenize(visa);
    const token = await tokenAt(opened, id);
    expect(token).to.include({ status: 'active', first_six_digits: '450995' });
    expect(token.cardholder).to.deep.equal({ name: 'APRO', identification: { type: 'DNI', number: '12345678' } });
  });

  it(`${version}: sends month and year as numbers, the year in full`, async () => {
    const opened = await openGateway(version);
    await opened.gateway.tokenize({ ...visa, cardExpirationMonth: '09' });
    const [sent] = await cardsSent(opened, version);
    expect(sent).to.include({ expiration_month: 9, expiration_year: 2030 });
  });

  it(`${version}: makes a fresh token for every call, one after the other`, async () => {
    const { gateway } = await openGateway(version);
    const ids = [];
    for (let call = 0; call < 3; call += 1) ids.push(await gateway.tokenize(visa));
    expect(new Set(ids)).to.have.lengthOf(3);
  });

  it(`${version}: makes a fresh token for every call, all at once, each with its own card`, async () => {
    const opened = await openGateway(version);
    const names = ['APRO', 'OTHE', 'CONT'];
    const ids = await Promise.all(names.map((cardholderName) => opened.gateway.tokenize({ ...visa, cardholderName })));
    expect(new Set(ids)).to.have.lengthOf(3);
    const tokens = await Promise.all(ids.map((id) => tokenAt(opened, id)));
    expect(tokens.map(({ cardholder }) => cardholder.name)).to.deep.equal(names);
  });

  it(`${version}: goes on after a card that was refused`, async () => {
    const { gateway } = await openGateway(version);
    const refused = gateway.tokenize({ ...visa, securityCode: 'abc' });
    const next = gateway.tokenize(visa);
    expect((await failureOf(refused)).fields.map(({ field }) => field)).to.deep.equal(['securityCode']);
    expect(await next).to.match(/^[0-9a-f]{32}$/);
  });

  it(`${version}: two gateways at once never share a token`, async () => {
    const sandbox = await openSandbox();
    const [one, other] = await Promise.all([connectTo(sandbox, version), connectTo(sandbox, version)]);
    const ids = await Promise.all([
      one.gateway.tokenize(visa),
      other.gateway.tokenize({ ...visa, cardholderName: 'OTHE' }),
      one.gateway.tokenize(visa),
    ]);
    expect(new Set(ids)).to.have.lengthOf(3);
    const names = await Promise.all(ids.map(async (id) => (await tokenAt({ sandbox }, id)).cardholder.name));
    expect(names).to.deep.equal(['APRO', 'OTHE', 'APRO']);
  });

  it(`${version}: two accounts on a page keep their keys apart`, async () => {
    const argentina = await openGateway(version, { site: 'MLA' });
    const brazil = await openGateway(version, { site: 'MLB' });
    const types = await Promise.all([argentina, brazil].map(({ gateway }) => gateway.identificationTypes()));
    expect(types.map(([first]) => first?.id)).to.deep.equal(['DNI', 'CPF']);
    await argentina.gateway.tokenize(visa);
    for (const { sandbox } of [argentina, brazil]) {
      const keys = (await requestsOf(sandbox)).map(({ query }) => query['public_key']).filter(Boolean);
      expect(new Set(keys)).to.deep.equal(new Set([sandbox.publicKey]));
    }
  });

  it(`${version}: an unknown key is distinguished from all other trouble`, async () => {
    await openSandbox();
    const { gateway } = await connectTo({ publicKey: 'TEST-00000000-0000-0000-0000-000000000000' }, version);
    const calls = [gateway.identificationTypes(), gateway.paymentMethods(bin), gateway.tokenize(visa)];
    const errors = await Promise.all(calls.map(failureOf));
    expect(errors.map(({ code }) => code)).to.deep.equal(Array(3).fill('public-key-rejected'));
  });

  it(`${version}: a key renewed while the form is open is distinguished from all other trouble`, async () => {
    const { gateway, sandbox } = await openGateway(version);
    const method = await methodOf(gateway);
    await gateway.tokenize(visa);
    await sandbox.renewCredentials();
    const clock = new Clock();
    const token = failureOf(gateway.tokenize(visa));
    await clock.advance(10_000);
    expect((await token).code).to.equal('public-key-rejected');
    const plans = gateway.installments({ amount: '77', bin, method, issuerId: null });
    expect((await failureOf(plans)).code).to.equal('public-key-rejected');
  });

  it(`${version}: after "too many calls" the next attempt works`, async () => {
    const { gateway } = await openGateway(version, {
      faults: [{ endpoint: CARD[version], kind: 'status', status: 429, times: 1 }],
    });
    const error = await failureOf(gateway.tokenize(visa));
    expect(error).to.include({ code: 'rate-limited', retryable: true });
    expect(await gateway.tokenize(visa)).to.match(/^[0-9a-f]{32}$/);
  });

  it(`${version}: hands over only id and code of a saved card`, async () => {
    const opened = await openGateway(version, {
      faults: [{ endpoint: CARD[version], kind: 'status', status: 200, body: { id: 'ff80' } }],
    });
    expect(await opened.gateway.tokenize({ cardId: '1493990563105', securityCode: '123' })).to.equal('ff80');
    const [sent = {}] = await cardsSent(opened, version);
    delete sent['device'];
    expect(sent).to.deep.equal({ card_id: '1493990563105', security_code: '***' });
  });

  it(`${version}: a saved card of another account is said to be that`, async () => {
    const { gateway } = await openGateway(version);
    const error = await failureOf(gateway.tokenize({ cardId: '1', securityCode: '123' }));
    expect(error.code).to.equal('invalid-card-data');
    expect(error.fields).to.deep.equal([{ field: 'cardId', code: 'E201', message: '' }]);
  });

  for (const [name, sent] of [
    ['José Peña', /^(José Peña|JOSE PENA)$/],
    ['Łukasz Ørsted', /^LUKASZ ORSTED$/],
  ] as const) {
    it(`${version}: takes the name ${name}, as cards have it where the SDK knows it no other way`, async () => {
      const opened = await openGateway(version);
      const id = await opened.gateway.tokenize({ ...visa, cardholderName: name });
      expect((await tokenAt(opened, id)).cardholder.name).to.match(sent);
    });
  }

  const refusals: [changes: Partial<typeof visa>, fields: string[]][] = [
    [{ cardNumber: '1234' }, ['cardNumber']],
    [{ securityCode: '12x' }, ['securityCode']],
    [{ cardExpirationMonth: '13' }, ['cardExpiration']],
    [{ cardholderName: '4 U' }, ['cardholderName']],
    [{ cardNumber: '1234', securityCode: '12x' }, ['cardNumber', 'securityCode']],
  ];

  for (const [changes, fields] of refusals) {
    it(`${version}: names the fields that are refused: ${JSON.stringify(changes)}`, async () => {
      const { gateway } = await openGateway(version);
      const error = await failureOf(gateway.tokenize({ ...visa, ...changes }));
      expect(error).to.include({ code: 'invalid-card-data', retryable: false });
      expect(error.fields.map(({ field }) => field)).to.have.members(fields);
    });
  }

  it(`${version}: a fault without words, a card that is no token, is no answer`, async () => {
    const { gateway } = await openGateway(version, {
      faults: [{ endpoint: CARD[version], kind: 'status', status: 200, body: {} }],
    });
    expect((await failureOf(gateway.tokenize(visa))).code).to.equal('no-answer');
  });

  it(`${version}: leaves the card it was given alone`, async () => {
    const { gateway } = await openGateway(version);
    const card = Object.freeze({ ...visa });
    await gateway.tokenize(card);
    expect(card).to.deep.equal(visa);
  });

  const ends: [how: string, faults: NonNullable<Parameters<typeof openGateway>[1]>['faults'], card: CardToTokenize][] =
    [
      ['a token', [], visa],
      [
        'a token of a saved card',
        [{ endpoint: CARD[version], kind: 'status', status: 200, body: { id: 'x' } }],
        saved(),
      ],
      ['a refusal', [], { ...visa, cardNumber: '4509953566233705', securityCode: '1' }],
      ['a refusal by the API', [{ endpoint: CARD[version], kind: 'status', status: 400 }], visa],
      ['a broken connection', [{ endpoint: CARD[version], kind: 'drop' }], visa],
    ];

  for (const [how, faults, card] of ends) {
    it(`${version}: nothing of the card is left with mercadopago.js after ${how}`, async () => {
      const opened = await openGateway(version, { faults });
      const kept = keepCards(opened);
      await opened.gateway.tokenize(card).catch(() => undefined);
      expect(kept).to.not.have.lengthOf(0);
      for (const one of kept) expect(contentOf(one)).to.equal('');
    });
  }

  for (const [how, end] of [
    ['the deadline', (_: Opened, clock: Clock) => clock.advance(30_000)],
    ['close()', ({ close }: Opened) => close()],
  ] as const) {
    it(`${version}: nothing of the card is left with mercadopago.js after ${how}`, async () => {
      const clock = new Clock();
      const opened = await openGateway(version, {
        faults: [{ endpoint: CARD[version], kind: 'never' }],
        standIn: { timeScale: 1000 },
      });
      await isReady(opened);
      const kept = keepCards(opened);
      const call = failureOf(opened.gateway.tokenize(visa));
      await until(() => kept.length > 0);
      expect(kept.map(contentOf).join()).to.include(visa.cardNumber);
      await end(opened, clock);
      expect((await call).code).to.equal(how === 'close()' ? 'aborted' : 'no-answer');
      expect(kept.map(contentOf).join()).to.equal('');
    });
  }

  it(`${version}: a token that comes after the deadline is nobody's`, async () => {
    const clock = new Clock();
    const opened = await openGateway(version, { standIn: { timeScale: 1000 } });
    await isReady(opened);
    const held = await opened.sandbox.hold(CARD[version].replace('*', ''));
    const late = failureOf(opened.gateway.tokenize(visa));
    await until(held.isTaken);
    await clock.advance(30_000);
    expect((await late).code).to.equal('no-answer');
    await held.release();
    const id = await clock.passUntil(opened.gateway.tokenize({ ...visa, cardholderName: 'OTHE' }));
    expect((await tokenAt(opened, id)).cardholder.name).to.equal('OTHE');
  });
}

function saved(): CardToTokenize {
  return { cardId: '1493990563105', securityCode: '123' };
}
