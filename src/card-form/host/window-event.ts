import { getterOf } from '../../dom/natives.js';
import { hide, isHidden } from './hidden.js';

/**
 * Makes `window.event` of a window leave out hidden events. The form's own code calls functions of the platform while it
 * handles a key; a script that has replaced one of them would find the key there. A script that took its getter before
 * still sees all, and so does, in WebKit, a line that has read `window.event` often before.
 */
export function hideEventsOf(view: Window): void {
  const found = Object.getOwnPropertyDescriptor(view, 'event');
  if (!found?.get || !found.configurable || isHidden(view)) return;
  hide(view);
  const eventOf = getterOf<Window, Event | undefined>(found);
  const get = (): Event | undefined => {
    const event = eventOf(view);
    return event && isHidden(event) ? undefined : event;
  };
  Object.defineProperty(view, 'event', { ...found, get });
}
