/**
 * The browser's own functions, captured when this module loads.
 *
 * A script that replaces a platform function receives every object it is called on. Given a node of a closed root, it
 * can reach the root and every input in it. Tracing tools and recorders replace many functions without bad intent. So
 * code that touches an inner node or typed text never looks functions up on the page when it runs:
 *
 * - `method` and `getter` give single functions, for calls between which page scripts run;
 * - `withNatives` is for code that calls many of them, such as Lit's rendering.
 *
 * If a script has already replaced the page's own, they come from a fresh frame, and keep working after that frame is
 * removed. A frame takes longer to create than a form, so it is created only if needed.
 */
type Realm = Record<string, { prototype: object } | undefined>;

const { bind, call, toString } = Function.prototype;
const { getOwnPropertyDescriptor } = Object;
const { defineProperty, deleteProperty, getPrototypeOf, ownKeys } = Reflect;

/** WebKit calls every proxied function so; in the other engines one has no name, and nowhere has a bound one. */
const NATIVE = /^function (?!Proxy)(?:[gs]et )?[\w[\].]+\(\) \{\s*\[native code\]\s*\}$/;

/** Zone.js makes its functions look native, but they have more keys. */
const isNative = (found: unknown): boolean =>
  typeof found !== 'function' || (ownKeys(found).length === 2 && NATIVE.test(toString.call(found)));

const isUntouched = ({ value, get, set }: PropertyDescriptor): boolean => isNative(value ?? get) && isNative(set);

let frame: HTMLIFrameElement | undefined;

/** The globals of a frame no script has seen. It exists until this package's modules have loaded. */
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

const prototypeOf = (owner: string, realm = globalThis as unknown as Realm): object | null | undefined =>
  owner === ARRAY_ITERATOR
    ? getPrototypeOf((realm['Array'] as ArrayConstructor).prototype[Symbol.iterator]())
    : realm[owner]?.prototype;

const find = (prototype: object | null | undefined, key: PropertyKey): PropertyDescriptor | undefined =>
  prototype ? getOwnPropertyDescriptor(prototype, key) : undefined;

/** The browser's own property of a prototype. */
function own(owner: string, key: PropertyKey, prototype = prototypeOf(owner)): PropertyDescriptor | undefined {
  // Servers import modules too.
  if (typeof window === 'undefined') return undefined;
  const found = find(prototype, key);
  return found && !isUntouched(found) ? find(prototypeOf(owner, untouchedRealm()), key) : found;
}

/** Turns a method into a function that takes `this` as its first argument and looks nothing up when called. */
const uncurry = /* @__PURE__ */ bind.bind((own('Function', 'call')?.value ?? call) as typeof call) as (
  own: unknown,
) => (...values: never[]) => unknown;

/** @returns the getter of a property, as a function that takes the object */
export const getterOf = <On, Value>(property: PropertyDescriptor | undefined): ((on: On) => Value) =>
  uncurry(property?.get) as unknown as (on: On) => Value;

/** @returns a platform method that takes the object as its first argument */
export const method = <Method extends (on: never, ...values: never[]) => unknown>(owner: string, key: string): Method =>
  uncurry(own(owner, key)?.value) as Method;

/** @returns a platform getter that takes the object */
export const getter = <On, Value>(owner: string, key: string): ((on: On) => Value) => getterOf(own(owner, key));

type Listen = (on: EventTarget, type: string, listener: (event: never) => void, capture?: boolean) => void;

/** Like `addEventListener`, which tracing tools replace to receive the node and every event. */
export const listen = /* @__PURE__ */ method<Listen>('EventTarget', 'addEventListener');
export const unlisten = /* @__PURE__ */ method<Listen>('EventTarget', 'removeEventListener');

export const typeOf = /* @__PURE__ */ getter<Event, string>('Event', 'type');
export const isPrevented = /* @__PURE__ */ getter<Event, boolean>('Event', 'defaultPrevented');
export const focusOn = /* @__PURE__ */ method<(at: HTMLElement, options?: FocusOptions) => void>(
  'HTMLElement',
  'focus',
);

/** Members our code and Lit's call on inner nodes and typed text, by prototype. `@` marks symbols. */
const CALLED: Readonly<Record<string, string>> = {
  ArrayIterator: 'next',
  EventTarget: 'addEventListener removeEventListener',
  Event: 'preventDefault stopPropagation target type',
  KeyboardEvent: 'isComposing key',
  InputEvent: 'data inputType isComposing',
  Node: 'firstChild getRootNode insertBefore isConnected nextSibling nodeType parentNode textContent',
  NodeList: 'forEach length @iterator',
  Element:
    'append checkVisibility className closest getAttribute getAttributeNames hasAttributes id localName matches querySelector querySelectorAll remove removeAttribute setAttribute toggleAttribute',
  CharacterData: 'data remove',
  Document:
    'activeElement adoptedStyleSheets createComment createElement createTextNode getElementById importNode querySelector querySelectorAll',
  DocumentFragment: 'append getElementById querySelector querySelectorAll',
  // In Firefox it has its own `getElementById`, elsewhere DocumentFragment's.
  ShadowRoot: 'activeElement adoptedStyleSheets getElementById host',
  TreeWalker: 'currentNode nextNode',
  HTMLElement: 'hidden tabIndex',
  HTMLFormElement: 'elements reset',
  HTMLIFrameElement: 'contentDocument contentWindow',
  HTMLInputElement: 'checked disabled selectionEnd selectionStart setRangeText setSelectionRange type validity value',
  HTMLOptionElement: 'selected value',
  HTMLSelectElement: 'disabled options remove selectedIndex type validity value',
  HTMLTemplateElement: 'content',
  ValidityState: 'valid valueMissing',
  ElementInternals: 'setValidity states',
  Array: 'at every filter find flatMap forEach includes indexOf join map pop push slice some sort toString @iterator',
  Function: 'apply call',
  Map: 'forEach get has set @iterator',
  Number: 'toString',
  RegExp: 'exec flags test @match @replace @split',
  Set: 'add forEach has @iterator',
  String:
    'at charAt charCodeAt codePointAt includes indexOf match matchAll normalize padStart replace replaceAll slice split toString toUpperCase trim @iterator',
  WeakMap: 'get has set',
};

/**
 * A member's place and its native descriptor. Methods and accessors are separate lists, so that each loop sees one kind
 * of descriptor.
 */
interface Kept extends Readonly<PropertyDescriptor> {
  readonly owner: object;
  readonly key: PropertyKey;
  readonly own: PropertyDescriptor;
}

const keyNamed = (name: string): PropertyKey =>
  name[0] === '@' ? (Symbol as unknown as Record<string, symbol>)[name.slice(1)]! : name;

const isMethod = ({ value }: Kept): boolean => value !== undefined;

function keptOf(): Kept[] {
  return Object.entries(CALLED).flatMap(([name, keys]) => {
    // Asked once: a browser makes a constructor when the window is asked for it.
    const owner = prototypeOf(name);
    return keys.split(' ').flatMap((called) => {
      const key = keyNamed(called);
      const found = own(name, key, owner);
      return owner && found ? { owner, key, own: found, ...found } : [];
    });
  });
}

const kept = /* @__PURE__ */ keptOf();
const methods: readonly Kept[] = /* @__PURE__ */ kept.filter(isMethod);
const accessors: readonly Kept[] = /* @__PURE__ */ kept.filter((one) => !isMethod(one));

/** Every object inherits from it. A getter that a page adds there receives each object its name is read from. */
const everyObject = Object.prototype;

/** Its members in ECMAScript. A script has added all others. */
const inherited = /* @__PURE__ */ new Set<PropertyKey>(
  /* @__PURE__ */ 'constructor hasOwnProperty isPrototypeOf propertyIsEnumerable toLocaleString toString valueOf __defineGetter__ __defineSetter__ __lookupGetter__ __lookupSetter__ __proto__'.split(
    ' ',
  ),
);
const has = /* @__PURE__ */ method<(set: typeof inherited, key: PropertyKey) => boolean>('Set', 'has');

/** What a page puts on the document itself hides these. Consent tools and script delayers do so with `createElement`. */
const ofDocuments = /* @__PURE__ */ prototypeOf('Document');

interface Replaced {
  readonly at: Pick<Kept, 'owner' | 'key'>;
  readonly by: PropertyDescriptor | undefined;
}

let isInside = false;

/** Removes members that a script has added, and records them. */
function takeOff(owner: object, isAdded: (key: PropertyKey) => boolean, replaced: Replaced[]): void {
  const keys = ownKeys(owner);
  for (let index = 0; index < keys.length; index += 1) {
    const key = keys[index]!;
    if (!isAdded(key)) continue;
    const by = getOwnPropertyDescriptor(owner, key);
    if (deleteProperty(owner, key)) replaced[replaced.length] = { at: { owner, key }, by };
  }
}

/** Restores native members that a script has replaced, and records the replacements. */
function takeBack(replaced: Replaced[]): void {
  const replace = (at: Kept, by: PropertyDescriptor | undefined): void => {
    if (defineProperty(at.owner, at.key, at.own)) replaced[replaced.length] = { at, by };
  };
  for (let index = 0; index < methods.length; index += 1) {
    const at = methods[index]!;
    const by = getOwnPropertyDescriptor(at.owner, at.key);
    if (by?.value !== at.value) replace(at, by);
  }
  for (let index = 0; index < accessors.length; index += 1) {
    const at = accessors[index]!;
    const by = getOwnPropertyDescriptor(at.owner, at.key);
    if (by?.get !== at.get || by?.set !== at.set) replace(at, by);
  }
  takeOff(everyObject, (key) => !has(inherited, key), replaced);
  if (ofDocuments) takeOff(document, (key) => key in ofDocuments, replaced);
}

/**
 * Runs a function with native members on the platform's prototypes, then puts the page's replacements back. The
 * function must not run page code: it dispatches no event, moves no focus and awaits nothing.
 *
 * The check takes some ten microseconds, so group related work into one call.
 */
export function withNatives<Result>(run: () => Result): Result {
  if (isInside) return run();
  const replaced: Replaced[] = [];
  isInside = true;
  try {
    takeBack(replaced);
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
