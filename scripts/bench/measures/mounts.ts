import type { Page } from '@playwright/test';
import { timesPlain, type Figure } from '../figures.js';
import { interleave, pick } from '../samples.js';
import { visit } from '../visit.js';
import { difference, held, type Held } from './held.js';
import type { Measure } from './measure.js';

const MOUNTS = 1_000;
/** This many more are removed only once usable, with mercadopago.js loaded and its requests answered. */
const USES = 100;
/** The first ones fill caches that last for the page, and Chromium compiles what they run often. */
const WARM_UP = 1_300;

/** Heap that comes and goes, in kilobytes: less than a single ready form. */
const HEAP_NOISE = 100;

/** Runs in the page, one mount per task, as in a page that changes views. Returns milliseconds. */
const mountAndRemove = async (times: number): Promise<number> => {
  let time = 0;
  for (let mount = 0; mount < times; mount += 1) {
    const before = performance.now();
    await window.bench.mountAndRemove();
    time += performance.now() - before;
    await new Promise((done) => setTimeout(done));
  }
  return time;
};

const useAndRemove = async (times: number): Promise<void> => {
  for (let use = 0; use < times; use += 1) await window.bench.useAndRemove();
};

async function mountMany(page: Page): Promise<{ time: number; left: Held }> {
  await page.evaluate(mountAndRemove, WARM_UP);
  await page.evaluate(useAndRemove, USES);
  const before = await held(page);
  const time = await page.evaluate(mountAndRemove, MOUNTS);
  await page.evaluate(useAndRemove, USES);
  return { time, left: difference(before, await held(page)) };
}

/** Forms added to the page, laid out and removed, and what remains of them. */
export const mounts: Measure = async ({ browser, server, runs }) => {
  const results = await interleave(Math.ceil(runs / 5), (kind) =>
    visit(browser, server.page(kind, { sdk: 'v2', latency: 0 }), mountMany),
  );
  const time = pick(results, (result) => result.time);
  const left = (what: keyof Held): Figure => ({
    what: `${what} left of them`,
    unit: what === 'heap' ? 'kB' : '',
    samples: pick(results, (result) => result.left[what]),
    aim: what === 'heap' ? { text: `0 (± ${HEAP_NOISE} kB)`, limit: HEAP_NOISE } : { text: '0', limit: 0 },
  });
  return [
    { what: '1,000 mounts and removals', unit: 'ms', samples: time, aim: timesPlain(time, 1.9) },
    left('nodes'),
    left('listeners'),
    left('frames'),
    left('heap'),
  ];
};
