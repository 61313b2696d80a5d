import type { Browser, BrowserType, LaunchOptions } from 'playwright';

/** Chromium could not be started; the message says what to do. */
export class BrowserError extends Error {
  override readonly name = 'BrowserError';
}

/** Playwright's own, then common installations. */
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
 * @param path of its executable; default: the usual places
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
  throw new BrowserError('Chromium could not be started: pass its executable with --browser', { cause: errors.at(-1) });
}
