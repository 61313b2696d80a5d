import type { Engine } from '../../scripts/browser.mjs';

export interface Skip {
  /** Where the test cannot run. */
  engines: Engine[];
  /** The beginning of its full title: `describe` and `it`, joined by blanks. */
  test: string;
  /** What the engine or its tool cannot do. A fault of the product is no reason. */
  reason: string;
}

/** Component tests that an engine cannot run. CONTRIBUTING shows this list: `npm run docs`. */
export const skips: Skip[] = [];
