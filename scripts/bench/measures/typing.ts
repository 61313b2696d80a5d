import { plainPlus, timesPlain } from '../figures.js';
import { interleave, median, pick } from '../samples.js';
import { slowDown, visit } from '../visit.js';
import { card } from './card.js';
import { keyTimes, traceCategories } from './key-times.js';
import type { Measure } from './measure.js';

/** Pause between two keys, in milliseconds: a fast typist's, and enough for a frame. */
const PAUSE = 30;

/** CPU slowdown for a slow phone. */
const SLOW = 4;

/** Time in which a card's plans load and are shown, in milliseconds. */
const SETTLING = 1_000;

/**
 * The longest task while a card number is typed and its plans load, in milliseconds; 0 below 50, the browsers'
 * threshold.
 */
const longestTasks: Measure = async ({ browser, server, runs }) => {
  const tasks = await interleave(runs, (kind) =>
    visit(browser, server.page(kind, { sdk: 'v2', latency: 0 }), async (page) => {
      await slowDown(page, { cpu: SLOW });
      await page.evaluate(() => window.bench.focus());
      await page.evaluate(() => {
        const durations: number[] = [];
        new PerformanceObserver((list) => durations.push(...list.getEntries().map(({ duration }) => duration))).observe(
          {
            entryTypes: ['longtask'],
          },
        );
        Object.assign(window, { durations });
      });
      await page.keyboard.type(card.number, { delay: PAUSE });
      await page.waitForTimeout(SETTLING);
      return page.evaluate(() => Math.max(0, ...(window as unknown as { durations: number[] }).durations));
    }),
  );
  return [
    {
      what: `longest task while typing, CPU × ${SLOW}`,
      unit: 'ms',
      samples: tasks,
      aim: { text: '≤ 50 ms', limit: 50 },
    },
  ];
};

/** Time of the page's listeners for each digit of a card number, typed with real keys. */
export const typing: Measure = async (bench) => {
  const { browser, server, runs } = bench;
  const times = await interleave(runs, (kind) =>
    visit(browser, server.page(kind, { sdk: 'v2', latency: 0 }), async (page) => {
      await page.evaluate(() => window.bench.focus());
      await browser.startTracing(page, { categories: traceCategories });
      await page.keyboard.type(card.number, { delay: PAUSE });
      return keyTimes(await browser.stopTracing());
    }),
  );
  const usual = pick(times, ({ listeners }) => median(listeners));
  const cold = pick(times, ({ listeners }) => listeners[0]!);
  const slowest = pick(times, ({ listeners }) => Math.max(...listeners));
  const layout = pick(times, ({ layout }) => median(layout));
  return [
    { what: 'listeners’ time per key of a number', unit: 'ms', samples: usual, aim: plainPlus(usual, 0.35, 'ms') },
    { what: 'listeners’ time, first key', unit: 'ms', samples: cold },
    { what: 'listeners’ time, slowest key of a number', unit: 'ms', samples: slowest },
    { what: 'style and layout per key of a number', unit: 'ms', samples: layout, aim: timesPlain(layout, 1.2) },
    ...(await longestTasks(bench)),
  ];
};
