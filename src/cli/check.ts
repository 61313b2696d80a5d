import type { Browser, Page } from 'playwright';
import { mask } from '../go-live/keys.js';
import { scripts } from '../sdk/hosts.js';
import { startBrowser } from './browser.js';
import type { Options } from './options.js';
import type { PageReport } from './page-check.js';
import { readPage } from './read-page.js';
import type { PageScript, Report } from './report.js';
import { makeTestPurchases } from './test-purchases.js';

/** How long a form may take to appear, and then to be ready, before the page is read anyway, in milliseconds. */
const PATIENCE = 10_000;

/** The page's form, or inputs of another that show that one is there. Playwright also looks into open shadow roots. */
const CARD =
  'mp-card-form, [data-checkout=cardNumber], [autocomplete~=cc-number], iframe[name=cardNumber], iframe[src^="https://secure-fields.mercadopago."]';

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
  return answer?.headers()['content-security-policy'] ?? '';
}

/** What the page reports once its form is ready. Apps render the form after the page has loaded. */
async function readForm(page: Page, policy: string): Promise<PageReport> {
  const early = await readPage(page, policy).catch(() => null);
  if (early?.takesCard && !early.form) return early;
  // A form that never appears or becomes ready shows in the report.
  const late = { timeout: PATIENCE };
  const never = () => undefined;
  await page
    .locator(CARD)
    .first()
    .waitFor({ ...late, state: 'attached' })
    .catch(never);
  const form = page.locator('mp-card-form').first();
  if ((await form.count()) > 0) await form.and(page.locator(':state(ready)')).waitFor(late).catch(never);
  return readPage(page, policy);
}

/** Why no test purchases are made; empty if nobody asked for them, `null` if they are made. */
function reasonAgainst({ purchase }: Options, { form }: PageReport): string | null {
  if (form && (purchase ?? form.test)) return null;
  if (purchase === false) return '';
  if (form) {
    return 'No test purchases were made: the page does not mark its key as a test key (attribute test). --purchase makes them.';
  }
  return purchase ? 'No test purchases were made: they need <mp-card-form>.' : '';
}

const NO_CARD = `No card form was found within ${PATIENCE / 1000} s. If buyers first take other steps, check the address of the page that shows it.`;

async function checkWith(browser: Browser, options: Options): Promise<Report> {
  const page = await browser.newPage();
  const scriptsSeen = watchScripts(page);
  const policy = await open(page, options.url);
  const report = await readForm(page, policy);
  const loaded = scriptsSeen();
  await page.close();
  const against = reasonAgainst(options, report);
  const tried =
    against === null
      ? await makeTestPurchases(browser, options.url, report, options.site)
      : { purchases: [], findings: {} };
  return {
    url: mask(options.url),
    notes: [report.takesCard ? '' : NO_CARD, against ?? ''].filter(Boolean),
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
