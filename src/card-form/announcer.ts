import { amountError, isSameState, newErrors } from './announcements.js';
import type { CardFormEventMap } from './events.js';
import { formStateOf, initialState, type FormState } from './form-state.js';
import { isRepricing } from './lookup/lookup.js';
import { isSetup } from './view/banner.js';

interface Page {
  emit<K extends keyof CardFormEventMap>(type: K, detail: CardFormEventMap[K]['detail']): boolean;
  /** A mistake in the page's code. */
  warn(message: string): void;
}

/** Announces a form's changes to the page: `mp-ready`, `mp-change`, `mp-error`. */
export class Announcer {
  readonly #page: Page;
  /** The detail of the last `mp-change`. */
  #told = formStateOf(initialState);

  constructor(page: Page) {
    this.#page = page;
  }

  follow(before: FormState, now: FormState): void {
    if (now.sdk.is === 'ready' && before.sdk.is !== 'ready') this.#page.emit('mp-ready', null);
    this.#announceState(now);
    const badAmount = amountError(before, now);
    for (const error of badAmount ? [badAmount, ...newErrors(before, now)] : newErrors(before, now)) {
      if (error === badAmount || isSetup(error)) this.#page.warn(error.message);
      this.#page.emit('mp-error', error);
    }
  }

  /**
   * While only the plans of another amount load, nothing is announced: a page that sets an amount for each plan would
   * take "no plan yet" for a choice and set the other amount, and so on without end.
   */
  #announceState(now: FormState): void {
    const detail = formStateOf(now);
    if (isRepricing(now.lookup) || isSameState(detail, this.#told)) return;
    this.#told = detail;
    this.#page.emit('mp-change', detail);
  }
}
