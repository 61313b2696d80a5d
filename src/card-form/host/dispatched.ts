import { getter, listen } from '../../dom/natives.js';

/** 0 once all listeners have heard the event. */
const phaseOf = getter<Event, number>('Event', 'eventPhase');

/** Whether listeners are still hearing this event. */
export const isDispatched = (event: Event): boolean => phaseOf(event) > 0;

/** Events with which the buyer moves the focus. The browser moves it in the same task, after their listeners. */
const MOVES = 'pointerdown mousedown mouseup click keydown change blur focusout focus';

let last: Event | null = null;

if (typeof window !== 'undefined')
  for (const type of MOVES.split(' ')) listen(window, type, (event: Event) => (last = event), true);

/** The event with which the buyer moves the focus, while the page's listeners hear it. */
export function moveNow(): Event | null {
  if (last && !isDispatched(last)) last = null;
  return last;
}
