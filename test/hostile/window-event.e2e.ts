import { expect, test } from '@playwright/test';
import { openPage } from '../e2e/built-page.js';
import { routeSandbox } from '../e2e/published-testing.js';
import { pay, typeCard, until } from '../leaks/buyer.js';

/**
 * Puts itself in the place of every member that the element has, inherited ones too, and of what it tells and keeps promises
 * with; each time it looks at `window.event`, at once and in a microtask.
 */
const SPY = `
  window.shown = { calls: 0, texts: [] };
  const look = (where) => {
    const event = window.event;
    shown.calls += 1;
    if (event && (event.key?.length === 1 || event.data || /input|composition/.test(event.type)))
      shown.texts.push(where + ': ' + event.type + ' ' + (event.key ?? event.data));
  };
  const spy = (name) => { look(name); queueMicrotask(() => look(name + ', later')); };
  const form = document.querySelector('mp-card-form');
  const seen = new Set(['constructor']);
  for (let owner = form; owner && owner !== Object.prototype; owner = Object.getPrototypeOf(owner)) {
    for (const name of Object.getOwnPropertyNames(owner)) {
      if (seen.has(name)) continue;
      seen.add(name);
      const found = Object.getOwnPropertyDescriptor(owner, name);
      const hook = (own) => own && function (...all) { spy(name); return own.apply(this, all); };
      const instead = typeof found.value === 'function' ? { value: hook(found.value) } : found.get ? { get: hook(found.get), set: hook(found.set) } : null;
      if (instead) Object.defineProperty(form, name, { configurable: true, ...instead });
    }
  }
  for (const type of ['mp-change', 'mp-token', 'mp-error', 'mp-ready', 'invalid', 'focusin', 'selectionchange'])
    for (const capture of [true, false]) addEventListener(type, () => spy(type), capture);
  new MutationObserver(() => spy('mutation')).observe(document, { subtree: true, childList: true, attributes: true });
  new ResizeObserver(() => spy('resize')).observe(form);
  const wait = () => Promise.resolve(form.updateComplete).then(() => { look('updateComplete'); setTimeout(wait); });
  wait();`;

declare global {
  interface Window {
    shown: { calls: number; texts: string[] };
  }
}

for (const sdk of ['v2', 'v1']) {
  test(`window.event shows a later script no key, whichever member of the form it stands in (${sdk})`, async ({
    page,
  }) => {
    const { publicKey } = await routeSandbox(page.context());
    await openPage(
      page,
      `<script src="/elements.js"></script>
       <form action="/pay" method="post">
         <mp-card-form public-key="${publicKey}" amount="1250.50" sdk="${sdk}"></mp-card-form><button>Pagar</button>
       </form>
       <script>addEventListener('mp-token', (event) => event.preventDefault());</script>`,
    );
    await until(page, 'ready');
    await page.evaluate(SPY);
    await typeCard(page);
    await pay(page);
    const { calls, texts } = await page.evaluate(() => window.shown);
    expect(calls).toBeGreaterThan(100);
    expect(texts).toEqual([]);
  });
}
