import { waitUntil as waitUntilInTime } from '@open-wc/testing';

/** Long enough for any machine: the limit ends a test that waits for nothing, a slow answer is no failure. */
const LIMIT = 30_000;

/**
 * Waits until something is so.
 *
 * @param isSo may return a promise
 * @param what says in the error what did not happen
 */
export const waitUntil = (isSo: () => unknown, what = 'it is so'): Promise<void> =>
  waitUntilInTime(isSo, what, { timeout: LIMIT });
