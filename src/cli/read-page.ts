import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import type { PageReport } from './page-check.js';

/** The check as one script, next to this one in `dist`. With a literal in `new URL` Vite would inline the file. */
const FILE = './page-check.js';

const readChecker = (): Promise<string> => readFile(new URL(FILE, import.meta.url), 'utf8');

/**
 * Runs the go-live check in a page. The script is evaluated: no Content-Security-Policy stops that, and the check would
 * find a script tag on the page.
 *
 * @param policy the page's Content-Security-Policy header
 */
export async function readPage(page: Page, policy = ''): Promise<PageReport> {
  const source = await readChecker();
  return page.evaluate<PageReport>(
    `(() => { ${source}\nreturn mercadoPagoCheck.checkPage(${JSON.stringify(policy)}); })()`,
  );
}
