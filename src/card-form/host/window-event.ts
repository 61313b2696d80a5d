import { getterOf, method } from '../../dom/natives.js';

/** Events with typed text, and the windows that hide them. */
const known = new WeakSet<object>();
const add = method<(set: typeof known, one: object) => void>('WeakSet', 'add');
const has = method<(set: typeof known, one: object) => boolean>('WeakSet', 'has');

/**
 * Leaves this event out of `window.event`. The form's own code calls functions of the platform while it handles a key; a
 * script that has replaced one of them would find the key there.
 */
export const hideEvent = (event: Event): void => add(known, event);

/** Makes `window.event` of a window leave out what was hidden. A script that took its getter before still sees all. */
export function hideEventsOf(view: Window): void {
  const found = Object.getOwnPropertyDescriptor(view, 'event');
  if (!found?.get || !found.configurable || has(known, view)) return;
  add(known, view);
  const eventOf = getterOf<Window, Event | undefined>(found);
  const get = (): Event | undefined => {
    const event = eventOf(view);
    return event && has(known, event) ? undefined : event;
  };
  Object.defineProperty(view, 'event', { ...found, get });
}
