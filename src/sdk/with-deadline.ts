import { mpError, toMpError } from './to-mp-error.js';

/** Limits on every wait, in milliseconds. The SDKs have none on some paths (v1 G1, G7; v2 R13). */
export const DEADLINE = {
  /** The script: a server may accept the connection and never answer. */
  script: 15_000,
  /** Payment methods, issuers, installments, document types: the slowest documented limit is 10 s. */
  lookup: 15_000,
  /** A secure field: its page is fetched, then its frame loads; in some browsers it never becomes ready. */
  field: 15_000,
  /** A token: v1 may wait 10 s for a session, 3 s for the device and 10 s for the card. */
  token: 30_000,
} as const;

/**
 * Turns one SDK call into a promise that settles once: at the latest after `ms`, or when `signal` aborts. It always
 * rejects with an `MpError`. Later or repeated callbacks are ignored.
 *
 * @param start starts the call; it may throw, as both SDKs do for some arguments
 */
export function withDeadline<T>(ms: number, signal: AbortSignal, start: () => T | PromiseLike<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    if (signal.aborted) return reject(mpError('aborted'));
    const abort = (): void => finish(() => reject(mpError('aborted')));
    const timer = setTimeout(() => finish(() => reject(mpError('no-answer'))), ms);
    const finish = (settle: () => void): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
      settle();
    };
    signal.addEventListener('abort', abort);
    // The promise executor makes a synchronous throw or answer asynchronous.
    new Promise<T>((done) => done(start())).then(
      (value) => finish(() => resolve(value)),
      (reason: unknown) => finish(() => reject(toMpError(reason))),
    );
  });
}
