/** Firefox's message, which ends with the URL. */
const FAILED = /^error loading dynamically imported module: (\S+)$/;

/** How many retries have failed. */
let misses = 0;

/**
 * Loads a module on demand. After a failure it can be called again and really retries.
 *
 * In Chromium and WebKit a second `import()` is enough. Firefox keeps the failure of a URL for the life of the page
 * (measured in 153, for a broken connection and for answers 500 and 502), so it gets another URL of the same file: a
 * fragment is not sent. Bundlers with their own loader do not produce this error.
 *
 * @param load nothing but an `import()`
 */
export async function loadModule<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (reason) {
    const address = FAILED.exec((reason as Error).message)?.[1];
    if (!address) throw reason;
    try {
      return (await import(/* @vite-ignore */ /* webpackIgnore: true */ `${address}#${misses}`)) as T;
    } catch {
      misses += 1;
      throw reason;
    }
  }
}
