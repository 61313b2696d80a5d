import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { engineNames, isFound, type Engine } from '../../scripts/browser.mjs';
import { findIn, secrets, sixes } from '../leaks/secrets.js';
import { ProbedTab } from './probed-tab.js';
import { PROBER } from './prober.js';
import { record, recorded, type Seen } from './recorded.js';

const bin = `number: ${secrets.number.slice(0, 6)}`;

/** In whatever has seen a part of the card, one of these stands. */
const fragments = [
  ...sixes(secrets.number),
  ...sixes(secrets.document),
  secrets.code,
  '1130',
  '2030',
  'ZULMA',
  'QUIROGA',
];

async function probe(engine: Engine, when: string, sdk: string, put = 'prober.install()', least = 20): Promise<Seen> {
  const tab = await ProbedTab.open(
    engine,
    (key) => `<script>${PROBER}</script><script>${when === 'before' ? put : ''}</script>
     <script src="/elements.js"></script>
     <form action="/pay" method="post">
       <mp-card-form public-key="${key}" amount="1250.50" sdk="${sdk}"></mp-card-form><button>Pagar</button>
     </form>
     <script>addEventListener('mp-token', (event) => { event.preventDefault(); window.paid = true; });</script>`,
  );
  try {
    await tab.isShown('ready');
    if (when === 'after') expect(await tab.evaluate(put)).toBeGreaterThan(2500);
    await tab.type(secrets);
    await tab.isShown('complete');
    await tab.shortcut('a', 'c', 'x', 'v');
    await tab.isShown('complete');
    await tab.evaluate(`document.querySelector('button').click()`);
    await tab.until('window.paid');
    await tab.evaluate('prober.stop()');
    const { seen, found } = await tab.evaluate<{ seen: number; found: Record<string, string> }>(
      `prober.results(${JSON.stringify(fragments)})`,
    );
    // It was active: the page's own values passed through it.
    expect(seen).toBeGreaterThan(least);
    const parts = Object.keys(found)
      .toSorted()
      .map((name) => ({ name, what: findIn(found[name]!) }))
      .filter(({ what }) => what.length > 0);
    const isBin = (what: string[]): boolean => what.every((one) => one === bin);
    return {
      card: parts.filter(({ what }) => !isBin(what)).map(({ name }) => name),
      bin: parts.filter(({ what }) => isBin(what)).map(({ name }) => name),
    };
  } finally {
    await tab.close();
  }
}

/** Every word of the published file that can be a member's name, except those of descriptors: added members break pages. */
async function memberNames(): Promise<string[]> {
  const script = await readFile('dist/mercadopago-elements.js', 'utf8');
  const words = new Set([...(script.match(/[A-Za-z_$][\w$]{1,30}/g) ?? []), 'then', 'toJSON', 'handleEvent']);
  return [...words].filter((name) => !/^(get|set|value|writable|enumerable|configurable|host)$/.test(name));
}

test.describe.configure({ timeout: 600_000 });

for (const engine of engineNames.filter(isFound)) {
  for (const when of ['after', 'before']) {
    for (const sdk of ['v2', 'v1']) {
      test(`${engine}: of all the platform's functions, replaced ${when} the elements, those of docs/prober.json see a card (${sdk})`, async () => {
        const name = `${when} ${sdk}`;
        const seen = await probe(engine, when, sdk);
        const all = { ...(await recorded()).functions[engine], [name]: seen };
        await record('functions', engine, all);
        expect(seen).toEqual((await recorded()).functions[engine]?.[name]);
      });
      test(`${engine}: no getter that a script adds to Object.prototype ${when} the elements receives a card (${sdk})`, async () => {
        const { card } = await probe(engine, when, sdk, `prober.inherit(${JSON.stringify(await memberNames())})`, 0);
        expect(card).toEqual([]);
      });
    }
  }
}
