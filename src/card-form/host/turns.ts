import { listen } from '../../dom/natives.js';
import { clickedIn } from './natives.js';

/** How many payments a page may request without the buyer. A page that checks and sends again needs two. */
const MOST = 5;

/** What a page does within this time after a button press is caused by it; in milliseconds. */
const AFTERMATH = 1000;

/** Count of the buyer's actions, and time of the last button press. */
let acts = 0;
let pressedAt = -Infinity;

export function noteAct(): void {
  acts += 1;
}

/** Trusted keys and clicks anywhere in the page are the buyer's. Keys typed into a card form do not arrive here. */
function onAct(event: Event): void {
  if (!event.isTrusted) return;
  noteAct();
  if (event.type === 'click' && clickedIn(event, 'button, input, [role=button]')) pressedAt = performance.now();
}

if (typeof window !== 'undefined') for (const type of ['keydown', 'click']) listen(window, type, onAct, true);

/** Whether the buyer has just pressed a button on the page. */
export const isJustPressed = (): boolean => performance.now() - pressedAt < AFTERMATH;

/** Counts payments since the buyer's last action: stops a page that submits its form in a loop. */
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
