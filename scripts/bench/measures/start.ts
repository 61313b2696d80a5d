import type { Page } from '@playwright/test';
import { timesPlain } from '../figures.js';
import { interleave, pick } from '../samples.js';
import { visit } from '../visit.js';
import type { Measure } from './measure.js';

/** Limits for the element's time, relative to the plain form. */
const FACTOR = { typable: 2, usable: 2.5 };

/** The page's marks, in milliseconds after the form's first script began to run. */
async function marksOf(page: Page): Promise<{ typable: number; usable: number }> {
  const marks = await page.evaluate(() =>
    performance.getEntriesByType('mark').map(({ name, startTime }) => [name, startTime] as const),
  );
  const at = new Map(marks);
  const evaluation = at.get('evaluation')!;
  return { typable: at.get('typable')! - evaluation, usable: at.get('usable')! - evaluation };
}

/**
 * From the evaluation of the form's first script to a usable form. In the plain page that script is mercadopago.js
 * itself, already fetched by the parser; the element fetches it after its own evaluation.
 */
export const start: Measure = async ({ browser, server, runs }) => {
  const times = await interleave(runs, (kind) => visit(browser, server.page(kind, { sdk: 'v2', latency: 0 }), marksOf));
  const typable = pick(times, (time) => time.typable);
  const usable = pick(times, (time) => time.usable);
  return [
    {
      what: 'evaluation to fields ready for typing',
      unit: 'ms',
      samples: typable,
      aim: timesPlain(typable, FACTOR.typable),
    },
    { what: 'evaluation to usable (`mp-ready`)', unit: 'ms', samples: usable, aim: timesPlain(usable, FACTOR.usable) },
  ];
};
