/**
 * Writes what follows from `src/sdk/hosts.ts`: the policies in docs/pci.md and, between the same marks, in README.md, and
 * the inventory docs/scripts.json. A test fails where they differ.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { inventory, withGenerated } from './policies.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

async function write(file: string, text: string): Promise<void> {
  const path = `${root}/${file}`;
  await writeFile(path, await format(text, { ...(await resolveConfig(path)), filepath: path }));
}

for (const file of ['docs/pci.md', 'README.md']) {
  const text = await readFile(`${root}/${file}`, 'utf8');
  const wanted = withGenerated(text);
  if (wanted !== text) await write(file, wanted);
}
await write('docs/scripts.json', JSON.stringify(inventory(), null, 2));
