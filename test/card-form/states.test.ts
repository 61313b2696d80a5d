import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import type { MpCardForm, MpError } from '../../src/entries/index.js';
import { Buyer, debit, master, visa } from '../helpers/buyer.js';
import { Clock, until } from '../helpers/clock.js';
import { openForm, startForm } from '../helpers/open-form.js';
import { openSandbox } from '../helpers/sandbox.js';

/** The error of the next mp-error event. */
const nextError = async (form: MpCardForm): Promise<MpError> => (await oneEvent(form, 'mp-error')).detail as MpError;

const failure = (promise: Promise<unknown>): Promise<MpError> =>
  promise.then(
    () => expect.fail('did not reject'),
    (error: unknown) => error as MpError,
  );

it('is loading until mercadopago.js and the document types are there, then ready', async () => {
  const { form, buyer } = await startForm();
  expect(buyer.root.querySelector('[part=status]')!.textContent).to.include('Preparando');
  await oneEvent(form, 'mp-ready');
  expect(form.matches(':state(ready)')).to.equal(true);
  expect([...(buyer.see('docType') as HTMLSelectElement).options].map(({ value }) => value)).to.include('DNI');
});

it('needs one update to be shown', async () => {
  const { publicKey } = await openSandbox();
  const place = await fixture<HTMLElement>(html`<div></div>`);
  const form = document.createElement('mp-card-form');
  form.publicKey = publicKey;
  form.amount = '100';
  place.append(form);
  let requests = 0;
  form.requestUpdate = () => void (requests += 1);
  await form.updateComplete;
  expect(requests).to.equal(0);
});

it('needs no second update for what comes with the document types', async () => {
  const { form } = await startForm();
  const updates: Promise<boolean>[] = [];
  const request = form.requestUpdate.bind(form);
  form.requestUpdate = (...change) => {
    request(...change);
    updates.push(form.updateComplete);
  };
  await oneEvent(form, 'mp-ready');
  await form.updateComplete;
  expect(updates).not.to.be.empty;
  // False where an update has asked for another one.
  expect(await Promise.all(updates)).not.to.include(false);
});

/** Makes so much garbage that every engine collects it. */
function collectGarbage(): void {
  for (let round = 0; round < 400; round += 1) Array.from({ length: 2_000 }, () => new Array<number>(50).fill(round));
}

it('leaves a state that it entered before the browser collected garbage', async () => {
  const { form } = await openForm();
  expect(form.matches(':state(ready)')).to.equal(true);
  collectGarbage();
  form.remove();
  expect(form.matches(':state(ready)')).to.equal(false);
});

it('says that it is the test environment for a test key', async () => {
  const { form, buyer } = await openForm();
  expect(form.matches(':state(test)')).to.equal(true);
  expect(buyer.root.querySelector('[part=badge]')!.textContent).to.include('Modo de prueba');
});

it('shows the method, its plans with their cost, and sends the plan that was chosen', async () => {
  const { form, buyer } = await openForm({ amount: '100' });
  await buyer.fill(visa);
  expect(buyer.note('cardNumber')).to.equal('Visa, crédito');
  expect(buyer.root.querySelector('[part=brand]'))
    .to.have.attribute('src')
    .match(/^https:.*visa/);
  expect(buyer.plans[0]).to.match(/^1 pago de \$\s100,00$/);
  expect(buyer.plans.some((plan) => plan.startsWith('3 cuotas'))).to.equal(true);
  await buyer.chooses('installments', '3');
  expect(await form.tokenize()).to.include({ installments: 3 });
});

it('asks for the issuer where the method needs it, and sends it', async () => {
  const { form, buyer } = await openForm();
  await buyer.typeIn('cardNumber', master.number);
  await until(() => buyer.see('cardIssuerId'));
  const [, issuer] = (buyer.see('cardIssuerId') as HTMLSelectElement).options;
  await buyer.chooses('cardIssuerId', issuer!.value);
  await buyer.typeIn('cardExpiration', '1130');
  await buyer.typeIn('securityCode', '123');
  await buyer.typeIn('cardholderName', 'APRO');
  await buyer.typeIn('docNumber', '12345678');
  await buyer.isComplete();
  expect(await form.tokenize()).to.include({ payment_method_id: 'master', issuer_id: issuer!.value });
});

it('has nothing to choose for a debit card', async () => {
  const { form, buyer } = await openForm();
  await buyer.fill(debit);
  expect(buyer.see('installments')).to.equal(null);
  expect(buyer.root.querySelector('[part=single]')!.textContent).to.include('1 pago');
  expect(await form.tokenize()).to.include({ payment_method_id: 'debvisa', installments: 1 });
});

it('asks only for the plans again when the amount changes, and loses nothing that was typed', async () => {
  const { form, buyer, sandbox } = await openForm({ amount: '100' });
  await buyer.fill(visa);
  const before = await sandbox.asked();
  form.amount = '200';
  await until(() => buyer.plans[0]?.includes('200,00'));
  const since = (await sandbox.asked()).slice(before.length);
  expect(since).to.deep.equal(['GET /v1/payment_methods/installments']);
  expect(buyer.see('cardNumber')!.value).to.equal('4509 9535 6623 3704');
});

it('speaks another language without losing what was typed', async () => {
  const { form, buyer } = await openForm({ locale: 'pt-BR' });
  await buyer.typeIn('cardNumber', '4509');
  expect(buyer.root.querySelector('label')!.textContent).to.equal('Número do cartão');
  form.locale = 'en-US';
  await form.updateComplete;
  expect(buyer.root.querySelector('label')!.textContent).to.equal('Card number');
  expect(buyer.see('cardNumber')!.value).to.equal('4509');
});

it('tells all that is missing at once, and focuses the first', async () => {
  const { form, buyer } = await openForm();
  const error = await failure(form.tokenize());
  expect(error.code).to.equal('invalid-card-data');
  expect(error.fields.map(({ field }) => field)).to.deep.equal([
    'cardNumber',
    'cardExpiration',
    'securityCode',
    'cardholderName',
    'docNumber',
  ]);
  await form.updateComplete;
  expect(buyer.problem('cardNumber')).to.equal('Escribí el número de tu tarjeta.');
  expect(error.fields[0]!.message).to.equal('Escribí el número de tu tarjeta.');
  expect(buyer.root.activeElement).to.equal(buyer.see('cardNumber'));
});

it('tells a mistyped number when the last digit is typed, and the rest when the field is left', async () => {
  const { form, buyer } = await openForm();
  await buyer.typeIn('cardNumber', '4509953566233');
  await buyer.typeIn('cardholderName', '');
  await form.updateComplete;
  expect(buyer.problem('cardNumber')).to.equal('Faltan números.');
  await until(() => buyer.plans.length > 1);
  await buyer.typeIn('cardNumber', '705');
  await until(() => buyer.problem('cardNumber').startsWith('Hay un número equivocado'));
});

it('shows Mercado Pago’s refusal next to the field until the field is edited', async () => {
  const { form, buyer, sandbox } = await openForm();
  await buyer.fill();
  await sandbox.fail({
    endpoint: 'POST /v1/card_tokens',
    kind: 'status',
    status: 400,
    body: { message: 'x', error: 'bad_request', status: 400, cause: [{ code: '324', description: 'x' }] },
    times: 1,
  });
  const error = await failure(form.tokenize());
  expect(error).to.include({ code: 'invalid-card-data', retryable: false });
  await form.updateComplete;
  expect(buyer.problem('docNumber')).to.equal('Revisá este dato: no fue aceptado.');
  expect(buyer.root.activeElement).to.equal(buyer.see('docNumber'));
  await buyer.press('End', 'Backspace', '8');
  await form.updateComplete;
  expect(buyer.problem('docNumber')).to.equal('');
  expect((await form.tokenize()).token).to.match(/^[0-9a-f]{32}$/);
});

it('says that a card is not recognised, and stays usable', async () => {
  const { form, buyer } = await openForm();
  await buyer.typeIn('cardNumber', '9999999999999995');
  await failure(form.tokenize());
  await until(() => buyer.problem('cardNumber').includes('No reconocemos esta tarjeta'), 'not recognised');
  (buyer.see('cardNumber') as HTMLInputElement).select();
  await buyer.fill();
  expect((await form.tokenize()).payment_method_id).to.equal('visa');
});

it('refuses kinds of card that the shop does not take, at the number', async () => {
  const { form, buyer } = await openForm({ paymentTypes: 'credit_card' });
  await buyer.typeIn('cardNumber', debit.number);
  await until(() => buyer.problem('cardNumber'));
  expect(buyer.problem('cardNumber')).to.include('no acepta este tipo de tarjeta');
  expect((await failure(form.tokenize())).code).to.equal('card-not-supported');
});

it('offers no more plans than the shop wants', async () => {
  const { buyer } = await openForm({ amount: '100', maxInstallments: 3 });
  await buyer.typeIn('cardNumber', visa.number);
  await until(() => buyer.plans.length > 1);
  expect(buyer.plans.filter((plan) => !/^[13] /.test(plan))).to.deep.equal([]);
});

it('drops a token that was made of what has been edited since', async () => {
  const { form, buyer, sandbox } = await openForm();
  await buyer.fill();
  const held = await sandbox.hold('POST /v1/card_tokens');
  const made = failure(form.tokenize());
  await until(held.isTaken);
  // Locked for the buyer's keys meanwhile; a password manager does not ask.
  const input = buyer.see('cardholderName') as HTMLInputElement;
  input.setRangeText('X');
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await held.release();
  expect((await made).code).to.equal('aborted');
});

it('answers a tokenize() that is under way with one token for all who ask', async () => {
  const { form, buyer, sandbox } = await openForm();
  await buyer.fill();
  const [one, two] = await Promise.all([form.tokenize(), form.tokenize()]);
  expect(one).to.equal(two);
  expect((await sandbox.asked()).filter((call) => call === 'POST /v1/card_tokens')).to.have.lengthOf(1);
});

it('is emptied by reset()', async () => {
  const { form, buyer } = await openForm();
  await buyer.typeIn('cardNumber', '4509');
  form.reset();
  expect(buyer.see('cardNumber')!.value).to.equal('');
  expect(buyer.problem('cardNumber')).to.equal('');
});

it('keeps what was typed, and works again, after it was moved in the page', async () => {
  const { form, buyer } = await openForm();
  await buyer.fill();
  const place = await fixture(html`<section></section>`);
  const ready = oneEvent(form, 'mp-ready');
  place.append(form);
  await ready;
  expect(buyer.see('cardNumber')!.value).to.equal('4509 9535 6623 3704');
  expect((await form.tokenize()).payment_method_id).to.equal('visa');
});

it('starts over with empty fields for another key', async () => {
  const { form, buyer } = await openForm();
  await buyer.typeIn('cardNumber', visa.number);
  const other = await startForm();
  const ready = oneEvent(form, 'mp-ready');
  form.publicKey = other.sandbox.publicKey;
  await ready;
  expect(buyer.see('cardNumber')!.value).to.equal('');
});

it('is wiped when the page is left, so that the back/forward cache holds no card', async () => {
  const { buyer } = await openForm();
  await buyer.fill();
  window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
  for (const field of ['cardNumber', 'cardExpiration', 'securityCode', 'cardholderName', 'docNumber'] as const) {
    expect(buyer.see(field)!.value).to.equal('');
  }
});

it('agrees with native validation', async () => {
  const { form, buyer } = await openForm();
  expect(form.checkValidity()).to.equal(false);
  expect(buyer.problem('cardNumber')).to.equal('');
  expect(form.validity.valueMissing).to.equal(true);
  expect(form.reportValidity()).to.equal(false);
  await form.updateComplete;
  expect(buyer.problem('cardNumber')).to.equal(form.validationMessage);
  expect(buyer.root.activeElement).to.equal(buyer.see('cardNumber'));
  await buyer.fill();
  expect(form.checkValidity()).to.equal(true);
});

for (const type of ['change', 'blur', 'focusout', 'mousedown', 'keydown'] as const) {
  it(`shows nothing when the page checks the form's validity on ${type}, and the buyer goes on into the card`, async () => {
    const { form, buyer } = await openForm();
    const email = document.createElement('input');
    form.before(email);
    let checks = 0;
    const check = (): void => void (checks += form.checkValidity() ? 0 : 1);
    form.parentElement!.addEventListener(type, check, true);
    email.focus();
    await sendKeys({ type: 'a' });
    if (type === 'mousedown') {
      const { x, y } = buyer.see('cardNumber')!.getBoundingClientRect();
      await sendMouse({ type: 'click', position: [Math.round(x + 5), Math.round(y + 5)] });
      await resetMouse();
    } else await sendKeys({ press: 'Tab' });
    await form.updateComplete;
    expect(buyer.root.activeElement).to.equal(buyer.see('cardNumber'));
    expect(checks).to.be.greaterThan(0);
    expect(buyer.problem('cardNumber')).to.equal('');
    expect(form.matches(':state(invalid)')).to.equal(false);
  });
}

it('shows its problems when the page reports them from a listener of its own', async () => {
  const { form, buyer } = await openForm();
  const email = document.createElement('input');
  form.before(email);
  email.addEventListener('change', () => form.reportValidity());
  email.focus();
  await sendKeys({ type: 'a' });
  email.blur();
  await form.updateComplete;
  expect(buyer.problem('cardNumber')).to.not.equal('');
});

it('is empty if the page was left while the form was out of it', async () => {
  const { form, buyer } = await openForm();
  await buyer.fill();
  const place = form.parentElement!;
  form.remove();
  window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
  place.append(form);
  for (const field of ['cardNumber', 'cardExpiration', 'securityCode', 'cardholderName', 'docNumber'] as const) {
    expect(buyer.see(field)!.value).to.equal('');
  }
});

describe('trouble', () => {
  const sdkFaults = [
    ['drop', 'sdk-blocked'],
    ['no-global', 'sdk-missing'],
  ] as const;

  for (const [kind, code] of sdkFaults) {
    it(`says ${code} when the script is struck by "${kind}", keeps what was typed, and works after a retry`, async () => {
      const { form, buyer } = await startForm({ faults: [{ endpoint: 'GET /js/v2', kind, times: 1 }] });
      const error = await nextError(form);
      expect(error).to.include({ code, retryable: true });
      await form.updateComplete;
      expect(buyer.banner).to.include('No pudimos conectarnos');
      await buyer.typeIn('cardNumber', visa.number);
      const ready = oneEvent(form, 'mp-ready');
      (buyer.root.querySelector('[part=retry]') as HTMLButtonElement).click();
      await ready;
      await form.updateComplete;
      expect(buyer.banner).to.equal('');
      await until(() => buyer.plans.length > 1);
      expect(buyer.see('cardNumber')!.value).to.equal('4509 9535 6623 3704');
    });
  }

  it('gives up a script that never answers', async () => {
    const clock = new Clock();
    const { form } = await startForm({ faults: [{ endpoint: 'GET /js/v2', kind: 'never' }] });
    const told = nextError(form);
    await clock.advance(15_000);
    expect((await told).code).to.equal('sdk-timeout');
  });

  it('says that the shop is not set up when the key is unknown', async () => {
    const { form, buyer } = await startForm();
    form.publicKey = 'TEST-00000000-0000-4000-8000-000000000000';
    expect((await nextError(form)).code).to.equal('public-key-rejected');
    await form.updateComplete;
    expect(buyer.banner).to.include('no es un problema de tu tarjeta');
  });

  it('refuses an access token before anything is sent, and prints it nowhere', async () => {
    const token = 'TEST-1234567890123456-010203-0123456789abcdef0123456789abcdef-123456789';
    const { form, sandbox, buyer } = await startForm();
    await oneEvent(form, 'mp-ready');
    const before = (await sandbox.asked()).length;
    form.publicKey = token;
    const error = await nextError(form);
    await form.updateComplete;
    expect(error.code).to.equal('access-token-exposed');
    expect(JSON.stringify([error.message, buyer.root.textContent])).to.not.include('0123456789abcdef');
    expect(await sandbox.asked()).to.have.lengthOf(before);
  });

  it('tells the developer early that the key is missing, and recovers when it comes', async () => {
    const form = document.createElement('mp-card-form') as MpCardForm;
    const told = nextError(form);
    document.body.append(form);
    const error = await told;
    expect(error.code).to.equal('invalid-public-key');
    expect(error.message).to.include('public-key=');
    const { sandbox } = await startForm();
    const ready = oneEvent(form, 'mp-ready');
    form.publicKey = sandbox.publicKey;
    await ready;
    form.remove();
  });

  it('tells the developer that an amount with a comma is none', async () => {
    const { form } = await openForm();
    const told = nextError(form);
    form.amount = '1.250,50';
    const error = await told;
    expect(error.code).to.equal('installments-unavailable');
    expect(error.message).to.include('amount="1250.50"');
  });

  it('tells the developer of an amount that is none once, and nothing of what the buyer meets then', async () => {
    const { form, buyer, sandbox } = await openForm();
    const { warn } = console;
    const warnings: string[] = [];
    console.warn = (words: string) => void warnings.push(words);
    const toldFirst = nextError(form);
    form.amount = 'ten';
    await toldFirst;
    await sandbox.fail({ endpoint: 'GET /v1/payment_methods/search', kind: 'drop', times: 1 });
    const told = nextError(form);
    await buyer.typeIn('cardNumber', visa.number);
    expect((await told).code).to.equal('network');
    expect((await failure(form.tokenize())).code).to.equal('invalid-card-data');
    console.warn = warn;
    expect(warnings).to.have.lengthOf(1);
    expect(warnings[0]).to.include('amount="ten" is not an amount');
  });

  const tokenFaults = [
    ['drop', {}, 'network'],
    ['html', {}, 'service-unavailable'],
    ['status', { status: 500 }, 'service-unavailable'],
    ['status', { status: 429 }, 'rate-limited'],
    ['status', { status: 401 }, 'public-key-rejected'],
  ] as const;

  for (const [kind, more, code] of tokenFaults) {
    it(`says ${code} when a token request is struck by ${kind} ${Object.values(more).join()}, and the next attempt pays`, async () => {
      const { form, buyer, sandbox } = await openForm();
      await buyer.fill();
      await sandbox.fail({ endpoint: 'POST /v1/card_tokens', kind, ...more, times: 1 });
      expect((await failure(form.tokenize())).code).to.equal(code);
      await form.updateComplete;
      expect(buyer.banner).to.not.equal('');
      expect((await form.tokenize()).token).to.match(/^[0-9a-f]{32}$/);
      await form.updateComplete;
      expect(buyer.banner).to.equal('');
    });
  }

  it('lets the buyer ask again for plans that did not come', async () => {
    const { form, buyer, sandbox } = await openForm();
    await sandbox.fail({ endpoint: 'GET /v1/payment_methods/installments', kind: 'drop', times: 1 });
    const told = nextError(form);
    await buyer.typeIn('cardNumber', visa.number);
    await told;
    await form.updateComplete;
    (buyer.root.querySelector('[part=retry]') as HTMLButtonElement).click();
    await until(() => buyer.plans.length > 1);
    expect(buyer.banner).to.equal('');
  });

  it('repeats failed look-ups when the buyer pays', async () => {
    const { form, buyer, sandbox } = await openForm();
    await sandbox.fail({ endpoint: 'GET /v1/payment_methods/search', kind: 'drop', times: 1 });
    const told = nextError(form);
    await buyer.typeIn('cardNumber', visa.number);
    await told;
    await buyer.typeIn('cardExpiration', '1130');
    await buyer.typeIn('securityCode', '123');
    await buyer.typeIn('cardholderName', 'APRO');
    await buyer.typeIn('docNumber', '12345678');
    expect((await form.tokenize()).payment_method_id).to.equal('visa');
  });

  const failures = [
    ['a look-up', 'GET /v1/payment_methods/installments'],
    ['the loading', 'GET /js/v2'],
    ['the token', 'POST /v1/card_tokens'],
  ] as const;

  for (const [what, endpoint] of failures) {
    it(`tells once what ${what} failed with while paying, and rejects with the same error`, async () => {
      const { form, buyer, sandbox } = await openForm();
      await buyer.fill();
      const told: MpError[] = [];
      form.addEventListener('mp-error', ({ detail }) => told.push(detail));
      await sandbox.fail({ endpoint, kind: 'drop', times: 2 });
      // Plans of another amount are asked for, and a form that is moved loads the script again.
      form.amount = '900';
      if (what === 'the loading') form.replaceWith(form);
      await form.updateComplete;
      const error = await failure(form.tokenize());
      expect(told.length).to.equal(1);
      expect(told[0] === error).to.equal(true);
    });
  }

  it('says that there are no plans for an amount out of range', async () => {
    const { form, buyer } = await openForm({ amount: '900000' });
    await buyer.typeIn('cardNumber', visa.number);
    await until(() => buyer.problem('installments'));
    expect(buyer.problem('installments')).to.include('No hay cuotas para este monto');
    await buyer.typeIn('cardExpiration', '1130');
    await buyer.typeIn('securityCode', '123');
    await buyer.typeIn('cardholderName', 'APRO');
    await buyer.typeIn('docNumber', '12345678');
    expect((await failure(form.tokenize())).code).to.equal('installments-unavailable');
  });

  it('leaves no frame, timer or listener behind when removed while loading', async () => {
    const { form, buyer } = await startForm();
    await until(() => buyer.root.querySelector('iframe'));
    form.remove();
    expect(buyer.root.querySelector('iframe')).to.equal(null);
  });

  it('rejects a tokenize() that is under way when it is removed', async () => {
    const { form, buyer, sandbox } = await openForm();
    await buyer.fill();
    await sandbox.fail({ endpoint: 'POST /v1/card_tokens', kind: 'never' });
    const made = failure(form.tokenize());
    await until(async () => (await sandbox.asked()).includes('POST /v1/card_tokens'));
    form.remove();
    expect((await made).code).to.equal('aborted');
  });
});

it('is found by nothing that a page can reach', async () => {
  const { form } = await openForm();
  expect(form.shadowRoot).to.equal(null);
  expect(() => form.attachInternals()).to.throw();
  expect(() => form.attachShadow({ mode: 'open' })).to.throw();
  const seen = new Set<unknown>();
  const reach = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    expect(value instanceof HTMLInputElement || value instanceof ShadowRoot, path).to.equal(false);
    if (value instanceof Node && value !== form) return;
    for (
      let level: object | null = value;
      level && level !== HTMLElement.prototype;
      level = Object.getPrototypeOf(level) as object | null
    ) {
      for (const key of Reflect.ownKeys(level)) {
        const { value: member, get } = Object.getOwnPropertyDescriptor(level, key)!;
        // A getter of a prototype that is reached as a value has no instance to work on.
        reach(get && value === form ? get.call(form) : member, `${path}.${String(key)}`);
      }
    }
  };
  reach(form, 'form');
  expect(new Buyer(form).root.querySelectorAll('[name]')).to.have.lengthOf(0);
});

it('shows the page no key, text, clipboard or composition event from inside', async () => {
  const { buyer } = await openForm();
  const heard: string[] = [];
  const types = 'keydown keypress keyup beforeinput input paste copy cut compositionstart compositionend'.split(' ');
  const hear = (event: Event): void => void heard.push(`${event.type} ${(event as KeyboardEvent).key ?? ''}`);
  for (const type of types) for (const capture of [true, false]) window.addEventListener(type, hear, capture);
  await buyer.typeIn('cardNumber', '4509');
  await buyer.press('Control+a', 'Control+c', 'Control+v', 'Escape', 'Tab');
  for (const type of types) for (const capture of [true, false]) window.removeEventListener(type, hear, capture);
  const passed = new Set(heard.map((line) => line.split(' ')[1]));
  expect([...passed].sort()).to.deep.equal(['Control', 'Escape', 'Tab', 'a', 'c', 'v']);
  expect(heard.filter((line) => /^(input|beforeinput|paste|copy|cut)/.test(line))).to.deep.equal([]);
});
