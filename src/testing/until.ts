/** Often enough for a test, seldom enough for a remote browser. */
const PAUSE = 30;

/**
 * Looks repeatedly until the condition holds or the time is up.
 *
 * @returns what was seen last: the caller checks whether the condition holds
 */
export async function until<T>(look: () => Promise<T>, isSo: (seen: T) => boolean, ms: number): Promise<T> {
  const end = performance.now() + ms;
  for (;;) {
    const seen = await look();
    if (isSo(seen) || performance.now() >= end) return seen;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}
