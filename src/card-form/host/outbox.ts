import { isDispatched } from './dispatched.js';
import { inNextTask } from './next-task.js';

/**
 * Messages from a form to its page: events, updates.
 *
 * While an event with typed text is handled, `window.event` is that event, visible to the page's listeners, to
 * accessors it defined on the element, and to microtasks. So messages wait for the next task.
 */
export class Outbox {
  #event: Event | null = null;
  #held: Promise<void> | null = null;
  #waiting: (() => void)[] = [];

  /**
   * Delays messages sent while this event is handled. Most keys send none, so a task is created only if needed.
   *
   * @param event `null` releases the last one
   */
  hold(event: Event | null): void {
    this.#event = event;
  }

  /** Settles when nothing is waiting. */
  get sent(): Promise<void> | null {
    return this.#held;
  }

  send(call: () => void): void {
    if (this.#event && isDispatched(this.#event)) this.#held ??= this.#nextTask();
    else this.#event = null;
    if (this.#held) this.#waiting.push(call);
    else call();
  }

  #nextTask(): Promise<void> {
    return new Promise((resolve) => {
      inNextTask(() => {
        this.#held = null;
        this.#flush();
        resolve();
      });
    });
  }

  #flush(): void {
    for (const call of this.#waiting.splice(0)) call();
  }
}
