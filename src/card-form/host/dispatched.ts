import { getter, isPrevented, listen, typeOf } from '../../dom/natives.js';
import { pressedIn } from './natives.js';
import { inNextTask } from './next-task.js';

/** 0 once all listeners have heard the event. */
const phaseOf = getter<Event, number>('Event', 'eventPhase');

/** Whether listeners are still hearing this event. */
export const isDispatched = (event: Event): boolean => phaseOf(event) > 0;

/** Events with which the buyer moves the focus. The browser moves it in the same task, after their listeners. */
const MOVES = 'pointerdown mousedown mouseup click keydown change blur focusout focus';

let last: Event | null = null;

/** The click of a submit button in this task. */
let press: Event | null = null;

function onMove(event: Event): void {
  last = event;
  if (typeOf(event) !== 'click' || !pressedIn(event)) return;
  press = event;
  inNextTask(() => (press = press === event ? null : press));
}

if (typeof window !== 'undefined') for (const type of MOVES.split(' ')) listen(window, type, onMove, true);

/** The event with which the buyer moves the focus, while the page's listeners hear it. */
export function moveNow(): Event | null {
  if (last && !isDispatched(last)) last = null;
  return last;
}

/** Whether the browser is doing what a submit button is for, once all listeners have heard its click. */
export const isSubmitting = (): boolean => press !== null && !isDispatched(press) && !isPrevented(press);
