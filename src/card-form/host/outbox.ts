let channel: MessageChannel | undefined;
const next: (() => void)[] = [];

/** Runs `act` in a task of its own, soon: a timer may be slowed down, and a microtask belongs to the event that is handled. */
function inNextTask(act: () => void): void {
  if (!channel) {
    channel = new MessageChannel();
    channel.port1.onmessage = () => next.shift()?.();
  }
  next.push(act);
  channel.port2.postMessage(null);
}

/**
 * What a form says to its page: events, updates.
 *
 * While an event with typed text is handled, `window.event` is that event, for listeners of the page, for accessors that it
 * has defined on the element, and for microtasks. So whatever is said then waits for the next task.
 */
export class Outbox {
  #held: Promise<void> | null = null;
  #waiting: (() => void)[] = [];

  /** Holds back everything until the current task is over. */
  hold(): void {
    this.#held ??= new Promise((resolve) => {
      inNextTask(() => {
        this.#held = null;
        this.#flush();
        resolve();
      });
    });
  }

  /** Settles when nothing is held back. */
  get sent(): Promise<void> | null {
    return this.#held;
  }

  send(call: () => void): void {
    if (this.#held) this.#waiting.push(call);
    else call();
  }

  #flush(): void {
    for (const call of this.#waiting.splice(0)) call();
  }
}
