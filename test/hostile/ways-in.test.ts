import { resetMouse, sendMouse } from '@web/test-runner-commands';
import { expect } from '@open-wc/testing';
import { Buyer } from '../helpers/buyer.js';
import { openForm } from '../helpers/open-form.js';

const EVENTS =
  'pointerover pointerenter pointermove pointerdown pointerup mouseover mousemove mousedown mouseup click dblclick contextmenu wheel focus focusin blur focusout keydown keyup beforeinput input select selectionchange selectstart invalid submit transitionrun mp-change mp-error';

const isInside = (value: unknown): boolean => value instanceof Node && value.isConnected && !document.contains(value);

/** Every name under which an object, or its prototypes, has a node that is in a closed root. */
function* waysIn(object: object): Iterable<string> {
  for (let owner: object = object; owner !== Object.prototype; owner = Object.getPrototypeOf(owner) as object) {
    for (const name of Object.getOwnPropertyNames(owner)) {
      const value = Reflect.get(owner, name, object) as unknown;
      if (isInside(value)) yield name;
    }
  }
}

/** All that a listener can ask, from the event on. */
function* asked(event: Event): Iterable<[string, object]> {
  yield ['event', event];
  yield ['new Event', new Event('x')];
  yield ['document', document];
  const selection = getSelection()!;
  yield ['selection', selection];
  if (selection.rangeCount > 0) yield ['range', selection.getRangeAt(0)];
  if (!(event instanceof MouseEvent) || !('caretPositionFromPoint' in document)) return;
  const caret = document.caretPositionFromPoint(event.clientX, event.clientY);
  if (caret) yield ['caret', caret];
}

it('gives no listener of the page a node from inside, in any browser', async () => {
  const { form } = await openForm();
  const buyer = new Buyer(form);
  const found = new Set<string>();
  const heard = new Set<string>();
  const listen = (event: Event): void => {
    heard.add(event.type);
    if (event.composedPath().some(isInside)) found.add(`${event.type}: path`);
    for (const [what, object] of asked(event)) {
      for (const way of waysIn(object)) found.add(`${event.type}: ${what}.${way}`);
    }
  };
  for (const type of EVENTS.split(' ')) {
    for (const capture of [true, false]) window.addEventListener(type, listen, capture);
  }
  try {
    const { x, y } = buyer.see('cardNumber')!.getBoundingClientRect();
    const at: [number, number] = [Math.round(x + 20), Math.round(y + 20)];
    await sendMouse({ type: 'click', position: at });
    await buyer.typeIn('cardNumber', '450995356623');
    await sendMouse({ type: 'move', position: [at[0] + 60, at[1]] });
    await sendMouse({ type: 'click', position: [at[0], at[1] - 35] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [at[0] + 40, at[1] - 35] });
    await sendMouse({ type: 'up' });
    await buyer.press('Tab', 'Tab', 'ArrowLeft', 'Enter');
    await form.tokenize().catch(() => undefined);
    form.reportValidity();
  } finally {
    for (const type of EVENTS.split(' ')) {
      for (const capture of [true, false]) window.removeEventListener(type, listen, capture);
    }
    await resetMouse();
  }
  expect([...heard]).to.include.members([
    'mousemove',
    'click',
    'focusin',
    'keydown',
    'mp-change',
    'mp-error',
    'invalid',
  ]);
  expect([...found]).to.deep.equal([]);
});

it('gives a getElementById that the page has replaced no root of a form, wherever a browser has it', async () => {
  // Firefox has one on ShadowRoot as well; the others inherit that of DocumentFragment.
  const prototypes = [ShadowRoot.prototype, DocumentFragment.prototype].filter((one) =>
    Object.hasOwn(one, 'getElementById'),
  );
  const asked: DocumentFragment[] = [];
  const restore = prototypes.map((prototype) => {
    const own = Object.getOwnPropertyDescriptor(prototype, 'getElementById')!;
    const watched = function (this: DocumentFragment, id: string): HTMLElement | null {
      asked.push(this);
      return (own.value as (id: string) => HTMLElement | null).call(this, id);
    };
    Object.defineProperty(prototype, 'getElementById', { ...own, value: watched });
    return () => Object.defineProperty(prototype, 'getElementById', own);
  });
  try {
    const { form } = await openForm();
    form.focus();
    await new Buyer(form).typeIn('cardNumber', '4509');
    await form.tokenize().catch(() => undefined);
    expect(form.validationMessage).not.to.equal('');
    expect(asked).to.deep.equal([]);
  } finally {
    for (const one of restore) one();
  }
});

it('asks no constructor of the page whether a node from inside is one of its instances', async () => {
  const asked = new Set<string>();
  const constructors = Object.getOwnPropertyNames(window).filter((name) => {
    const value = Object.getOwnPropertyDescriptor(window, name)?.value as unknown;
    return typeof value === 'function' && Object.isExtensible(value);
  });
  const has = Function.prototype[Symbol.hasInstance];
  for (const name of constructors) {
    const constructor = Reflect.get(window, name) as object;
    const value = function (this: object, one: unknown): boolean {
      if (has.call(Node, one) && (one as Node).isConnected && !document.contains(one as Node)) asked.add(name);
      return has.call(this as () => void, one);
    };
    Object.defineProperty(constructor, Symbol.hasInstance, { value, configurable: true });
  }
  try {
    const { form } = await openForm();
    const buyer = new Buyer(form);
    await buyer.typeIn('cardNumber', '45099');
    // Over the blank and the digit behind it.
    await buyer.press('Backspace', 'Backspace', 'Tab');
    await buyer.typeIn('cardExpiration', '1130');
    await form.tokenize().catch(() => undefined);
    form.recover('cc_rejected_bad_filled_card_number');
    await form.updateComplete;
    form.reset();
  } finally {
    for (const name of constructors) Reflect.deleteProperty(Reflect.get(window, name) as object, Symbol.hasInstance);
  }
  expect(constructors).to.include.members(['HTMLInputElement', 'HTMLElement', 'Event']);
  expect([...asked]).to.deep.equal([]);
});
