import type { Kind } from './server.js';

/** Measurements of both forms, in run order. */
export type Samples<T = number> = Record<Kind, T[]>;

/**
 * Measures both in turns, so that other load on the machine affects both. The first turn is a warm-up and is dropped.
 */
export async function interleave<T>(runs: number, measure: (kind: Kind) => Promise<T>): Promise<Samples<T>> {
  const samples: Samples<T> = { plain: [], element: [] };
  for (let run = 0; run <= runs; run += 1) {
    for (const kind of ['plain', 'element'] as const) {
      const sample = await measure(kind);
      if (run > 0) samples[kind].push(sample);
    }
  }
  return samples;
}

/** One number of each sample. */
export const pick = <T>(samples: Samples<T>, of: (sample: T) => number): Samples => ({
  plain: samples.plain.map(of),
  element: samples.element.map(of),
});

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2;
}
