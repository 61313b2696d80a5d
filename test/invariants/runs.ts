import { engineOf } from '../engines/engine.js';

const asked = new URLSearchParams(location.search);

/**
 * How many sequences a property plays, and from which seed. For a night, or for one failure again: `?runs=10000&seed=42` in
 * the address of the page under `--manual`.
 */
export const runs = {
  numRuns: Number(asked.get('runs') ?? (engineOf(navigator) === 'chromium' ? 500 : 60)),
  seed: Number(asked.get('seed') ?? Date.now() % 2 ** 31),
  includeErrorInReport: true,
};
