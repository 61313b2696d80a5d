/**
 * Generates documents from tables: the policies in README.md, docs/pci.md and docs/reference.md and the inventory
 * docs/scripts.json from `src/sdk/hosts.ts`, the tables of docs/go-live.md from `src/go-live/score/fields.ts`, the
 * table of docs/threat-model.md from docs/prober.json. With `--check` it only reports differences, and fails if there
 * are any.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { inventory, withGenerated } from './policies.js';

const files: Record<string, (text: string) => string> = {
  'README.md': withGenerated,
  'docs/reference.md': withGenerated,
  'docs/pci.md': withGenerated,
  'docs/go-live.md': withGenerated,
  'docs/threat-model.md': withGenerated,
  'docs/scripts.json': () => JSON.stringify(inventory(), null, 2),
};

const check = process.argv.includes('--check');

for (const [file, make] of Object.entries(files)) {
  const path = fileURLToPath(new URL(`../../${file}`, import.meta.url));
  const text = await readFile(path, 'utf8');
  const wanted = await format(make(text), { ...(await resolveConfig(path)), filepath: path });
  if (wanted === text) continue;
  if (!check) await writeFile(path, wanted);
  else {
    console.error(
      `${file} differs from src/sdk/hosts.ts, src/go-live/score/fields.ts and docs/prober.json: run npm run docs:policies`,
    );
    process.exitCode = 1;
  }
}
