import { plainPlus } from '../figures.js';
import { interleave, median, pick } from '../samples.js';
import { visit } from '../visit.js';
import { card } from './card.js';
import { listenerTimes, traceCategories } from './listener-times.js';
import type { Measure } from './measure.js';

/** Between two keys, in milliseconds: a fast typist's, and enough for a frame. */
const PAUSE = 30;

/** Time that the page's listeners take for each digit of a card number, typed with real keys. */
export const typing: Measure = async ({ browser, server, runs }) => {
  const times = await interleave(runs, (kind) =>
    visit(browser, server.page(kind, { sdk: 'v2', latency: 0 }), async (page) => {
      await page.evaluate(() => window.bench.focus());
      await browser.startTracing(page, { categories: traceCategories });
      await page.keyboard.type(card.number, { delay: PAUSE });
      return listenerTimes(await browser.stopTracing());
    }),
  );
  const usual = pick(times, median);
  const slowest = pick(times, (keys) => Math.max(...keys));
  return [
    { what: 'listeners’ time per key of a number', unit: 'ms', samples: usual, aim: plainPlus(usual, 0.2, 'ms') },
    { what: 'listeners’ time, slowest key of a number', unit: 'ms', samples: slowest },
  ];
};
