import { expect, test, type Page } from '@playwright/test';
import { elementsFile } from './intake.js';
import { routeSandbox } from '../e2e/published-testing.js';
import { typeCard, until } from './buyer.js';

const digits = [...'0123456789'];
const letters = [...'AEIOZUQ'];

/** One typeface, whose digits differ in width. */
const uneven = (family: string): string =>
  digits
    .map(
      (digit) =>
        `@font-face { font-family: "${family}"; src: local("DejaVu Sans"); size-adjust: ${30 + 17 * Number(digit)}%; unicode-range: U+3${digit} }`,
    )
    .join('\n');

/** One typeface with a file for each character, which is loaded when that is shown. */
const split = (family: string): string =>
  [...digits, ...letters]
    .map(
      (character) =>
        `@font-face { font-family: "${family}"; src: url(/told/${family}-${character}); unicode-range: U+${character.charCodeAt(0).toString(16)} }`,
    )
    .join('\n');

/** The browser's generic typeface names, redefined by the page. */
const TAKEN = ['sans-serif', 'system-ui', 'serif', 'monospace', 'ui-sans-serif', 'Arial', 'Helvetica', 'DejaVu Sans'];

/** Loads a picture for each width that a place has. */
const measured = (place: string, name: string): string =>
  `${place} { container-type: size; container-name: ${name} }` +
  Array.from(
    { length: 500 },
    (_, at) =>
      `@container ${name} (width >= ${at * 2}px) and (width < ${at * 2 + 2}px) { ${place} b { background: url(/told/${name}-${at * 2}) } }
       @container ${name} (height >= ${at * 2}px) and (height < ${at * 2 + 2}px) { ${place} i { background: url(/told/${name}-high-${at * 2}) } }`,
  ).join('\n');

/** A state that changes with the text changes how many boxes have a margin, and so the height of the form. */
const asked = `
  mp-card-form::part(input):placeholder-shown { margin-bottom: 20px }
  mp-card-form::part(input):valid { margin-top: 20px }
  mp-card-form::part(input):is(:user-valid, :user-invalid, :autofill) { border-top-width: 20px }`;

const SHEETS: Record<string, string> = {
  'widths that follow the text': `${uneven('page')}
    mp-card-form::part(input) { field-sizing: content; width: auto; min-width: 0; font-family: page; anchor-name: --in }
    mp-card-form::part(form), mp-card-form::part(field) { display: block; width: min-content }
    ${measured('#beside', 'beside')}`,
  'heights that follow the text': `${uneven('page')}
    mp-card-form::part(input) { display: inline; height: auto; min-height: 0; white-space: pre-wrap; word-break: break-all; font-family: page; line-height: normal; overflow: visible; contain: none; line-clamp: none }
    ${measured('#beside', 'beside')}`,
  'typefaces for one character': `${split('page')}
    *, mp-card-form, mp-card-form::part(input), mp-card-form::part(field), mp-card-form::part(form) { font-family: page !important; --mp-font-family: page }`,
  'typefaces named as the browser names its own': `${TAKEN.map(split).join('\n')}
    mp-card-form { font-family: serif }`,
  'states of the part': `${asked}
    ${measured('#beside', 'beside')}`,
  'pseudo-elements': `
    mp-card-form::part(input)::placeholder { background: url(/told/placeholder); display: block; height: 99px }
    mp-card-form::part(input) { height: auto; min-height: 0; width: auto }
    mp-card-form::part(input)::selection { background: url(/told/selection); letter-spacing: 2em }
    mp-card-form::part(input)::first-line { letter-spacing: 2em; font-family: page }
    ${measured('#beside', 'beside')}`,
};

const shop = (key: string, sheet: string): string => `<!doctype html><html lang="es-AR"><title>Shop</title>
  <style>
    /* The page knows the names of card and bank, whose widths and digits differ. */
    mp-card-form::part(note), mp-card-form::part(status) { display: none }
    #row { display: flex; width: 640px } #row form { flex: none } #beside { flex: 1; min-height: 10px } #beside b, #beside i { display: block; width: 1px; height: 1px }
    ${sheet}
  </style>
  <script src="/elements.js"></script>
  <div id="row">
    <form action="/pay" method="post"><mp-card-form public-key="${key}"></mp-card-form><button>Pagar</button></form>
    <div id="beside"><b></b><i></i></div>
  </div>`;

/** What a style sheet of the page loads from the first key to the last, in the order of loading. */
async function told(page: Page, sheet: string): Promise<string[]> {
  const sandbox = await routeSandbox(page.context());
  const loaded: string[] = [];
  const file = await elementsFile();
  await page.route('https://shop.test/**', (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname.startsWith('/told/')) {
      loaded.push(pathname.slice(6));
      return route.abort();
    }
    if (pathname === '/elements.js') return route.fulfill({ contentType: 'text/javascript', body: file });
    return route.fulfill({ contentType: 'text/html; charset=utf-8', body: shop(sandbox.publicKey, sheet) });
  });
  await page.goto('https://shop.test/');
  await until(page, 'ready');
  await page.locator('mp-card-form').evaluate((form) => form.focus());
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  loaded.length = 0;
  await typeCard(page);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return loaded;
}

for (const [what, sheet] of Object.entries(SHEETS)) {
  test(`a style sheet learns nothing about typed text from ${what}`, async ({ page }) => {
    expect(await told(page, sheet)).toEqual([]);
  });
}
