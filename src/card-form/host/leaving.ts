import type { Payer } from './payer.js';
import { isJustPressed } from './turns.js';
import { NO_PAYMENT, READ_ON_CLICK } from './words.js';

/** How long further submits are ignored while the browser loads the shop's next page, in milliseconds. */
const LONGEST = 10_000;

/** Time within which the browser leaves the page after `form.submit()`, in milliseconds. */
const SOON = 1000;

/** Calls `left` if the browser starts to leave the page now: unlike a `FormData`, `form.submit()` does that. */
export function ifLeftSoon(left: () => void): void {
  window.addEventListener('beforeunload', left);
  setTimeout(() => window.removeEventListener('beforeunload', left), SOON);
}

/** The page read a completed form without a payment: to save a draft, or by mistake to pay. */
export function warnOfMissing(payer: Payer): void {
  if (isJustPressed()) payer.warn(READ_ON_CLICK);
  ifLeftSoon(() => payer.warn(NO_PAYMENT));
}

/** On a slow shop buyers click again: each click would be another token, and another payment. */
export class Leaving {
  readonly #changed: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Whether the form was sent and the browser is leaving the page: no second payment may start. */
  get isOn(): boolean {
    return this.#timer !== undefined;
  }

  start(): void {
    if (this.isOn) return;
    this.#timer = setTimeout(() => this.stop(), LONGEST);
    this.#changed();
  }

  /** The page was not left. */
  stop(): void {
    if (!this.isOn) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#changed();
  }
}
