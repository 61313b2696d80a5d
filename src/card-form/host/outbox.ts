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

  /** Settles when nothing is waiting. */
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
