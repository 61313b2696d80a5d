import { expect, test, type Page } from '@playwright/test';
import { openPage } from './built-page.js';
import { routeSandbox } from './published-testing.js';

/* The console speaks to the shop's developer, and is silent in production. */

const KEY = 'APP_USR-01234567-89ab-cdef-0123-456789abcdef';

/** Mistakes of a shop, by what the console says of them. */
const mistakes: Record<string, (attributes: string) => string> = {
  'locale is "xx"': (attributes) =>
    `<mp-card-form public-key="${KEY}" amount="100" locale="xx" ${attributes}></mp-card-form>`,
  'not of the same origin': () => '<mp-payment-status check="https://other.test/order"></mp-payment-status>',
  'challenge is not https': () =>
    '<mp-payment-status status="pending" challenge-url="http://bank.test/"></mp-payment-status>',
  'more than once': () => '<script src="/elements.js" defer></script>',
};

/** What the console says until the form is ready and the other elements have done their work. */
async function heard(page: Page, origin: string, attributes = ''): Promise<string[]> {
  const lines: string[] = [];
  page.on('console', (message) => lines.push(message.text()));
  await routeSandbox(page);
  const elements = Object.values(mistakes).map((mistake) => mistake(attributes));
  await openPage(
    page,
    `<script>
      window.done = Promise.all([
        new Promise((ready) => addEventListener('mp-ready', ready)),
        new Promise((done) => {
          const open = new Set(['unknown', 'challenge-blocked']);
          addEventListener('mp-error', ({ detail }) => open.delete(detail.code) && open.size === 0 && done());
        }),
      ]).then(() => true);
    </script>
    <script src="/elements.js" defer></script>${elements.join('')}`,
    '',
    origin,
  );
  expect(await page.evaluate(() => (window as unknown as { done: Promise<boolean> }).done)).toBe(true);
  return lines;
}

/** The mistakes that these lines tell of. */
const toldBy = (lines: string[]): string[] =>
  Object.keys(mistakes).filter((words) => lines.some((line) => line.includes(words)));

test('on localhost it tells of every mistake', async ({ page }) => {
  expect(toldBy(await heard(page, 'https://shop.localhost', 'test'))).toEqual(Object.keys(mistakes));
});

test('in production it is silent', async ({ page }) => {
  expect(await heard(page, 'https://shop.test')).toEqual([]);
});

test('elsewhere it tells of the mistakes of a form whose page says that the key is a test key', async ({ page }) => {
  expect(toldBy(await heard(page, 'https://shop.test', 'test'))).toEqual(['locale is "xx"']);
});
