import { expect, test, type Page } from '@playwright/test';
import { difference, heldNow, type Held } from '../../scripts/bench/measures/held.js';
import { openLoneForm } from '../e2e/lone-form.js';

/**
 * What compiled code and caches add to the heap, in kilobytes: a quarter of one form that is ready. The first thousand
 * mounts of a page add up to 300, each further thousand up to 25 (Chromium 156, 26 November 2026).
 */
const HEAP_NOISE = 100;

/** Puts forms into the page, one in each task, and removes each again; every `used`th when it can be used. */
async function mountAndRemove(page: Page, times: number, used: number): Promise<void> {
  await page.evaluate(
    async ([count, nth]) => {
      const pattern = document.querySelector('mp-card-form')!;
      for (let mount = 1; mount <= count!; mount += 1) {
        const form = pattern.cloneNode() as typeof pattern;
        document.body.append(form);
        await form.updateComplete;
        if (mount % nth! === 0) await new Promise((ready) => form.addEventListener('mp-ready', ready));
        form.remove();
        await new Promise<void>((turn) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            port1.close();
            turn();
          };
          port2.postMessage(null);
        });
      }
    },
    [times, used],
  );
}

/** In tens: a busy machine needs more than a form's 15 s to load the SDK of a hundred. */
const put = (page: Page, count: number): Promise<void> =>
  page.evaluate(async (all) => {
    const pattern = document.querySelector('mp-card-form')!;
    for (let there = 0; there < all; there += 10) {
      const forms = Array.from({ length: 10 }, () => pattern.cloneNode());
      const ready = forms.map((form) => new Promise((done) => form.addEventListener('mp-ready', done)));
      document.body.append(...forms);
      await Promise.all(ready);
    }
  }, count);

const removeAll = (page: Page): Promise<void> =>
  page.evaluate(() => document.querySelectorAll('body > mp-card-form').forEach((form) => form.remove()));

const told = (what: string, { nodes, listeners, frames, heap }: Held): void =>
  console.log(`${what}: ${nodes} nodes, ${listeners} listeners, ${frames} frames, ${Math.round(heap)} kB of heap`);

/**
 * Waits until nothing more is held than before: what a removed frame was loading ends a little later. Less is right, too:
 * the last form of the page's warming up may go only then.
 */
async function expectNothingLeft(page: Page, before: Held): Promise<Held> {
  let now = before;
  await expect(async () => {
    now = await heldNow(page);
    const { heap, ...counts } = difference(before, now);
    for (const [what, count] of Object.entries(counts)) expect(count, what).toBeLessThanOrEqual(0);
    expect(heap).toBeLessThan(HEAP_NOISE);
  }).toPass({ timeout: 20_000 });
  return now;
}

test.beforeEach(async ({ page }) => {
  await openLoneForm(page);
  await page.waitForFunction(() => document.querySelector('mp-card-form')?.matches(':state(ready)'));
  // Compiled code and caches, once for the page.
  await mountAndRemove(page, 1000, 100);
});

test('a thousand forms in and out of the page leave nothing, and only those that stay ask anything', async ({
  page,
}) => {
  const before = await heldNow(page);
  let requests = 0;
  page.on('request', () => (requests += 1));
  await mountAndRemove(page, 1000, 20);
  const after = await expectNothingLeft(page, before);
  told('before 1,000 forms', before);
  told('after 1,000 forms', after);
  // The SDK, its device widget in two steps, and the document types, for each of the 50 that stayed.
  expect(requests).toBe(4 * 50);
});

test('a hundred forms on one page are a hundred times one, and leave nothing', async ({ page }) => {
  const before = await heldNow(page);
  await put(page, 100);
  const during = await heldNow(page);
  expect(difference(before, during).frames).toBe(100);
  await removeAll(page);
  const after = await expectNothingLeft(page, before);
  told('before 100 forms', before);
  told('with 100 forms', during);
  told('after 100 forms', after);
});
