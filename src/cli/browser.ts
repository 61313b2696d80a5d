import type { Browser, BrowserType, LaunchOptions } from 'playwright';

/** A Chromium that could not be started, and what to do. */
export class BrowserError extends Error {
  override readonly name = 'BrowserError';
}

/** Playwright's own, then those that are usually installed. */
const USUAL: LaunchOptions[] = [
  {},
  { channel: 'chrome' },
  { channel: 'msedge' },
  { executablePath: '/usr/bin/chromium' },
];

async function findChromium(): Promise<BrowserType> {
  try {
    return (await import('playwright')).chromium;
  } catch (cause) {
    throw new BrowserError('playwright is not installed: npm install --save-dev playwright', { cause });
  }
}

/**
 * Starts an installed Chromium.
 *
 * @param path of its executable; unless told, the usual places are tried
 * @throws {BrowserError}
 */
export async function startBrowser(path: string | undefined): Promise<Browser> {
  const chromium = await findChromium();
  const ways = path ? [{ executablePath: path }] : USUAL;
  const errors: unknown[] = [];
  for (const way of ways) {
    try {
      return await chromium.launch(way);
    } catch (error) {
      errors.push(error);
    }
  }
  throw new BrowserError('No Chromium could be started: give its executable with --browser', { cause: errors.at(-1) });
}
