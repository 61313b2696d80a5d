import { readFile } from 'node:fs/promises';
import { SourceMap } from 'node:module';
import { expect, test } from '@playwright/test';

const FILE = 'dist/mercadopago-elements.js';

/** Short texts between quotes: minifiers keep them, and nothing else looks like them. */
const LITERAL = /(?<=[(,:=])[`"]([a-z][\w-]{5,})(?=[`"][,;)\]}])/gi;

interface Found {
  word: string;
  /** Where the map leads: the source's file name, and what is written there. */
  source: string;
  text: string;
}

/** Each literal of the published file, with what its source map leads to. */
async function literals(): Promise<Found[]> {
  const code = await readFile(FILE, 'utf8');
  const payload = JSON.parse(await readFile(`${FILE}.map`, 'utf8')) as ConstructorParameters<typeof SourceMap>[0];
  const map = new SourceMap(payload);
  const contents = new Map(payload.sources.map((name, index) => [name, payload.sourcesContent[index]!.split('\n')]));
  return code.split('\n').flatMap((line, row) =>
    [...line.matchAll(LITERAL)].map(({ 1: word = '', index }) => {
      const entry = map.findEntry(row, index);
      if (!('originalSource' in entry)) return { word, source: '', text: '' };
      const { originalSource: source, originalLine, originalColumn } = entry;
      const text = contents.get(source)?.[originalLine]?.slice(originalColumn) ?? '';
      return { word, source, text: text.slice(1, word.length + 1) };
    }),
  );
}

test('the source map of the script-tag file leads from each literal to its source', async () => {
  const found = await literals();
  expect(found.length).toBeGreaterThan(500);
  // Two come from the bundler, or stand elsewhere in a text that it put together.
  expect(found.filter(({ word, text }) => word !== text).length).toBeLessThanOrEqual(3);
  for (const [word, source] of [
    ['mp-outdated', '../src/card-form/mp-card-form.ts'],
    ['mp-payment-status', '../src/entries/index.ts'],
    ['public-key-rejected', '../src/card-form/view/banner.ts'],
  ]) {
    expect(found.filter((one) => one.word === word).map((one) => one.source)).toContain(source);
  }
});
