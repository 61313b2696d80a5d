/** Frequent enough for a test, rare enough for a remote browser. */
const PAUSE = 30;

/**
 * Polls until the condition holds or the time is up.
 *
 * @returns the last value: the caller checks the condition
 */
export async function until<T>(look: () => Promise<T>, isSo: (seen: T) => boolean, ms: number): Promise<T> {
  const end = performance.now() + ms;
  for (;;) {
    const seen = await look();
    if (isSo(seen) || performance.now() >= end) return seen;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}
