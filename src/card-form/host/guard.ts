import { getter, listen, method, typeOf, unlisten, withNatives } from '../../dom/natives.js';
import { hideFromFirefox } from './firefox.js';

/**
 * Keeps what is typed into a form's closed root from listeners of the page.
 *
 * Key, input, clipboard and composition events are composed: a capture listener on `window` reads their text although
 * the root is closed, and nothing inside the root can stop it. So the first such listener is ours: it ends the event
 * and tells the form. The default action still happens. Listeners that were registered before this module loaded still
 * see; so does a script that means harm. Escape, Tab, Enter, arrows and shortcuts pass, for the dialogs, focus traps
 * and hot keys of the page.
 *
 * A form that is moved into the document of another window is guarded there from then on.
 */
export interface Guarded {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** An event with typed text in it, which nobody else sees. */
  text(event: Event): void;
  /** Whether this Tab moves from one field of the form to the next: nobody else has to do anything about it. */
  keepsTab(event: KeyboardEvent): boolean;
}

const targetOf = getter<Event, EventTarget | null>('Event', 'target');
const pathOf = method<(event: Event) => EventTarget[]>('Event', 'composedPath');
const end = method<(event: Event) => void>('Event', 'stopImmediatePropagation');
const focusedIn = getter<ShadowRoot, Element | null>('ShadowRoot', 'activeElement');
const keyOf = getter<KeyboardEvent, string>('KeyboardEvent', 'key');
const keyCodeOf = getter<KeyboardEvent, number>('KeyboardEvent', 'keyCode');
const composes = getter<KeyboardEvent, boolean>('KeyboardEvent', 'isComposing');
const holds = method<(event: KeyboardEvent, modifier: string) => boolean>('KeyboardEvent', 'getModifierState');
const formAt = method<(map: typeof byHost, host: EventTarget) => Guarded | undefined>('WeakMap', 'get');

const byHost = new WeakMap<EventTarget, Guarded>();

let mounted: readonly Mounted[] = [];

interface Mounted {
  readonly form: Guarded;
  readonly view: Window | null;
}

/** Starts to guard the form, in the window it is in. */
export function guard(form: Guarded): void {
  const view = form.host.ownerDocument.defaultView;
  withNatives(() => {
    byHost.set(form.host, form);
    hideFromFirefox(form.root);
    if (view && !isGuarded(view)) listenIn(view, listen);
    mounted = [...mounted, { form, view }];
  });
}

export function unguard(form: Guarded): void {
  withNatives(() => {
    const view = mounted.find((one) => one.form === form)?.view;
    mounted = mounted.filter((one) => one.form !== form);
    if (view && !isGuarded(view)) listenIn(view, unlisten);
  });
}

/** Our own window is guarded for good, from the first. */
const isGuarded = (view: Window): boolean => view === window || mounted.some((one) => one.view === view);

/** The element that `window` sees in place of a node inside shadow roots. */
function outermost(node: Element): Element {
  const root = node.getRootNode();
  return 'host' in root ? outermost((root as ShadowRoot).host) : node;
}

/** The form an event comes from. A form inside somebody else's closed root is not on the path: it has the focus. */
function formOf(event: Event): Guarded | undefined {
  const target = targetOf(event)!;
  const form = formAt(byHost, target);
  if (form) return form;
  const path = pathOf(event);
  for (let at = 0; at < path.length; at += 1) {
    const form = formAt(byHost, path[at]!);
    if (form) return form;
  }
  for (let at = 0; at < mounted.length; at += 1) {
    const { form } = mounted[at]!;
    if (focusedIn(form.root) && withNatives(() => outermost(form.host)) === target) return form;
  }
  return undefined;
}

/** What the browser calls a key while an input method reads it: `code` still says which one it is. */
const INPUT_METHOD = 229;

/** A key that types: one character and no shortcut, or one that an input method makes something of. */
function types(event: KeyboardEvent): boolean {
  const key = keyOf(event);
  if (key === 'Process' || key === 'Dead' || keyCodeOf(event) === INPUT_METHOD || composes(event)) return true;
  const isShortcut = holds(event, 'Control') || holds(event, 'Meta') || holds(event, 'Alt');
  return key.length === 1 && (!isShortcut || holds(event, 'AltGraph'));
}

function onText(event: Event): void {
  const form = formOf(event);
  if (!form) return;
  end(event);
  form.text(event);
}

function onKey(event: Event): void {
  if (types(event as KeyboardEvent)) onText(event);
  else if (keyOf(event as KeyboardEvent) === 'Tab' && typeOf(event) === 'keydown') {
    if (formOf(event)?.keepsTab(event as KeyboardEvent)) end(event);
  }
}

const KEYS = 'keydown keypress keyup';
const TEXTS =
  'beforeinput input textInput compositionstart compositionupdate compositionend copy cut paste dragstart drop';

function listenIn(view: Window, change: typeof listen): void {
  for (const type of KEYS.split(' ')) change(view, type, onKey, true);
  for (const type of TEXTS.split(' ')) change(view, type, onText, true);
}

if (typeof window !== 'undefined') listenIn(window, listen);
