/**
 * Prints what each part of `card-form.js` adds to its size: brotli bytes of the whole, minus those without the part
 * (`npm run size:parts`; `npm run size:parts -- 4` goes one folder deeper). Code shared by parts counts for none of
 * them. Style sheets are not minified here, so the total is 0.6 kB above that of `npm run size`.
 */
import { brotliCompressSync } from 'node:zlib';
import { transform } from 'esbuild';
import { loadedAtOnce } from './loaded-at-once.mjs';

const ENTRY = 'src/entries/card-form.ts';

/** esbuild's comment names the file of the following lines. */
const FILE = /^\/\/ ((?:src|node_modules)\/\S+)$/m;
const FILES = /^(?=\/\/ (?:src|node_modules)\/)/m;

/** Names imported from a removed part. */
const MODULE_WORDS = /^(?:import|export) \{[^}]*\}[^;]*;/gm;

const depth = Number(process.argv[2] ?? 3);

/** @param {string[]} files */
async function weightOf(files) {
  const { code } = await transform(files.join('').replace(MODULE_WORDS, ''), { minify: true, format: 'esm' });
  return brotliCompressSync(code).length;
}

const files = (await loadedAtOnce(ENTRY, {}))
  .flatMap(({ text }) => text.split(FILES))
  .filter((text) => FILE.test(text));
const partOf = (file) => FILE.exec(file)[1].split('/').slice(0, depth).join('/');

const all = await weightOf(files);
const parts = [...new Set(files.map(partOf))];
const weights = await Promise.all(
  parts.map(async (part) => [part, all - (await weightOf(files.filter((file) => partOf(file) !== part)))]),
);

console.log(`| part of ${all.toLocaleString('en-US')} bytes | adds |\n| --- | ---: |`);
for (const [part, weight] of weights.sort(([, one], [, other]) => other - one)) {
  console.log(`| ${part} | ${weight.toLocaleString('en-US')} |`);
}
