import { engineOf } from './engine.js';
import { skips } from './skips.js';

const engine = engineOf(navigator);
const here = skips.filter(({ engines }) => engines.includes(engine));

/** Loaded into each test page, so that no test file has to know which engines cannot run it. */
beforeEach(function () {
  const titles = this.currentTest!.titlePath();
  if (here.some(({ test }) => titles.some((title) => title.startsWith(test)))) this.skip();
});
