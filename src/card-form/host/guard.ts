import { getter, listen, method, typeOf, unlisten, withNatives } from '../../dom/natives.js';
import { hideFromFirefox } from './firefox.js';
import { hide } from './hidden.js';
import { hideEventsOf } from './window-event.js';

/**
 * Keeps text typed into a form's closed root away from the page's listeners.
 *
 * Key, input, clipboard and composition events are composed: a capture listener on `window` reads their text although
 * the root is closed, and nothing inside the root can stop it. So the first such listener is ours: it stops the event
 * and notifies the form. The default action still happens. Listeners registered before this module loaded still see the
 * events; so does a malicious script. Escape, Tab, Enter, arrows and shortcuts pass, for the page's dialogs, focus
 * traps and hot keys.
 *
 * A form moved into another window's document is guarded there from then on.
 */
export interface Guarded {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** An event with typed text, hidden from all other listeners. */
  text(event: Event): void;
  /** Whether this Tab moves between two fields of the form, so that no other listener needs it. */
  keepsTab(event: KeyboardEvent): boolean;
}

const targetOf = getter<Event, EventTarget | null>('Event', 'target');
const pathOf = method<(event: Event) => EventTarget[]>('Event', 'composedPath');
const prevent = method<(event: Event) => void>('Event', 'preventDefault');
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

/** Starts to guard the form in its current window. */
export function guard(form: Guarded): void {
  const view = form.host.ownerDocument.defaultView;
  withNatives(() => {
    byHost.set(form.host, form);
    hideFromFirefox(form.root);
    if (view && !isGuarded(view)) guardWindow(view);
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

/** Our own window is guarded permanently, from the start. */
const isGuarded = (view: Window): boolean => view === window || mounted.some((one) => one.view === view);

/** The element visible to `window` for a node inside shadow roots. */
function outermost(node: Element): Element {
  const root = node.getRootNode();
  return 'host' in root ? outermost((root as ShadowRoot).host) : node;
}

/** The form an event comes from. A form inside another closed root is not on the path; it is found by its focus. */
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

/** The browser's key name while an input method handles it; `code` still identifies the key. */
const INPUT_METHOD = 229;

/** A key that types text: a single character without a shortcut, or one handled by an input method. */
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
  // A selection that is dragged would arrive in the page: on a drop target, or in another input.
  if (typeOf(event) === 'dragstart') prevent(event);
  hide(event);
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

function guardWindow(view: Window): void {
  listenIn(view, listen);
  hideEventsOf(view);
}

if (typeof window !== 'undefined') guardWindow(window);
