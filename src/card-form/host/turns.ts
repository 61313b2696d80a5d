import { listen } from '../../dom/natives.js';
import { clickedIn } from './natives.js';

/** How many payments a page may ask for by itself. One that checks and sends again needs two. */
const MOST = 5;

/** What a page does within this time of a press on a button, it does because of it; in milliseconds. */
const AFTERMATH = 1000;

/** How often the buyer did something, and when a button was pressed last. */
let acts = 0;
let pressedAt = -Infinity;

export function noteAct(): void {
  acts += 1;
}

/** Trusted keys and clicks anywhere in the page are the buyer's. Keys typed into a card form are not heard here. */
function onAct(event: Event): void {
  if (!event.isTrusted) return;
  noteAct();
  if (event.type === 'click' && clickedIn(event, 'button, input, [role=button]')) pressedAt = performance.now();
}

if (typeof window !== 'undefined') for (const type of ['keydown', 'click']) listen(window, type, onAct, true);

/** Whether the buyer has just pressed a button of the page. */
export const isJustPressed = (): boolean => performance.now() - pressedAt < AFTERMATH;

/** Payments that a form was asked for since the buyer did anything: a page that sends its form for ever is stopped. */
export class Turns {
  #count = 0;
  #acts = acts;

  /** @returns whether there may be another payment */
  take(): boolean {
    if (this.#acts !== acts) this.#count = 0;
    this.#acts = acts;
    this.#count += 1;
    return this.#count <= MOST;
  }
}
