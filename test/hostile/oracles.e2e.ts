import { expect, test, type Page } from '@playwright/test';
import { openPage } from '../e2e/built-page.js';
import { routeSandbox } from '../e2e/published-testing.js';
import { typeCard, until } from '../leaks/buyer.js';
import { secrets } from '../leaks/secrets.js';

/*
 * What a script can ask the browser itself, which looks into closed roots: these ways stand in docs/threat-model.md as open. A
 * test that finds one closed is a reason to take it out there.
 */
async function openTyped(page: Page): Promise<void> {
  const { publicKey } = await routeSandbox(page.context());
  await openPage(page, `<script src="/elements.js"></script><mp-card-form public-key="${publicKey}"></mp-card-form>`);
  await until(page, 'ready');
  await typeCard(page);
}

const find = (page: Page, text: string): Promise<boolean> =>
  page.evaluate((one) => {
    getSelection()?.removeAllRanges();
    return (window as unknown as { find(text: string): boolean }).find(one);
  }, text);

test('window.find, an open way, says whether a text stands in a field', async ({ page }) => {
  await openTyped(page);
  expect(await find(page, secrets.number.slice(0, 4))).toBe(true);
  expect(await find(page, '7777')).toBe(false);
});

test('execCommand and getSelection, an open way, give what stands in the field that has the focus', async ({
  page,
}) => {
  await openTyped(page);
  const text = await page.evaluate(() => {
    document.execCommand('selectAll');
    return getSelection()!.toString();
  });
  expect(text).toBe(secrets.document);
});

test('of the selection a script is given the text and no node', async ({ page }) => {
  await openTyped(page);
  const found = await page.evaluate(() => {
    document.execCommand('selectAll');
    const selection = getSelection()!;
    const range = selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
    const composed = selection.getComposedRanges?.() ?? [];
    const nodes = [
      selection.anchorNode,
      selection.focusNode,
      range?.startContainer,
      range?.commonAncestorContainer,
      ...composed.flatMap(({ startContainer, endContainer }) => [startContainer, endContainer]),
      document.activeElement,
      document.elementFromPoint(100, 100),
      ...document.elementsFromPoint(100, 100),
      document.caretPositionFromPoint?.(100, 100)?.offsetNode,
    ];
    return nodes.filter((node) => node && node.isConnected && !document.contains(node)).map(String);
  });
  expect(found).toEqual([]);
});

declare global {
  interface Window {
    sizes: number[];
  }
}

/** What Chromium says it has painted after each key, in square pixels. */
async function paintedSizes(page: Page, number: string): Promise<number[]> {
  const { publicKey } = await routeSandbox(page.context());
  await openPage(page, `<script src="/elements.js"></script><mp-card-form public-key="${publicKey}"></mp-card-form>`);
  await until(page, 'ready');
  await page.evaluate(() => {
    window.sizes = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { largestContentfulPaint: { size: number } })[])
        window.sizes.push(entry.largestContentfulPaint.size);
    }).observe({ type: 'interaction-contentful-paint' });
    document.querySelector('mp-card-form')!.focus();
  });
  for (const [at, digit] of [...number].entries()) {
    await page.keyboard.press(digit);
    await page.waitForFunction((count) => window.sizes.length >= count, at + 1);
  }
  return page.evaluate(() => window.sizes);
}

test('Chromium tells the size of what a key has painted, an open way: of the length, and of no digit', async ({
  page,
}) => {
  test.skip(
    !(await page.evaluate(() => PerformanceObserver.supportedEntryTypes.includes('interaction-contentful-paint'))),
  );
  const sizes = await paintedSizes(page, '45');
  expect(sizes[1]).toBeGreaterThan(sizes[0]!);
  expect(await paintedSizes(page, '38')).toEqual(sizes);
});

test('a selected number that is dragged out of the form arrives nowhere', async ({ page }) => {
  const { publicKey } = await routeSandbox(page.context());
  await openPage(
    page,
    `<script src="/elements.js"></script><mp-card-form public-key="${publicKey}"></mp-card-form>
     <p id="text">draggable words</p><div id="target" style="height: 60px; background: silver"></div>
     <script>
       window.dropped = [];
       const target = document.querySelector('#target');
       target.addEventListener('dragover', (event) => event.preventDefault());
       target.addEventListener('drop', (event) => { event.preventDefault(); dropped.push(event.dataTransfer.getData('text')); });
     </script>`,
  );
  await until(page, 'ready');
  await typeCard(page);
  const dropped = (): Promise<string[]> => page.evaluate(() => (window as unknown as { dropped: string[] }).dropped);
  const { x, y } = (await page.locator('#target').boundingBox())!;
  const drag = async (from: { x: number; y: number }): Promise<void> => {
    await page.mouse.click(from.x, from.y, { clickCount: 3 });
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(x + 30, y + 20, { steps: 5 });
    await page.mouse.move(x + 40, y + 30, { steps: 5 });
    await page.mouse.up();
  };
  const form = (await page.locator('mp-card-form').boundingBox())!;
  for (let down = 20; down < form.height; down += 25) await drag({ x: form.x + 40, y: form.y + down });
  const words = (await page.locator('#text').boundingBox())!;
  await drag({ x: words.x + 20, y: words.y + words.height / 2 });
  // What can be dragged does arrive, so that the rest would have.
  expect((await dropped()).map((text) => text.trim())).toEqual(['draggable words']);
});
