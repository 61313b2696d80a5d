/**
 * The browser's own functions, as they were when this module loaded.
 *
 * A script that replaces a function of the platform is handed whatever that function is called on. Called on a node of a
 * closed root, it has the root, and every input in it. Tracing and recorders replace many functions and mean no harm. So
 * nothing that touches an inner node, or a text that was typed, is looked up on the page when it is needed:
 *
 * - `method` and `getter` give single functions, for calls in between which scripts of the page run;
 * - `withNatives` is for a stretch of code that calls many, Lit's rendering among it.
 *
 * Where a script has replaced the page's own before, they come from a frame that nobody has touched. They go on working
 * when that frame is gone. A frame takes longer to make than a form, so it is made only then.
 */
type Realm = Record<string, { prototype: object } | undefined>;

const { bind, call, toString } = Function.prototype;
const { getOwnPropertyDescriptor } = Object;
const { defineProperty, deleteProperty, getPrototypeOf, ownKeys } = Reflect;

/** Gives a function that takes what it is called on as its first argument, and looks nothing up when it is called. */
const uncurry = /* @__PURE__ */ bind.bind(call) as (own: unknown) => (...values: never[]) => unknown;

const NATIVE = /^function (?:[gs]et )?[\w[\].]+\(\) \{\s*\[native code\]\s*\}$/;

/** A bound or proxied function has no name there. Zone.js makes its own read like native ones, but they have more keys. */
const isNative = (found: unknown): boolean =>
  typeof found !== 'function' || (ownKeys(found).length === 2 && NATIVE.test(toString.call(found)));

const isUntouched = ({ value, get, set }: PropertyDescriptor): boolean => isNative(value ?? get) && isNative(set);

let frame: HTMLIFrameElement | undefined;

/** The globals of a frame that no script has seen. It stays until the modules of this package have loaded. */
function untouchedRealm(): Realm {
  if (!frame) {
    frame = document.createElement('iframe');
    frame.hidden = true;
    document.documentElement.append(frame);
    queueMicrotask(() => {
      frame?.remove();
      frame = undefined;
    });
  }
  return (frame.contentWindow ?? window) as unknown as Realm;
}

/** What `for…of`, spreading and destructuring call; it has no name on the window. */
const ARRAY_ITERATOR = 'ArrayIterator';

const prototypeIn = (realm: Realm, owner: string): object | null | undefined =>
  owner === ARRAY_ITERATOR
    ? getPrototypeOf((realm['Array'] as ArrayConstructor).prototype[Symbol.iterator]())
    : realm[owner]?.prototype;

const find = (realm: Realm, owner: string, key: PropertyKey): PropertyDescriptor | undefined => {
  const prototype = prototypeIn(realm, owner);
  return prototype ? getOwnPropertyDescriptor(prototype, key) : undefined;
};

/** The browser's own property of a prototype. */
function own(owner: string, key: PropertyKey): PropertyDescriptor | undefined {
  // Modules are imported on servers as well.
  if (typeof window === 'undefined') return undefined;
  const found = find(window as unknown as Realm, owner, key);
  return found && !isUntouched(found) ? find(untouchedRealm(), owner, key) : found;
}

/** @returns a method of the platform, which takes the object it is called on as its first argument */
export const method = <Method extends (on: never, ...values: never[]) => unknown>(owner: string, key: string): Method =>
  uncurry(own(owner, key)?.value) as Method;

/** @returns a getter of the platform, which takes the object it is called on */
export const getter = <On, Value>(owner: string, key: string): ((on: On) => Value) =>
  uncurry(own(owner, key)?.get) as unknown as (on: On) => Value;

type Listen = (on: EventTarget, type: string, listener: (event: never) => void, capture?: boolean) => void;

/** As `addEventListener`. Tracing replaces it, and is given the node and every event. */
export const listen = /* @__PURE__ */ method<Listen>('EventTarget', 'addEventListener');
export const unlisten = /* @__PURE__ */ method<Listen>('EventTarget', 'removeEventListener');

const OWNERS =
  'ArrayIterator EventTarget Event UIEvent KeyboardEvent InputEvent Node NodeList Element CharacterData Document DocumentFragment ShadowRoot TreeWalker HTMLElement HTMLFormElement HTMLIFrameElement HTMLInputElement HTMLOptionElement HTMLSelectElement HTMLTemplateElement ValidityState ElementInternals Array Function Map Number RegExp Set String WeakMap';

/** What our code and Lit's call on inner nodes and on what was typed. */
const CALLED =
  'activeElement add addEventListener adoptedStyleSheets append apply at call charAt checked checkVisibility className closest content contentDocument contentWindow createComment createElement createTextNode currentNode data disabled elements every exec filter find firstChild flags flatMap forEach get getAttribute getAttributeNames getElementById getRootNode has hasAttributes hidden host id importNode includes indexOf inputType insertBefore isComposing isConnected isTrusted join key length localName map match matches matchAll next nextNode nextSibling nodeType normalize options padStart parentNode pop preventDefault push querySelector querySelectorAll remove removeAttribute removeEventListener replace replaceAll reset selected selectedIndex selectionEnd selectionStart set setAttribute setRangeText setSelectionRange setValidity slice some sort split states stopPropagation tabIndex target test textContent toString toUpperCase toggleAttribute trim type valid validity value valueMissing';

interface Kept {
  readonly owner: object;
  readonly key: PropertyKey;
  readonly own: PropertyDescriptor;
}

function keptOf(realm: Realm): Kept[] {
  const keys = [...CALLED.split(' '), Symbol.iterator, Symbol.match, Symbol.replace, Symbol.split];
  return OWNERS.split(' ').flatMap((name) =>
    keys.flatMap((key) => {
      const found = own(name, key);
      // Arrays, texts and functions have a `length` that is a number.
      return found && typeof found.value !== 'number' ? { owner: prototypeIn(realm, name)!, key, own: found } : [];
    }),
  );
}

const kept: readonly Kept[] = /* @__PURE__ */ keptOf(globalThis as unknown as Realm);

let isInside = false;

/**
 * Runs a function while the platform's prototypes have their own members, and gives the page back those that it has put
 * there. The function must not end up in code of the page: it dispatches no event, moves no focus, and waits for nothing.
 */
export function withNatives<Result>(run: () => Result): Result {
  if (isInside) return run();
  const replaced: { at: Kept; by: PropertyDescriptor | undefined }[] = [];
  isInside = true;
  try {
    for (let index = 0; index < kept.length; index += 1) {
      const at = kept[index]!;
      const by = getOwnPropertyDescriptor(at.owner, at.key);
      if (by && by.value === at.own.value && by.get === at.own.get && by.set === at.own.set) continue;
      if (defineProperty(at.owner, at.key, at.own)) replaced[replaced.length] = { at, by };
    }
    return run();
  } finally {
    for (let index = 0; index < replaced.length; index += 1) {
      const { at, by } = replaced[index]!;
      if (by) defineProperty(at.owner, at.key, by);
      else deleteProperty(at.owner, at.key);
    }
    isInside = false;
  }
}
