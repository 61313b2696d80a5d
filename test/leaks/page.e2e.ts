import { expect, test, type Page } from '@playwright/test';
import { routeSandbox } from '../e2e/published-testing.js';
import { pay, pointAndPaste, typeCard, until } from './buyer.js';
import { elementsFile, Intake } from './intake.js';
import { findIn } from './secrets.js';

/** What a page hears of a buyer in its form, put down before anything else runs. */
const LISTEN = `
  window.heard = [];
  const put = (what) => heard.push(JSON.stringify(what, (key, value) => (value instanceof Node ? String(value) : value)));
  const told = (event) => ({
    type: event.type, shortcut: event.ctrlKey, key: event.key, code: event.code, data: event.data, detail: event.detail,
    value: event.target?.value, target: event.target?.tagName, path: event.composedPath().map(String),
    clipboard: event.clipboardData?.getData('text'), drag: event.dataTransfer?.getData('text'),
    message: event.message, reason: String(event.reason), related: event.relatedTarget?.tagName,
  });
  const TYPES = 'keydown keypress keyup beforeinput input change textInput compositionstart compositionupdate compositionend copy cut paste dragstart drag drop focusin focusout selectionchange select invalid message error unhandledrejection beforeprint afterprint submit formdata reset mp-change mp-token mp-error mp-ready click pointerdown'.split(' ');
  for (const type of TYPES) addEventListener(type, (event) => put(told(event)));
  for (const name of ['log', 'warn', 'error', 'info', 'debug']) console[name] = (...all) => put({ console: all.map(String) });
  for (const name of ['pushState', 'replaceState']) {
    const own = history[name];
    history[name] = function (...all) { put({ history: all }); return own.apply(this, all); };
  }
  const post = window.postMessage;
  window.postMessage = function (...all) { put({ posted: all }); return post.apply(this, all); };
  const { send } = XMLHttpRequest.prototype;
  XMLHttpRequest.prototype.send = function (body) { put({ sent: String(body) }); return send.call(this, body); };
  const ask = window.fetch;
  window.fetch = function (...all) { put({ fetched: all.map(String) }); return ask.apply(this, all); };
  const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
  Object.defineProperty(HTMLInputElement.prototype, 'value', {
    configurable: true,
    get: Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').get,
    set(value) { put({ assigned: value }); set.call(this, value); },
  });
  window.look = () => put({
    active: document.activeElement?.outerHTML,
    html: document.documentElement.outerHTML,
    text: document.body.innerText,
    entries: [...document.querySelectorAll('form')].map((form) => [...new FormData(form)]),
    elements: [...document.forms[0].elements].map((element) => [element.tagName, element.value]),
    storage: [{ ...localStorage }, { ...sessionStorage }, document.cookie, history.state, location.href, window.name, document.title],
    entriesOfTime: performance.getEntries(),
    frames: window.length,
    validity: document.querySelector('mp-card-form').validationMessage,
    own: Object.keys(document.querySelector('mp-card-form')),
    styled: [...'0123456789'].filter((digit) => document.querySelector('[value*="' + digit + '"]')),
    globals: Object.keys(window).filter((name) => /mercado|sdk|token/i.test(name)),
  });`;

const shop = (key: string, sdk: string): string => `<!doctype html><html lang="es-AR"><title>Shop</title>
  <script>${LISTEN}</script>
  <script src="/elements.js"></script>
  <form action="/pay" method="post">
    <mp-card-form public-key="${key}" amount="1250.50" sdk="${sdk}"></mp-card-form>
    <button>Pagar</button>
  </form>`;

async function openShop(page: Page, sdk = 'v2'): Promise<Intake> {
  const sandbox = await routeSandbox(page.context());
  const intake = new Intake({ '/': shop(sandbox.publicKey, sdk), '/elements.js': await elementsFile() });
  await page.goto(await intake.open());
  await until(page, 'ready');
  return intake;
}

/** An event with text in it. Shortcuts pass: hot keys of the page live on them. */
const TYPED = /"type":"(input|beforeinput|paste|copy|cut|composition\w+|key\w+",.*"key":".)"/;

declare global {
  interface Window {
    heard: string[];
    look(): void;
  }
}

for (const sdk of ['v2', 'v1']) {
  test(`a page that listens and looks everywhere finds nothing of a card (${sdk})`, async ({ page }) => {
    const intake = await openShop(page, sdk);
    await typeCard(page);
    await page.evaluate(() => window.look());
    await pointAndPaste(page);
    await page.evaluate(() => {
      window.dispatchEvent(new Event('beforeprint'));
      window.look();
      addEventListener('mp-token', (event) => event.preventDefault(), true);
    });
    await pay(page);
    await page.evaluate(() => window.look());
    const heard = await page.evaluate(() => window.heard);
    expect(heard.join('\n')).toContain('mp-token');
    expect(findIn(heard.join('\n'))).toEqual([]);
    expect(heard.filter((line) => TYPED.test(line) && !line.includes('"shortcut":true'))).toEqual([]);
    intake.close();
  });
}

test('the browser restores nothing of a card on the way back, nor after a reload', async ({ page }) => {
  const intake = await openShop(page);
  await typeCard(page);
  await page.getByRole('button', { name: 'Pagar' }).click();
  await page.waitForURL('**/pay');
  await page.goBack();
  await until(page, 'ready');
  expect(await valuesInside(page)).toEqual([]);
  await typeCard(page);
  await page.reload();
  await until(page, 'ready');
  expect(await valuesInside(page)).toEqual([]);
  expect(await page.evaluate(() => [...new FormData(document.forms[0])].length)).toBe(0);
  intake.close();
});

/** Text in the form's inputs, as the browser itself tells it. */
async function valuesInside(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as {
    nodes: { role?: { value?: string }; value?: { value?: string } }[];
  };
  return nodes.flatMap(({ role, value }) => (role?.value === 'textbox' && value?.value ? [value.value] : []));
}
