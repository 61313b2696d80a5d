/**
 * For the packed package, replaces `sha384-…` in README.md and the documents with the hash of the one-file build;
 * `--undo` restores the placeholder. In the repository the hash would change with every source change; browsers ignore
 * the placeholder and load the script.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const PLACEHOLDER = 'sha384-…';

const root = fileURLToPath(new URL('../..', import.meta.url));

const file = await readFile(`${root}/dist/mercadopago-elements.js`);
const hash = `sha384-${createHash('sha384').update(file).digest('base64')}`;
const [from, to] = process.argv.includes('--undo') ? [hash, PLACEHOLDER] : [PLACEHOLDER, hash];

const docs = (await readdir(`${root}/docs`)).filter((name) => name.endsWith('.md'));
for (const path of ['README.md', ...docs.map((name) => `docs/${name}`)]) {
  const text = await readFile(`${root}/${path}`, 'utf8');
  if (text.includes(from)) await writeFile(`${root}/${path}`, text.replaceAll(from, to));
}
