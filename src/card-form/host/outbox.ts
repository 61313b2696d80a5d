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
  /** It keeps no typed text alive. */
  #event: WeakRef<Event> | undefined;
  #held: Promise<void> | null = null;
  #waiting: (() => void)[] = [];

  /** Delays messages sent while this event is handled. Most keys send none, so a task is created only if needed. */
  hold(event: Event): void {
    this.#event = new WeakRef(event);
  }

  /** Settles when nothing is waiting. */
  get sent(): Promise<void> | null {
    return this.#held;
  }

  send(call: () => void): void {
    const event = this.#event?.deref();
    if (event && phaseOf(event) > 0) this.#held ??= this.#nextTask();
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
