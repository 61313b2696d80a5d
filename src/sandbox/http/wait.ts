/** Rejects with the signal's reason when it aborts first. Without `milliseconds` it waits for nothing else. */
export function wait(signal: AbortSignal, milliseconds?: number): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(signal.reason);
      return;
    }
    const abort = (): void => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer =
      milliseconds === undefined
        ? undefined
        : setTimeout(() => {
            signal.removeEventListener('abort', abort);
            resolve();
          }, milliseconds);
    signal.addEventListener('abort', abort, { once: true });
  });
}
