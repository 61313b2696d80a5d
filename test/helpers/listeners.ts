interface Entry {
  type: string;
  listener: EventListenerOrEventListenerObject | null;
  signal: AbortSignal | undefined;
}

/**
 * Watches a target from now on.
 *
 * @returns a function that tells the types of the listeners which were added since then and are still there
 */
export function watchListeners(target: EventTarget): () => string[] {
  const entries: Entry[] = [];
  const forget = (type: string, listener: Entry['listener']): void => {
    const at = entries.findIndex((entry) => entry.type === type && entry.listener === listener);
    if (at >= 0) entries.splice(at, 1);
  };
  target.addEventListener = (type, listener, options) => {
    const { once, signal } = typeof options === 'object' ? options : {};
    entries.push({ type, listener, signal });
    EventTarget.prototype.addEventListener.call(target, type, listener, options);
    if (once) EventTarget.prototype.addEventListener.call(target, type, () => forget(type, listener), { once });
  };
  target.removeEventListener = (type, listener, options) => {
    forget(type, listener);
    EventTarget.prototype.removeEventListener.call(target, type, listener, options);
  };
  watched.push(target);
  return () => entries.filter(({ signal }) => !signal?.aborted).map(({ type }) => type);
}

const watched: EventTarget[] = [];

afterEach(() => {
  for (const target of watched.splice(0)) {
    Reflect.deleteProperty(target, 'addEventListener');
    Reflect.deleteProperty(target, 'removeEventListener');
  }
});
