import { plainPlus, timesPlain } from '../figures.js';
import { interleave, median, pick } from '../samples.js';
import { visit } from '../visit.js';
import { card } from './card.js';
import { layoutTimes, listenerTimes, traceCategories } from './listener-times.js';
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
      const trace = await browser.stopTracing();
      return { listeners: listenerTimes(trace), layout: layoutTimes(trace) };
    }),
  );
  const usual = pick(times, ({ listeners }) => median(listeners));
  const slowest = pick(times, ({ listeners }) => Math.max(...listeners));
  const layout = pick(times, ({ layout }) => median(layout));
  return [
    { what: 'listeners’ time per key of a number', unit: 'ms', samples: usual, aim: plainPlus(usual, 0.35, 'ms') },
    { what: 'listeners’ time, slowest key of a number', unit: 'ms', samples: slowest },
    { what: 'style and layout per key of a number', unit: 'ms', samples: layout, aim: timesPlain(layout, 1.2) },
  ];
};
