/**
 * Fills in the generated parts of the documentation, each between a pair of comments:
 *
 * <!-- api:mp-card-form --> … <!-- /api:mp-card-form -->     tables, from dist/custom-elements.json <!--
 * type:src/card-form/events.ts#CardToken --> … <!-- /type:… -->     a table of an interface's members <!--
 * code:test/consumers/apps/… --> … <!-- /code:… -->     a file that a test runs <!-- skips:components --> … <!--
 * /skips:components -->     the tests an engine cannot run, from test/engines/skips.ts <!-- pages:test/pages --> … <!--
 * /pages:test/pages -->     kinds of page, from the pages in which tests pay
 *
 * in the named files; by default in README.md, CONTRIBUTING.md and all of docs. With `--check` it writes nothing and
 * fails if they differ. Run `npm run build` first.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { tsImport } from 'tsx/esm/api';
import { apiTables } from './api-tables.mjs';
import { kindsOfPage } from './kinds-of-page.mjs';
import { typeTable } from './type-tables.mjs';

const MARKED = /(<!-- (api|type|code|skips|pages):(\S+) -->)[\s\S]*?(<!-- \/\2:\3 -->)/g;

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (file) => readFile(`${root}/${file}`, 'utf8');

const { skips } = await tsImport('../../test/engines/skips.ts', import.meta.url);
const manifest = JSON.parse(await read('dist/custom-elements.json'));

const sources = {
  api(tag) {
    const element = manifest.modules.flatMap(({ declarations }) => declarations).find(({ tagName }) => tagName === tag);
    if (!element) throw new Error(`custom-elements.json has no <${tag}>.`);
    return apiTables(element);
  },
  type: (place) => typeTable(root, place),
  skips() {
    const rows = skips.map(({ engines, test, reason }) => `| ${engines.join(', ')} | ${test} | ${reason} |`);
    return ['| engine | test, by the beginning of its title | reason |', '| --- | --- | --- |', ...rows].join('\n');
  },
  pages: (folder) => kindsOfPage(`${root}/${folder}`, `../${folder}`),
  code: async (file) => `\`\`\`${extname(file).slice(1)}\n${await read(file)}\`\`\``,
};

/** @param {string} file */
async function filledIn(file) {
  const text = await read(file);
  let filled = text;
  for (const [section, open, kind, name, close] of text.matchAll(MARKED)) {
    const content = await sources[kind](name);
    filled = filled.replace(section, () => `${open}\n\n${content}\n\n${close}`);
  }
  return { text, filled: await format(filled, { ...(await resolveConfig(`${root}/${file}`)), parser: 'markdown' }) };
}

const checks = process.argv.includes('--check');
const named = process.argv.slice(2).filter((argument) => argument !== '--check');

const docs = (await readdir(`${root}/docs`, { recursive: true })).filter((file) => file.endsWith('.md'));
const all = ['README.md', 'CONTRIBUTING.md', ...docs.map((file) => `docs/${file}`)];

for (const file of named.length > 0 ? named : all) {
  const { text, filled } = await filledIn(file);
  if (filled === text) continue;
  if (!checks) {
    await writeFile(`${root}/${file}`, filled);
  } else {
    console.error(`${file} is behind the code it shows: run npm run build && npm run docs.`);
    process.exitCode = 1;
  }
}
