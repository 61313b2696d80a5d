import { expect, test } from '@playwright/test';
import { openPage } from '../e2e/built-page.js';
import { routeSandbox } from '../e2e/published-testing.js';
import { pay, pointAndPaste, typeCard, until } from './buyer.js';
import { findIn } from './secrets.js';
import { STRANGER } from './stranger.js';

declare global {
  interface Window {
    taken(): Record<string, string>;
  }
}

/** Functions through which a card passes, or a node from which it can be read. The threat model names them. */
const OPEN = [
  'Array.join',
  'Document.importNode',
  'DocumentFragment.querySelector',
  'Element.setAttribute',
  'ElementInternals.setValidity',
  'Event.target',
  'HTMLInputElement.selectionStart',
  'HTMLInputElement.setRangeText',
  'HTMLInputElement.validity',
  'HTMLInputElement.value',
  'Node.insertBefore',
  'RegExp.test',
  'String.replace',
  'addEventListener',
];

/** Functions that the element calls as well, and that see nothing of a card. */
const BLIND = [
  'Array.map',
  'CustomEvent',
  'Document.createElement',
  'JSON.stringify',
  'Object.defineProperty',
  'Promise.then',
  'customElements.define',
];

for (const sdk of ['v2', 'v1']) {
  test(`a script that was there first reads a card where the threat model says so, nowhere else (${sdk})`, async ({
    page,
    context,
  }) => {
    const { publicKey } = await routeSandbox(context);
    await openPage(
      page,
      `<script>${STRANGER}</script><script src="/elements.js"></script>
       <form action="/pay" method="post">
         <mp-card-form public-key="${publicKey}" amount="1250.50" sdk="${sdk}"></mp-card-form><button>Pagar</button>
       </form>
       <script>addEventListener('mp-token', (event) => event.preventDefault());</script>`,
    );
    await until(page, 'ready');
    await typeCard(page);
    await pointAndPaste(page);
    await pay(page);
    const taken = await page.evaluate(() => window.taken());
    const reading = Object.keys(taken).filter((name) => findIn(taken[name]!).length > 0);
    expect(reading.toSorted()).toEqual(OPEN);
    expect(Object.keys(taken)).toEqual(expect.arrayContaining(BLIND));
  });
}
