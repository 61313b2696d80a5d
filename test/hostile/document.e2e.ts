import { expect, test } from '@playwright/test';
import { typeAfter } from './typed-page.js';

/** As consent tools and script delayers do, to stop or delay what is added to the page: on the document itself. */
const WRAPPED = `window.given = [];
  window.replaced = [];
  for (const name of ['createElement', 'createComment', 'createTreeWalker', 'importNode', 'getElementById', 'querySelector']) {
    const own = document[name];
    document[name] = function (...values) {
      const found = own.apply(this, values);
      given.push(found, ...values);
      return found;
    };
    replaced.push([name, document[name]]);
  }`;

interface Wrapped {
  given: unknown[];
  replaced: [name: keyof Document, by: unknown][];
}

for (const sdk of ['v2', 'v1']) {
  test(`functions that a page has put on its document get no node from inside, and stay (${sdk})`, async ({
    page,
    context,
  }) => {
    await typeAfter(WRAPPED, sdk, page, context);
    const inside = await page.evaluate(() =>
      (window as unknown as Wrapped).given.flatMap((one) =>
        one instanceof Node && one.getRootNode() instanceof ShadowRoot ? [one.nodeName] : [],
      ),
    );
    expect(inside).toEqual([]);
    const kept = await page.evaluate(() =>
      (window as unknown as Wrapped).replaced.every(([name, by]) => document[name] === by),
    );
    expect(kept).toBe(true);
  });
}
