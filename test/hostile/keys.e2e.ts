import { expect, test, type Page } from '@playwright/test';
import { openPage } from '../e2e/built-page.js';
import { routeSandbox } from '../e2e/published-testing.js';
import { until } from '../leaks/buyer.js';

declare global {
  interface Window {
    keys: string[];
  }
}

const LISTEN = `window.keys = [];
  for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input'])
    addEventListener(type, (event) => keys.push(type + ' ' + (event.code || event.key || event.data)), true);`;

async function open(page: Page): Promise<void> {
  const { publicKey } = await routeSandbox(page.context());
  await openPage(
    page,
    `<script src="/elements.js"></script><script>${LISTEN}</script><mp-card-form public-key="${publicKey}"></mp-card-form>`,
  );
  await until(page, 'ready');
  await page.locator('mp-card-form').evaluate((form) => form.focus());
}

test('a key that an input method reads is not heard, by its physical code either', async ({ page }) => {
  await open(page);
  const session = await page.context().newCDPSession(page);
  const key = { key: 'Process', code: 'Digit4', windowsVirtualKeyCode: 229 };
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
  expect(await page.evaluate(() => window.keys)).toEqual([]);
});

test('Escape, Tab, Enter, arrows and shortcuts are heard by the page', async ({ page }) => {
  await open(page);
  for (const key of ['Escape', 'ArrowLeft', 'Control+b', 'Enter', 'Tab']) await page.keyboard.press(key);
  const keys = await page.evaluate(() => window.keys);
  expect(keys.filter((key) => key.startsWith('keydown'))).toEqual(
    ['Escape', 'ArrowLeft', 'ControlLeft', 'KeyB', 'Enter', 'Tab'].map((code) => `keydown ${code}`),
  );
});

test("a form in another window's document is guarded there, as long as it stands there", async ({ page }) => {
  await open(page);
  await page.evaluate(async (listen) => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const inner = frame.contentWindow as Window & typeof globalThis;
    const form = document.querySelector('mp-card-form')!;
    inner.document.body.append(form);
    inner.eval(listen);
    await form.updateComplete;
    frame.focus();
    form.focus();
  }, LISTEN);
  await page.keyboard.type('4509');
  const heard = () => page.evaluate(() => (document.querySelector('iframe')!.contentWindow as Window).keys);
  expect(await heard()).toEqual([]);
  await page.evaluate(() => {
    const { document: inner } = document.querySelector('iframe')!.contentWindow as Window;
    document.body.append(inner.querySelector('mp-card-form')!);
    const input = inner.createElement('input');
    inner.body.append(input);
    input.focus();
  });
  await page.keyboard.type('1');
  expect(await heard()).toContain('keydown Digit1');
});
