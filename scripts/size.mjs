/**
 * Prints the size of each entry of the built package, and fails if one is over budget (`npm run size`, after `npm run
 * build`).
 *
 * An entry is bundled and minified as by a shop's bundler, with lit but without frameworks; dynamic imports (such as
 * the fields of `secure-fields`) are separate files and do not count. The script-tag file is measured as published.
 */
import { Buffer } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { normalize } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { loadedAtOnce, root } from './loaded-at-once.mjs';

const SCRIPT_TAG = './dist/mercadopago-elements.js';

/**
 * Brotli bytes, by name in `exports`: slightly above the current sizes, so that growth is a decision. The aim for the
 * card form is 27,000 with lit (5,600) and all languages; it is not met.
 */
const BUDGETS = {
  '.': 50_000,
  './card-form.js': 38_500,
  './payment-status.js': 16_500,
  './promotions.js': 10_500,
  './classes.js': 49_800,
  './react': 50_300,
  './vue': 50_500,
  './jsx': 10,
  './sandbox': 42_600,
  './go-live': 14_400,
  './go-live-panel.js': 21_000,
  './testing': 49_200,
  [SCRIPT_TAG]: 57_900,
};

const manifest = JSON.parse(await readFile(`${root}/package.json`, 'utf8'));

/** Users of a wrapper already have its framework. */
const frameworks = Object.keys(manifest.peerDependencies ?? {});

/** @param {string} file @returns {Promise<Uint8Array>} */
async function bundled(file) {
  const files = await loadedAtOnce(normalize(file), { minify: true, external: frameworks });
  // Names of chunks have a hash of their content, which would decide their order, and what repeats in them.
  const texts = files.map(({ text }) => text.replace(/chunk-[A-Z0-9]{8}/g, 'chunk-00000000'));
  return Buffer.from(texts.sort((one, other) => one.length - other.length).join(''));
}

/** @param {string} entry @param {string} file */
async function weigh(entry, file) {
  const code = entry === SCRIPT_TAG ? await readFile(`${root}/${file}`) : await bundled(file);
  return {
    entry,
    minified: code.length,
    gzip: gzipSync(code, { level: 9 }).length,
    brotli: brotliCompressSync(code).length,
    budget: BUDGETS[entry],
  };
}

const scripts = Object.entries(manifest.exports)
  .map(([entry, target]) => [entry, typeof target === 'string' ? target : target.default])
  .filter(([, file]) => file?.endsWith('.js'));
const weights = await Promise.all(scripts.map(([entry, file]) => weigh(entry, file)));

console.log('| entry | minified | gzip | brotli | budget (brotli) |\n| --- | ---: | ---: | ---: | ---: |');
for (const { entry, minified, gzip, brotli, budget } of weights) {
  const bytes = [minified, gzip, brotli, budget].map((size) => size?.toLocaleString('en-US') ?? 'none');
  console.log(`| \`${entry}\` | ${bytes.join(' | ')} |`);
}

for (const { entry, brotli, budget } of weights) {
  if (brotli <= budget) continue;
  console.error(budget ? `${entry} is ${brotli - budget} bytes over budget.` : `${entry} has no budget.`);
  process.exitCode = 1;
}
