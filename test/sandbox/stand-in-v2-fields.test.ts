import { expect } from '@open-wc/testing';
import type { Fault } from '../../src/sandbox/http/faults.js';
import type { Sandbox } from '../../src/sandbox/sandbox.js';
import type { SdkScriptOptions } from '../../src/sandbox/sdk/sdk-script.js';
import type { SdkFrame } from './iframe-sdk.js';
import {
  codesOf,
  holder,
  isPending,
  reasonOf,
  start,
  visa,
  type Field,
  type Opened,
  type V2,
  type Values,
} from './sdk-v2.js';

describe('v2 secure fields', () => {
  /** Places for fields; ids are those of the types, with `-2` for a second form. */
  function addContainers(frame: SdkFrame): void {
    for (const id of ['cardNumber', 'securityCode', 'expirationDate', 'cardNumber-2']) {
      frame.document.body.appendChild(frame.document.createElement('div')).id = id;
    }
  }

  interface Mounted extends Opened {
    mp: V2;
    field: Field;
    /** Events of the field, in the order in which they came. */
    events: [name: string, detail: Values][];
  }

  const EVENTS = ['ready', 'focus', 'blur', 'change', 'paste', 'validityChange', 'error', 'binChange'];

  async function mountNumber(
    options: SdkScriptOptions = {},
    fieldOptions: Values = {},
    faults: Fault[] = [],
  ): Promise<Mounted> {
    const opened = await start(options, { faults });
    addContainers(opened.frame);
    const events: Mounted['events'] = [];
    const field = opened.mp.fields.create('cardNumber', fieldOptions).mount('cardNumber');
    for (const name of EVENTS) field.on(name, (detail) => events.push([name, detail]));
    return { ...opened, field, events };
  }

  const iframeOf = (frame: SdkFrame, type: string): HTMLIFrameElement =>
    frame.document.querySelector<HTMLIFrameElement>(`iframe[name="${type}"]`)!;

  /** Types into a field, and lets its frame's requests reach the sandbox. */
  function typeIn(frame: SdkFrame, sandbox: Sandbox, type: string, value: string): void {
    const element = iframeOf(frame, type);
    frame.answer(element.contentWindow!, (request) => sandbox.fetch(request));
    const input = element.contentDocument!.querySelector('input')!;
    input.value = value;
    input.dispatchEvent(new Event('input'));
  }

  const named = (events: Mounted['events'], name: string): Values[] =>
    events.filter(([event]) => event === name).map(([, detail]) => detail);

  async function mountCard(options: SdkScriptOptions = {}, code = '123'): Promise<Opened & { mp: V2 }> {
    const opened = await start(options);
    const { frame, mp, sandbox } = opened;
    addContainers(frame);
    for (const type of ['cardNumber', 'securityCode', 'expirationDate']) mp.fields.create(type).mount(type);
    await frame.quiet();
    await frame.advance(0);
    typeIn(frame, sandbox, 'cardNumber', visa.cardNumber);
    typeIn(frame, sandbox, 'securityCode', code);
    typeIn(frame, sandbox, 'expirationDate', '1130');
    return opened;
  }

  it('fetch their page, fill the container with a frame and say when it is ready', async () => {
    const { frame, events } = await mountNumber({ readyDelay: 200 }, { placeholder: 'Número' });
    const element = frame.document.querySelector('#cardNumber > iframe')!;
    expect(element.getAttribute('name')).to.equal('cardNumber');
    expect(element.getAttribute('data-primary')).to.equal('true');
    await frame.quiet();
    expect(frame.calls).to.deep.equal(['GET /secure-fields']);
    await frame.advance(199);
    expect(events).to.be.empty;
    await frame.advance(1);
    expect(events).to.deep.equal([['ready', { field: 'cardNumber' }]]);
    const input = iframeOf(frame, 'cardNumber').contentDocument!.querySelector('input')!;
    expect(input).to.include({ id: 'cardNumber', name: 'cardNumber', placeholder: 'Número' });
  });

  it('fetch their page once for all fields of an instance', async () => {
    const { frame } = await mountCard();
    expect(frame.calls).to.deep.equal(['GET /secure-fields']);
    expect(frame.document.querySelectorAll('[data-primary]')).to.have.lengthOf(1);
  });

  it('lose what was typed and are ready again after a move', async () => {
    const { frame, events, sandbox } = await mountNumber();
    await frame.quiet();
    await frame.advance(0);
    typeIn(frame, sandbox, 'cardNumber', '4509');
    const reloaded = new Promise((resolve) => iframeOf(frame, 'cardNumber').addEventListener('load', resolve));
    frame.document.body.append(frame.document.querySelector('#cardNumber')!);
    await reloaded;
    await frame.advance(0);
    expect(named(events, 'ready')).to.have.lengthOf(2);
    expect(iframeOf(frame, 'cardNumber').contentDocument!.querySelector('input')!.value).to.equal('');
  });

  for (const [what, id] of [
    ['that is not there', 'nowhere'],
    ['in a shadow root', 'hidden'],
    ['that is no div', 'span'],
  ] as const) {
    it(`only warn about a container ${what}`, async () => {
      const { frame, mp, warnings } = await start();
      const host = frame.document.body.appendChild(frame.document.createElement('div'));
      host.attachShadow({ mode: 'open' }).innerHTML = '<div id="hidden"></div>';
      frame.document.body.appendChild(frame.document.createElement('span')).id = 'span';
      const field = mp.fields.create('cardNumber');
      expect(field.mount(id)).to.equal(field);
      expect(warnings[0]![0]).to.include('Error when mounting field');
      expect(() => field.unmount()).to.throw('already unmounted');
    });
  }

  it('throw for a container that is not there, as one report has it', async () => {
    const { mp } = await start({ quirks: ['mount-throws'] });
    expect(() => mp.fields.create('cardNumber').mount('nowhere')).to.throw('Container not found');
  });

  it('throw for a second mount, a second unmount and a type that is mounted', async () => {
    const { mp, field } = await mountNumber();
    expect(() => field.mount('cardNumber')).to.throw('already mounted');
    expect(() => mp.fields.create('cardNumber')).to.throw('already been created');
    field.unmount();
    expect(() => field.unmount()).to.throw('already unmounted');
    expect(() => mp.fields.create('cardNumber')).not.to.throw();
  });

  it('tell one listener per event and type on the whole page, and forget it on unmount', async () => {
    const { frame, field, events, MercadoPago, sandbox } = await mountNumber();
    const other = new MercadoPago(sandbox.publicKey, { advancedFraudPrevention: false });
    const second: Values[] = [];
    const otherField = other.fields.create('cardNumber').mount('cardNumber-2');
    otherField.on('ready', (detail) => second.push(detail));
    await frame.quiet();
    await frame.advance(0);
    expect(named(events, 'ready')).to.have.lengthOf(2);
    expect(second).to.be.empty;
    field.unmount();
    const lost = events.length;
    typeIn(frame, sandbox, 'cardNumber', '4509');
    expect(events).to.have.lengthOf(lost);
    expect(second).to.be.empty;
  });

  it('only warn about an event that they do not have', async () => {
    const { field, warnings } = await mountNumber();
    expect(field.on('input', () => undefined)).to.equal(field);
    expect(field.on('ready', 'no function' as never)).to.equal(field);
    expect(warnings).to.have.lengthOf(2);
  });

  it('report the BIN when it changes, and nothing else that is typed', async () => {
    const { frame, events, sandbox } = await mountNumber();
    await frame.quiet();
    await frame.advance(0);
    for (const value of ['4509953', '45099535', '4509953566233704', '4509', '5031755734530604']) {
      typeIn(frame, sandbox, 'cardNumber', value);
    }
    expect(named(events, 'binChange').map(({ bin }) => bin)).to.deep.equal(['45099535', null, '50317557']);
    expect(named(events, 'change')[0]).to.deep.equal({ field: 'cardNumber' });
    expect(JSON.stringify(events)).not.to.include('3704');
  });

  it('tell their problems when these change, Luhn last and only if asked for', async () => {
    const { frame, events, sandbox } = await mountNumber({}, { enableLuhnValidation: true });
    await frame.quiet();
    await frame.advance(0);
    for (const value of ['4', '45', '4509953566233705', '4509953566233704', 'x']) {
      typeIn(frame, sandbox, 'cardNumber', value);
    }
    const told = named(events, 'validityChange').map(({ errorMessages }) =>
      (errorMessages as { cause: string; details?: { reason: string } }[]).map(
        ({ cause, details }) => details?.reason ?? cause,
      ),
    );
    expect(told).to.deep.equal([['invalid_length', 'luhn'], ['luhn'], [], ['invalid_type']]);
  });

  it('accept settings without checking typed text again', async () => {
    const { frame, field, events, sandbox } = await mountNumber();
    await frame.quiet();
    await frame.advance(0);
    typeIn(frame, sandbox, 'cardNumber', visa.cardNumber);
    field.update({ settings: { length: 15 }, placeholder: '' });
    expect(named(events, 'validityChange')).to.have.lengthOf(1);
    typeIn(frame, sandbox, 'cardNumber', visa.cardNumber);
    expect(named(events, 'validityChange').at(-1)).to.have.nested.property('errorMessages[0].cause', 'invalid_length');
    field.update({ invalid: true });
    expect(iframeOf(frame, 'cardNumber').contentDocument!.querySelector('input')!.ariaInvalid).to.equal('true');
  });

  it('drop styles that they do not know', async () => {
    const { frame, warnings } = await mountNumber(
      {},
      { style: { fontSize: '20px', 'text-align': 'right', placeholderColor: 'rgb(1, 2, 3)', border: '1px solid' } },
    );
    await frame.quiet();
    await frame.advance(0);
    const page = iframeOf(frame, 'cardNumber').contentDocument!;
    const input = page.querySelector('input')!;
    expect(input.style).to.include({ fontSize: '20px', textAlign: 'right', borderWidth: '0px' });
    const placeholder = page.adoptedStyleSheets[0]!.cssRules[0] as CSSStyleRule;
    expect(placeholder.selectorText).to.equal('::placeholder');
    expect(placeholder.style.color).to.equal('rgb(1, 2, 3)');
    expect(warnings).to.have.lengthOf(1);
  });

  it('make a token from typed text, over their own frame’s network', async () => {
    const { frame, mp } = await mountCard();
    const token = await mp.fields.createCardToken({ ...holder, cardNumber: '5031755734530604' });
    expect(token).to.include({ first_six_digits: '450995' });
    expect(frame.sent.at(-1)!.body).to.deep.include({
      card_number: '4509953566233704',
      security_code: '123',
      expiration_month: 11,
      expiration_year: 2030,
    });
  });

  it('make a token of a saved card from a code alone', async () => {
    const { frame, mp, sandbox } = await start();
    addContainers(frame);
    mp.fields.create('securityCode').mount('securityCode');
    await frame.quiet();
    await frame.advance(0);
    typeIn(frame, sandbox, 'securityCode', '123');
    const refusal = await reasonOf(mp.fields.createCardToken({ cardId: '8912345' }));
    expect(frame.sent.at(-1)!.body).to.deep.equal({ card_id: '8912345', security_code: '123' });
    expect(refusal).to.have.nested.property('cause[0].code', 'E201');
  });

  it('renew the code of a token', async () => {
    const { frame, mp } = await mountCard();
    const { id } = (await mp.fields.createCardToken(holder))!;
    await mp.fields.updateCardToken(id).catch(() => undefined);
    expect(frame.calls.at(-1)).to.equal('PUT /v1/card_tokens/:id');
  });

  it('reject in their own ways', async () => {
    const { mp } = await start();
    expect(await reasonOf(mp.fields.createCardToken(holder)))
      .to.have.property('message')
      .that.includes('No primary field found');

    const badCode = await mountCard({}, '12');
    const [problem] = (await reasonOf(badCode.mp.fields.createCardToken(holder))) as Values[];
    expect(problem).to.include({ field: 'securityCode', cause: 'invalid_length' });
    const badName = await reasonOf(badCode.mp.fields.createCardToken({ ...holder, cardholderName: '1' }));
    expect(codesOf(badName)).to.deep.equal(['316']);

    const single = await mountCard({ quirks: ['single-error'] }, '12');
    expect(await reasonOf(single.mp.fields.createCardToken(holder))).to.have.all.keys('field', 'message');
  });

  it('may resolve with nothing', async () => {
    const { mp } = await mountCard({ quirks: ['void-token'] });
    expect(await mp.fields.createCardToken(holder)).to.be.undefined;
  });

  it('report that their page did not load, make no token then, and work when mounted again', async () => {
    const faults: Fault[] = [{ endpoint: 'GET /secure-fields', kind: 'drop', times: 1 }];
    const { frame, mp, field, events } = await mountNumber({}, {}, faults);
    await frame.quiet();
    expect(events).to.deep.equal([
      ['error', { field: 'cardNumber', error: 'Unable to load cardNumber: Failed to fetch' }],
    ]);
    expect(await isPending(frame, mp.fields.createCardToken(holder))).to.be.true;
    field.unmount();
    field.mount('cardNumber').on('ready', (detail) => events.push(['ready', detail]));
    await frame.quiet();
    await frame.advance(0);
    expect(events.at(-1)![0]).to.equal('ready');
  });

  it('say nothing of it in builds of 2026, but trip', async () => {
    const faults: Fault[] = [{ endpoint: 'GET /secure-fields', kind: 'drop' }];
    const { frame, events } = await mountNumber({ quirks: ['silent-field-page'] }, {}, faults);
    await frame.quiet();
    await frame.advance(0);
    expect(events).to.be.empty;
    expect(frame.uncaught[0]).to.include('TypeError');
  });

  it('wait without end for an answer', async () => {
    const { frame, mp } = await mountCard();
    frame.answer(iframeOf(frame, 'cardNumber').contentWindow!, () => new Promise(() => undefined));
    const states: string[] = [];
    void mp.fields.createCardToken(holder).finally(() => states.push('settled'));
    await frame.advance(600_000);
    expect(states).to.be.empty;
  });

  it('may never be ready', async () => {
    const { frame, events } = await mountNumber({ quirks: ['never-ready'] });
    await frame.quiet();
    await frame.advance(60_000);
    expect(events).to.be.empty;
  });

  it('survive a container that is gone before they are there', async () => {
    const { frame, events } = await mountNumber();
    frame.document.querySelector('#cardNumber')!.remove();
    await frame.quiet();
    await frame.advance(0);
    expect(events).to.be.empty;
    expect(frame.uncaught).to.be.empty;
  });
});
