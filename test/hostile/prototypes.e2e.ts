import { test } from '@playwright/test';
import { pay } from '../leaks/buyer.js';
import { typeAfter } from './typed-page.js';

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
      await typeAfter(script, sdk, page, context);
      await pay(page);
    });
  }
}
