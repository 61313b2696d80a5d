/**
 * Prints what each entry of the built package weighs, and fails past a budget (`npm run size`, after `npm run build`).
 *
 * An entry is bundled and minified as a shop's bundler would do it, lit inside, frameworks outside; what it imports only
 * when it is asked for (the fields of `secure-fields`) is a file of its own and does not count. The script-tag file
 * is weighed as it is published.
 */
import { Buffer } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const SCRIPT_TAG = './dist/mercadopago-elements.js';

/**
 * Brotli bytes, by the name in `exports`: what was reached, with little to spare, so that growth is a decision. The aim
 * for the card form is 27,000 with lit (5,600) and all languages; it is not met.
 */
const BUDGETS = {
  '.': 48_000,
  './card-form.js': 36_900,
  './payment-status.js': 15_900,
  './promotions.js': 10_200,
  './classes.js': 47_800,
  './react': 48_300,
  './vue': 48_400,
  './sandbox': 42_600,
  './go-live': 14_200,
  './go-live-panel.js': 21_000,
  './testing': 49_200,
  [SCRIPT_TAG]: 55_200,
};

const root = fileURLToPath(new URL('..', import.meta.url));
const manifest = JSON.parse(await readFile(`${root}/package.json`, 'utf8'));

/** Whoever uses a wrapper has its framework already. */
const frameworks = Object.keys(manifest.peerDependencies ?? {});

/** @param {string} file @returns {Promise<Uint8Array>} what the page loads at once: not what `import()` brings later */
async function bundled(file) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [file],
    bundle: true,
    splitting: true,
    outdir: 'weighed',
    metafile: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    external: frameworks,
    write: false,
  });
  const needed = new Set(
    Object.keys(metafile.outputs).filter((output) => `./${metafile.outputs[output].entryPoint}` === file),
  );
  // A set takes what is added while it is walked.
  for (const output of needed) {
    for (const { kind, path } of metafile.outputs[output].imports) {
      if (kind === 'import-statement' && path in metafile.outputs) needed.add(path);
    }
  }
  return Buffer.concat(
    outputFiles.filter(({ path }) => needed.has(relative(root, path))).map(({ contents }) => contents),
  );
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
  console.error(budget ? `${entry} is ${brotli - budget} bytes past its budget.` : `${entry} has no budget.`);
  process.exitCode = 1;
}
