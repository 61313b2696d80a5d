import { getter } from '../../dom/natives.js';

/** 0 once all listeners have heard the event. */
const phaseOf = getter<Event, number>('Event', 'eventPhase');

let channel: MessageChannel | undefined;
const next: (() => void)[] = [];

/** Runs `act` soon, in a new task: timers may be throttled, and a microtask still belongs to the current event. */
function inNextTask(act: () => void): void {
  if (!channel) {
    channel = new MessageChannel();
    channel.port1.onmessage = () => next.shift()?.();
  }
  next.push(act);
  channel.port2.postMessage(null);
}

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
    if (this.#event && phaseOf(this.#event) > 0) this.#held ??= this.#nextTask();
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
