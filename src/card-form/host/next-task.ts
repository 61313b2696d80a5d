let channel: MessageChannel | undefined;
const next: (() => void)[] = [];

/** Runs `act` soon, in a new task: timers may be throttled, and a microtask still belongs to the current event. */
export function inNextTask(act: () => void): void {
  if (!channel) {
    channel = new MessageChannel();
    channel.port1.onmessage = () => next.shift()?.();
  }
  next.push(act);
  channel.port2.postMessage(null);
}
