import type { Browser, Page } from 'playwright';
import { mask } from '../go-live/keys.js';
import { scripts } from '../sdk/hosts.js';
import { startBrowser } from './browser.js';
import type { Options } from './options.js';
import type { PageReport } from './page-check.js';
import { readPage } from './read-page.js';
import type { PageScript, Report } from './report.js';
import { makeTestPurchases } from './test-purchases.js';

/** How long to wait for a form to be ready before the page is read anyway, in milliseconds. */
const READY = 10_000;

/** The page could not be read; the message says why. */
export class PageError extends Error {
  override readonly name = 'PageError';
}

const reasonFor = (url: string): string | null => scripts.find(({ address }) => address === url)?.why ?? null;

/** Scripts by address, without queries, which may identify the visitor. */
function watchScripts(page: Page): () => PageScript[] {
  const urls = new Set<string>();
  page.on('request', (request) => {
    if (request.resourceType() === 'script') urls.add(request.url().replace(/[?#].*/, ''));
  });
  return () => [...urls].map((url) => ({ url, why: reasonFor(url) }));
}

/** @returns the page's Content-Security-Policy header */
async function open(page: Page, url: string): Promise<string> {
  const answer = await page.goto(url).catch((cause: unknown) => {
    throw new PageError(`${url} could not be opened`, { cause });
  });
  if (answer && !answer.ok()) throw new PageError(`${url} answers ${answer.status()}`);
  // A page without our form is read at once; a form that never becomes ready shows in the findings.
  const policy = answer?.headers()['content-security-policy'] ?? '';
  const form = page.locator('mp-card-form').first();
  if ((await form.count()) === 0) return policy;
  await form
    .and(page.locator(':state(ready)'))
    .waitFor({ timeout: READY })
    .catch(() => undefined);
  return policy;
}

const mayPurchase = ({ purchase }: Options, { form }: PageReport): boolean =>
  form !== null && purchase !== false && (purchase === true || form.test);

async function checkWith(browser: Browser, options: Options): Promise<Report> {
  const page = await browser.newPage();
  const scriptsSeen = watchScripts(page);
  const policy = await open(page, options.url);
  const report = await readPage(page, policy);
  const loaded = scriptsSeen();
  await page.close();
  const tried = mayPurchase(options, report)
    ? await makeTestPurchases(browser, options.url, report, options.site)
    : { purchases: [], findings: {} };
  return {
    url: mask(options.url),
    findings: report.findings.map((finding) => ({ ...finding, ...tried.findings[finding.id] })),
    purchases: tried.purchases,
    scripts: loaded,
  };
}

/**
 * Checks a page that takes a card.
 *
 * @throws {BrowserError} if no browser can be started
 * @throws {PageError} if the page cannot be read
 */
export async function check(options: Options): Promise<Report> {
  const browser = await startBrowser(options.browser ?? process.env['CHROMIUM_PATH']);
  try {
    return await checkWith(browser, options);
  } finally {
    await browser.close();
  }
}
