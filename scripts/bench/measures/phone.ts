import type { Browser } from '@playwright/test';
import { timesPlain, type Figure } from '../figures.js';
import { interleave, pick, type Samples } from '../samples.js';
import type { BenchServer } from '../server.js';
import { slowDown, visit } from '../visit.js';
import type { Measure } from './measure.js';

/** A cheap phone on a bad day: a processor four times slower, 400 ms to the server and back, 1.6 Mbit/s. */
const PHONE = { cpu: 4, latency: 400, bitsPerSecond: 1_600_000 };

interface Start {
  typable: number;
  usable: number;
}

/** Milliseconds since the navigation. */
const start = (browser: Browser, server: BenchServer, kind: 'plain' | 'element' | 'react'): Promise<Start> =>
  visit(
    browser,
    server.page(kind, { sdk: 'v2', latency: 0 }),
    (page) =>
      page.evaluate(() => ({
        typable: performance.getEntriesByName('typable')[0]!.startTime,
        usable: performance.getEntriesByName('usable')[0]!.startTime,
      })),
    (page) => slowDown(page, PHONE),
  );

/** Both stages, compared with another page. */
const against = (other: string, times: Samples<Start>, typable?: number, usable?: number): Figure[] => {
  const fields = pick(times, (time) => time.typable);
  const ready = pick(times, (time) => time.usable);
  return [
    {
      what: `slow phone: fields ready for typing, against ${other}`,
      unit: 'ms',
      samples: fields,
      ...(typable && { aim: timesPlain(fields, typable) }),
    },
    {
      what: `slow phone: usable, against ${other}`,
      unit: 'ms',
      samples: ready,
      ...(usable && { aim: timesPlain(ready, usable) }),
    },
  ];
};

/** From the navigation to a usable form on a slow phone; also compared with a form in React. */
export const phone: Measure = async ({ browser, server, runs }) => {
  const react: Start[] = [];
  const times = await interleave(runs, async (kind) => {
    if (kind === 'plain') react.push(await start(browser, server, 'react'));
    return start(browser, server, kind);
  });
  // The first turn is a warm-up here too.
  const beside = { plain: react.slice(1), element: times.element };
  return [...against('plain HTML', times, 1.2, 1.3), ...against('a form in React', beside)];
};
