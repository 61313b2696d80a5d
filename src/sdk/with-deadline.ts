import { mpError, toMpError } from './to-mp-error.js';

/** Limits on every wait, in milliseconds. The SDKs have none on some paths (v1 G1, G7; v2 R13). */
export const DEADLINE = {
  /** The script: a connection may be accepted and never answered. */
  script: 15_000,
  /** Payment methods, issuers, installments, document types: the slowest documented limit is 10 s. */
  lookup: 15_000,
  /** A secure field: its page is fetched, then its frame loads; in some browsers it never says that it is ready. */
  field: 15_000,
  /** A token: v1 may wait 10 s for a session, 3 s for the device and 10 s for the card. */
  token: 30_000,
} as const;

/**
 * Makes one promise of one SDK call: it settles once, at the latest after `ms`, or when `signal` aborts, and always
 * with an `MpError` if it rejects. Whatever the SDK says later, or twice, is not heard.
 *
 * @param start begins the call; it may throw, as both SDKs do for some arguments
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
    // The executor's promise turns a synchronous throw and a synchronous answer into the same asynchronous ones.
    new Promise<T>((done) => done(start())).then(
      (value) => finish(() => resolve(value)),
      (reason: unknown) => finish(() => reject(toMpError(reason))),
    );
  });
}
