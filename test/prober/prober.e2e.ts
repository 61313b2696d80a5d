import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { openPage } from '../e2e/built-page.js';
import { routeSandbox } from '../e2e/published-testing.js';
import { pay, pointAndPaste, typeCard, until } from '../leaks/buyer.js';
import { findIn, secrets } from '../leaks/secrets.js';
import { PROBER } from './prober.js';

declare global {
  interface Window {
    prober: { install(): number; results(): Record<string, string> };
  }
}

/** What a function saw: of the number, no more than the digits that tell the bank are known to the lookups. */
interface Seen {
  card: string[];
  bin: string[];
}

const bin = `number: ${secrets.number.slice(0, 6)}`;

async function probe(page: Page, when: string, sdk: string): Promise<Seen> {
  const { publicKey } = await routeSandbox(page.context());
  await openPage(
    page,
    `<script>${PROBER}</script><script>${when === 'before' ? 'prober.install()' : ''}</script>
     <script src="/elements.js"></script>
     <form action="/pay" method="post">
       <mp-card-form public-key="${publicKey}" amount="1250.50" sdk="${sdk}"></mp-card-form><button>Pagar</button>
     </form>
     <script>addEventListener('mp-token', (event) => event.preventDefault());</script>`,
  );
  await until(page, 'ready');
  if (when === 'after') expect(await page.evaluate(() => window.prober.install())).toBeGreaterThan(3000);
  await typeCard(page);
  await pointAndPaste(page);
  await pay(page);
  const texts = await page.evaluate(() => window.prober.results());
  // It was there: what the page itself is told passed through it.
  expect(Object.keys(texts).length).toBeGreaterThan(20);
  const found = Object.keys(texts)
    .toSorted()
    .map((name) => ({ name, what: findIn(texts[name]!) }))
    .filter(({ what }) => what.length > 0);
  const isBin = (what: string[]): boolean => what.every((one) => one === bin);
  return {
    card: found.filter(({ what }) => !isBin(what)).map(({ name }) => name),
    bin: found.filter(({ what }) => isBin(what)).map(({ name }) => name),
  };
}

/** The threat model's table is made of this file, and lint holds them together. */
const measured = JSON.parse(await readFile('docs/prober.json', 'utf8')) as Record<string, Seen>;

for (const sdk of ['v2', 'v1']) {
  for (const when of ['after', 'before']) {
    test(`of all the platform's functions, replaced ${when} the elements, those of docs/prober.json see a card (${sdk})`, async ({
      page,
    }) => {
      expect(await probe(page, when, sdk)).toEqual(measured[`${when} ${sdk}`]);
    });
  }
}
