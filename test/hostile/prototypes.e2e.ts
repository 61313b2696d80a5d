import { test } from '@playwright/test';
import { openPage } from '../e2e/built-page.js';
import { routeSandbox } from '../e2e/published-testing.js';
import { pay, typeCard, until } from '../leaks/buyer.js';

/** What pages put on prototypes that everything inherits from, as assignments do: it shows in `for…in`. */
const POLLUTED: [what: string, script: string][] = [
  ['a number', 'Object.prototype.extra = 7'],
  ['a text', 'Object.prototype.extra = "text"'],
  ['true', 'Object.prototype.extra = true'],
  ['null', 'Object.prototype.extra = null'],
  ['an object', 'Object.prototype.extra = { get: 1 }'],
  ['a function', 'Object.prototype.extra = function () {}'],
  [
    'members on arrays and functions',
    'Array.prototype.last = 1; Function.prototype.name2 = "x"; String.prototype.x = 1',
  ],
  [
    "Prototype.js's arrays",
    'Array.prototype.toJSON = function () { return "[" + this.map(JSON.stringify).join(", ") + "]"; }; Array.prototype.flat = function () { return this.flatMap((one) => one); };',
  ],
  [
    'a replaceAll and an at of other meaning',
    'String.prototype.replaceAll = () => "nothing"; Array.prototype.at = () => undefined;',
  ],
];

for (const [what, script] of POLLUTED) {
  for (const sdk of ['v2', 'v1']) {
    test(`the published file pays (${sdk}) in a page that has put ${what} on the prototypes`, async ({
      page,
      context,
    }) => {
      const { publicKey } = await routeSandbox(context);
      await openPage(
        page,
        `<script>${script}</script><script src="/elements.js"></script>
         <form action="/pay" method="post">
           <mp-card-form public-key="${publicKey}" amount="1250.50" sdk="${sdk}"></mp-card-form><button>Pagar</button>
         </form>
         <script>addEventListener('mp-token', (event) => event.preventDefault());</script>`,
      );
      await until(page, 'ready');
      await typeCard(page);
      await pay(page);
    });
  }
}
