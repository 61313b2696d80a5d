import { hideFromFirefox } from './firefox.js';

/**
 * Keeps what is typed into a form's closed root from listeners of the page.
 *
 * Key, input, clipboard and composition events are composed: a capture listener on `window` reads their text although
 * the root is closed, and nothing inside the root can stop it. So the first such listener is ours: it ends the event
 * and tells the form. The default action still happens. Listeners that were registered before this module loaded still
 * see; so does a script that means harm. Escape, Tab, Enter, arrows and shortcuts pass, for the dialogs, focus traps
 * and hot keys of the page.
 */
export interface Guarded {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** An event with typed text in it, which nobody else sees. */
  text(event: Event): void;
}

const byHost = new WeakMap<EventTarget, Guarded>();
const mounted = new Set<Guarded>();

export function guard(form: Guarded): void {
  byHost.set(form.host, form);
  hideFromFirefox(form.root);
  mounted.add(form);
}

export const unguard = (form: Guarded): boolean => mounted.delete(form);

/** The element that `window` sees in place of a node inside shadow roots. */
function outermost(node: Element): Element {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? outermost(root.host) : node;
}

/** The form an event comes from. A form inside somebody else's closed root is not on the path: it has the focus. */
function formOf(event: Event): Guarded | undefined {
  const target = byHost.get(event.target!);
  if (target) return target;
  for (const node of event.composedPath()) {
    const form = byHost.get(node);
    if (form) return form;
  }
  for (const form of mounted) {
    if (form.root.activeElement && outermost(form.host) === event.target) return form;
  }
  return undefined;
}

/** One character and no shortcut: a key that types. */
function types(event: KeyboardEvent): boolean {
  const shortcut = (event.ctrlKey || event.metaKey || event.altKey) && !event.getModifierState('AltGraph');
  return event.key.length === 1 && !shortcut;
}

function onText(event: Event): void {
  const form = formOf(event);
  if (!form) return;
  if (event.type.startsWith('key') && !types(event as KeyboardEvent)) return;
  event.stopImmediatePropagation();
  form.text(event);
}

const TEXT_EVENTS =
  'keydown keypress keyup beforeinput input textInput compositionstart compositionupdate compositionend copy cut paste dragstart drop';

if (typeof window !== 'undefined') {
  for (const type of TEXT_EVENTS.split(' ')) window.addEventListener(type, onText, true);
}
