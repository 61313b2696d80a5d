import { expect } from '@open-wc/testing';
import type { CardField } from '../../src/card/card.js';
import type { Fault } from '../../src/entries/sandbox.js';
import type { SdkScriptOptions } from '../../src/sandbox/sdk/sdk-script.js';
import type { FieldListener, FieldLook } from '../../src/sdk/card-fields.js';
import { CARD_FIELDS, CardFields } from '../../src/sdk/v2-fields.js';
import { Clock, until } from '../helpers/clock.js';
import { countOf, failureOf, openGateway, sdkWindow, visa, type Opened } from './open-gateway.js';

/*
 * The secure fields of mercadopago.js v2: what it rejects with (R2, R9 to R13 of the notes on it), and its known problems
 * there. Real keys go into them in test/card-form/secure-fields.test.ts.
 */

const look: FieldLook = { label: 'Número', placeholder: '0000', style: { color: 'rgb(1, 2, 3)' } };

interface OpenedFields extends Opened {
  fields: CardFields;
  /** What the fields have told, as text. */
  told: string[];
  input(type: string): HTMLInputElement | null;
  /** Stands in for keys, where only what follows from them is looked at. */
  type(type: string, text: string): void;
}

async function openFields(standIn: SdkScriptOptions = {}, faults: Fault[] = []): Promise<OpenedFields> {
  const opened = await openGateway('v2', { standIn, faults });
  const told: string[] = [];
  const tell =
    (event: string) =>
    (...details: unknown[]): void =>
      void told.push([event, ...details].join(' '));
  const listener: FieldListener = {
    focused: tell('focused'),
    left: tell('left'),
    changed: tell('changed'),
    judged: tell('judged'),
    binChanged: tell('bin'),
  };
  const fields = new CardFields(opened.gateway.fields!, listener);
  const page = sdkWindow(opened.root).document;
  const input = (type: string): HTMLInputElement | null =>
    page.querySelector<HTMLIFrameElement>(`iframe[name=${type}]`)?.contentDocument?.querySelector('input') ?? null;
  const type = (name: string, text: string): void => {
    const field = input(name)!;
    field.setRangeText(text, 0, field.value.length, 'end');
    field.dispatchEvent(new Event('input'));
  };
  return { ...opened, fields, told, input, type };
}

async function openCard(standIn: SdkScriptOptions = {}): Promise<OpenedFields> {
  const opened = await openFields(standIn);
  await Promise.all(CARD_FIELDS.map((field) => opened.fields.mount(field, look)));
  opened.type('cardNumber', visa.cardNumber);
  opened.type('expirationDate', '1130');
  opened.type('securityCode', '123');
  return opened;
}

it('make a token from typed text and the given holder', async () => {
  const { fields, sandbox } = await openCard();
  expect(await fields.tokenize({ ...visa, cardNumber: '', securityCode: '' })).to.match(/^[0-9a-f]{32}$/);
  const [body] = (await sandbox.bodies('POST /v1/card_tokens')) as Record<string, { name: string }>[];
  expect(body!['cardholder']!.name).to.equal('APRO');
});

it('send a name that they have no letters for as the card has it', async () => {
  const { fields, sandbox } = await openCard();
  expect(await fields.tokenize({ ...visa, cardholderName: 'Łukasz Šimić' })).to.match(/^[0-9a-f]{32}$/);
  const [body] = (await sandbox.bodies('POST /v1/card_tokens')) as Record<string, { name: string }>[];
  expect(body!['cardholder']!.name).to.match(/^[A-Z ]+$/);
});

it('report the BIN and the problem, and nothing else that is typed', async () => {
  const { fields, told, type } = await openFields();
  await fields.mount('cardNumber', look);
  for (const text of ['4509953566233705', '4509953566233704', '4509', '']) type('cardNumber', text);
  expect(told.filter((line) => !line.startsWith('changed'))).to.deep.equal([
    'bin 45099535',
    'judged cardNumber mistyped',
    'judged cardNumber ',
    'bin ',
    'judged cardNumber invalid',
    'judged cardNumber missing',
  ]);
});

for (const [field, type, text, problem] of [
  ['cardExpiration', 'expirationDate', '1', 'missing'],
  ['cardExpiration', 'expirationDate', '1330', 'wrong-date'],
  ['cardExpiration', 'expirationDate', '1120', 'wrong-date'],
  ['securityCode', 'securityCode', '12', 'invalid'],
  ['securityCode', 'securityCode', 'abc', 'missing'],
] as [CardField, string, string, string][]) {
  it(`${field} "${text}": ${problem}`, async () => {
    const opened = await openFields();
    await opened.fields.mount(field, look);
    opened.type(type, text);
    expect(opened.told.at(-1)).to.equal(`judged ${field} ${problem}`);
  });
}

it('R2: what is missing names its fields', async () => {
  const { fields } = await openFields();
  await Promise.all(CARD_FIELDS.map((field) => fields.mount(field, look)));
  const { code, fields: wrong } = await failureOf(fields.tokenize(visa));
  expect(code).to.equal('invalid-card-data');
  expect(wrong.map(({ field }) => field)).to.have.members([...CARD_FIELDS]);
});

it('R10: one object in place of a list names its field', async () => {
  const { fields } = await openFields({ quirks: ['single-error'] });
  await fields.mount('cardNumber', look);
  const { fields: wrong } = await failureOf(fields.tokenize(visa));
  expect(wrong.map(({ field }) => field)).to.deep.equal(['cardNumber']);
});

it('R9: without a frame there is no answer', async () => {
  const { fields } = await openFields();
  expect((await failureOf(fields.tokenize(visa))).code).to.equal('no-answer');
});

it('R12: a token that is nothing is no answer', async () => {
  const { fields } = await openCard({ quirks: ['void-token'] });
  expect((await failureOf(fields.tokenize(visa))).code).to.equal('no-answer');
});

it('R13: a token that never comes is given up after 30 s', async () => {
  const { fields } = await openFields({ quirks: ['never-ready'], readyDelay: 1e6 });
  const clock = new Clock();
  const mounting = failureOf(fields.mount('cardNumber', look));
  const failing = failureOf(fields.tokenize(visa));
  await clock.advance(30_000);
  expect((await failing).code).to.equal('no-answer');
  expect((await mounting).code).to.equal('sdk-timeout');
  expect(clock.pending).to.equal(0);
});

for (const [what, standIn, faults] of [
  ['that never say so', { quirks: ['never-ready'] }, []],
  ['whose page is blocked without a word', { quirks: ['silent-field-page'] }, [{ kind: 'drop' }]],
  ['whose page is never answered', {}, [{ kind: 'never' }]],
] as [string, SdkScriptOptions, Omit<Fault, 'endpoint'>[]][]) {
  it(`are given up after 15 s: those ${what}`, async () => {
    const { fields } = await openFields(
      standIn,
      faults.map((fault) => ({ endpoint: 'GET /secure-fields', ...fault })),
    );
    const clock = new Clock();
    const failing = failureOf(fields.mount('cardNumber', look));
    await clock.advance(14_999);
    expect(clock.pending).to.equal(1);
    await clock.advance(1);
    expect(await failing).to.include({ code: 'sdk-timeout', retryable: true });
    expect(clock.pending).to.equal(0);
  });
}

it('tell at once that their page is blocked, where the SDK does', async () => {
  const { fields } = await openFields({}, [{ endpoint: 'GET /secure-fields', kind: 'drop' }]);
  expect(await failureOf(fields.mount('cardNumber', look))).to.include({ code: 'sdk-blocked', retryable: true });
});

it('tell at once that no frame has come, where the SDK only warns', async () => {
  const { fields, root } = await openFields();
  // What Trusted Types do to the SDK where the page does not allow a policy for it.
  const container = sdkWindow(root).document.getElementById('cardNumber')!;
  container.append = () => undefined;
  expect((await failureOf(fields.mount('cardNumber', look))).code).to.equal('sdk-blocked');
});

it('are empty when they are mounted again, and tell as before', async () => {
  const { fields, told, input, type } = await openFields();
  await fields.mount('securityCode', look);
  type('securityCode', '123');
  fields.unmount('securityCode');
  fields.unmount('securityCode');
  expect(input('securityCode')).to.equal(null);
  await fields.mount('securityCode', look);
  expect(input('securityCode')!.value).to.equal('');
  told.length = 0;
  type('securityCode', '1');
  expect(told).to.deep.equal(['changed securityCode', 'judged securityCode invalid']);
});

it('end their wait with the document, and with their own end', async () => {
  const { fields, close } = await openFields({ quirks: ['never-ready'] });
  const clock = new Clock();
  const waits = CARD_FIELDS.map((field) => failureOf(fields.mount(field, look)));
  fields.unmount('securityCode');
  expect((await waits[2]!).code).to.equal('aborted');
  close();
  for (const wait of waits) expect((await wait).code).to.equal('aborted');
  expect(clock.pending).to.equal(0);
});

it('are the only field where a saved card is paid with', async () => {
  const { fields, sandbox, type } = await openFields();
  await fields.mount('securityCode', look);
  type('securityCode', '123');
  const { fields: wrong } = await failureOf(fields.tokenize({ cardId: '8912345', securityCode: '' }));
  expect(wrong.map(({ field }) => field)).to.deep.equal(['cardId']);
  await until(async () => (await countOf(sandbox, 'POST /v1/card_tokens')) === 1);
});
