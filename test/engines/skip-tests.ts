import { engineOf } from './engine.js';
import { skips } from './skips.js';

const engine = engineOf(navigator);
const here = skips.filter(({ engines }) => engines.includes(engine));

/** How often a test has failed in this run. Mocha has it, its types have not. */
const currentRetryOf = (test: Mocha.Test): number => (test as Mocha.Test & { currentRetry(): number }).currentRetry();

/** Loaded into each test page, so that no test file has to know which engines cannot run it. */
beforeEach(function () {
  const titles = this.currentTest!.titlePath();
  // Only CI runs a test again that failed; the log says which.
  if (currentRetryOf(this.currentTest!) > 0) console.warn(`Failed once: ${titles.join(' › ')}`);
  if (here.some(({ test }) => titles.some((title) => title.startsWith(test)))) this.skip();
});
