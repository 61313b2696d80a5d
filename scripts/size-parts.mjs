/**
 * Prints what each part of `card-form.js` adds to its weight: brotli bytes with everything, less those without the part
 * (`npm run size:parts`; `npm run size:parts -- 4` goes one folder deeper). What parts share counts for none of them. Style
 * sheets are weighed as they are written, which makes the whole 0.6 kB more than `npm run size` says.
 */
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build, transform } from 'esbuild';

const ENTRY = 'src/entries/card-form.ts';

/** A comment of esbuild's says which file the following lines are of. */
const FILE = /^\/\/ ((?:src|node_modules)\/\S+)$/m;
const FILES = /^(?=\/\/ (?:src|node_modules)\/)/m;

/** Names that were imported from a part that is not there. */
const MODULE_WORDS = /^(?:import|export) \{[^}]*\}[^;]*;/gm;

const root = fileURLToPath(new URL('..', import.meta.url));
const depth = Number(process.argv[2] ?? 3);

/** What the entry loads at once, in the order of the files; not what `import()` brings. */
async function loadedAtOnce() {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [ENTRY],
    bundle: true,
    splitting: true,
    outdir: 'weighed',
    metafile: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    write: false,
  });
  const outputs = Object.entries(metafile.outputs);
  const needed = new Set(outputs.filter(([, { entryPoint }]) => entryPoint === ENTRY).map(([path]) => path));
  for (const path of needed) {
    for (const { kind, path: other } of metafile.outputs[path].imports) {
      if (kind === 'import-statement' && other in metafile.outputs) needed.add(other);
    }
  }
  return outputFiles.filter(({ path }) => [...needed].some((name) => path.endsWith(name))).map(({ text }) => text);
}

/** @param {string[]} files */
async function weightOf(files) {
  const { code } = await transform(files.join('').replace(MODULE_WORDS, ''), { minify: true, format: 'esm' });
  return brotliCompressSync(code).length;
}

const files = (await loadedAtOnce()).flatMap((text) => text.split(FILES)).filter((text) => FILE.test(text));
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
