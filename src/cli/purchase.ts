import type { BrowserContext, Locator, Page, Request } from 'playwright';
import { mask } from '../go-live/keys.js';
import { fillCard } from '../testing/fill-card.js';
import type { TestCardToType } from '../testing/test-cards.js';
import { until } from '../testing/until.js';
import type { Purchase } from './report.js';
import { shownLines } from './shown-lines.js';

/** How long a shop may take to show the form, in milliseconds. */
const APPEARS = 10_000;

/** How long a shop may take to show the result, in milliseconds. */
const TOLD = 20_000;

/** How long the page must stay unchanged before its result is read, in milliseconds. */
const STILL = 700;

/** An e-mail address that Mercado Pago accepts with test credentials. */
const EMAIL = 'test_payer_123@testuser.com';

const STREAMS = ['eventsource', 'websocket', 'ping', 'media'];

const CARD_FORM = 'mp-card-form';
const SUBMITS = 'button:not([type=button], [type=reset]), input[type=submit], input[type=image]';

/** Fills in required e-mail inputs, and names the other required fields that are empty. */
async function completeForm(form: Locator): Promise<string[]> {
  const emails = form.locator('input[type=email]:invalid');
  for (let left = await emails.count(); left > 0; left -= 1) await emails.first().fill(EMAIL);
  return form
    .locator(`:is(input, select, textarea):invalid`)
    .evaluateAll((fields) => fields.map((field) => field.getAttribute('name') || field.id || field.localName));
}

/** New lines of text; none while the page is navigating. */
async function newLines(page: Page, before: readonly string[]): Promise<string[]> {
  const lines = await page.evaluate(shownLines).catch(() => []);
  return lines.filter((line) => !before.includes(line)).map(mask);
}

/** Counts pending requests. A stream never ends, so it does not count. */
function countWaiting(page: Page): () => number {
  const waiting = new Set<Request>();
  page.on('request', (request) => {
    if (!STREAMS.includes(request.resourceType())) waiting.add(request);
  });
  page.on('requestfinished', (request) => waiting.delete(request));
  page.on('requestfailed', (request) => waiting.delete(request));
  return () => waiting.size;
}

/** The result, once the shop shows one and the page is idle. */
async function told(page: Page, before: readonly string[]): Promise<string[]> {
  const waiting = countWaiting(page);
  let last = '';
  let since = performance.now();
  const isStill = (lines: readonly string[]): boolean => {
    const text = lines.join('\n');
    if (text !== last) since = performance.now();
    last = text;
    return text !== '' && performance.now() - since >= STILL;
  };
  return until(async () => (waiting() > 0 ? [] : newLines(page, before)), isStill, TOLD);
}

async function buy(page: Page, url: string, typed: TestCardToType): Promise<Omit<Purchase, 'holder'>> {
  const failed = (trouble: string) => ({ shown: [], trouble });
  await page.goto(url);
  const card = page.locator(CARD_FORM).first();
  await card.waitFor({ state: 'attached', timeout: APPEARS });
  const form = page.locator('form', { has: page.locator(CARD_FORM) }).first();
  const button = form.locator(SUBMITS).first();
  if ((await button.count()) === 0) return failed('<mp-card-form> is not in a form with a submit button.');
  await fillCard(card, typed);
  const missing = await completeForm(form);
  if (missing.length > 0) return failed(`The shop asks for more than a card: ${missing.join(', ')}.`);
  const before = await page.evaluate(shownLines);
  const result = told(page, before);
  await button.click();
  const shown = await result;
  return shown.length > 0 ? { shown, trouble: '' } : failed(`No result was shown within ${TOLD / 1000} s.`);
}

/**
 * Buys what the page sells with a test card, in a new tab.
 *
 * @param watch receives the tab before anything is loaded
 * @param look receives the tab with the result, if there is one
 */
export async function purchase(
  context: BrowserContext,
  url: string,
  card: TestCardToType,
  watch: (page: Page) => void,
  look: (page: Page) => Promise<void>,
): Promise<Purchase> {
  const page = await context.newPage();
  watch(page);
  try {
    const bought = await buy(page, url, card);
    if (bought.trouble === '') await look(page);
    return { holder: card.holder, ...bought };
  } catch (error) {
    // What follows the first line is Playwright's log.
    const [trouble = ''] = (error as Error).message.split('\n');
    return { holder: card.holder, shown: [], trouble };
  } finally {
    await page.close();
  }
}
