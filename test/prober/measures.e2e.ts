import { expect, test } from '@playwright/test';
import { engineNames, isFound, type Engine } from '../../scripts/browser.mjs';
import { OBSERVER } from './observer.js';
import { ProbedTab } from './probed-tab.js';
import { record, recorded } from './recorded.js';

type Snapshot = Record<string, string>;

/** What a page can read before and after a digit of the number, the tenth, and what changes by itself meanwhile. */
interface Watched {
  before: Snapshot;
  after: Snapshot;
  byItself: Set<string>;
}

const differing = (one: Snapshot, other: Snapshot): string[] =>
  Object.keys({ ...one, ...other }).filter((name) => one[name] !== other[name]);

const PAINTED = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))';

async function watch(engine: Engine, ninth: string, tenth: string): Promise<Watched> {
  const tab = await ProbedTab.open(
    engine,
    (key) => `<script src="/elements.js"></script><script>${OBSERVER}</script>
      <form><mp-card-form public-key="${key}" amount="1250.50"></mp-card-form></form>`,
  );
  const look = async (): Promise<Snapshot> => {
    await tab.evaluate(PAINTED);
    return tab.evaluate<Snapshot>('observer.snapshot()');
  };
  try {
    await tab.isShown('ready');
    await tab.evaluate('observer.start()');
    await tab.type({ number: `45099535${ninth}` });
    const [first, before] = [await look(), await look()];
    await tab.press(tenth);
    const after = await look();
    return { before, after, byItself: new Set(differing(first!, before!)) };
  } finally {
    await tab.close();
  }
}

test.describe.configure({ timeout: 600_000 });

for (const engine of engineNames.filter(isFound)) {
  test(`${engine}: all that a page can read tells no digit, and that a key was pressed by what docs/prober.json names`, async () => {
    // Each card twice: what differs between two visits with the same digits is chance, as browsers join some events.
    const one = await watch(engine, '6', '6');
    const again = await watch(engine, '6', '6');
    const other = await watch(engine, '1', '7');
    const otherAgain = await watch(engine, '1', '7');
    const visits = [one, again, other, otherAgain];
    expect(Object.keys(one.after).length).toBeGreaterThan(800);
    const varies = new Set([
      ...differing(one.after, again.after),
      ...differing(other.after, otherAgain.after),
      ...visits.flatMap(({ byItself }) => [...byItself]),
    ]);
    const length = visits
      .map(({ before, after }) => differing(before, after))
      .reduce((all, names) => all.filter((name) => names.includes(name)))
      .filter((name) => !visits.some(({ byItself }) => byItself.has(name)));
    const seen = {
      digits: differing(one.after, other.after)
        .filter((name) => !varies.has(name))
        .toSorted(),
      keys: length.toSorted(),
    };
    await record('measures', engine, seen);
    expect(seen).toEqual((await recorded()).measures[engine]);
  });
}
