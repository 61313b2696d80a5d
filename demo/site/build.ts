/** Writes the site into `site/`: plain files that work from any path of any host (`npm run site`). */
import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type InlineConfig } from 'vite';
import packageConfig from '../../vite.config.js';
import { readGuide } from './guide.js';
import { type Page, renderPage } from './layout.js';
import type { Published } from './snippets/script-tag.js';
import { toolPages } from './tool-pages.js';

const root = new URL('../../', import.meta.url);
const path = (relative: string): string => fileURLToPath(new URL(relative, root));
const out = path('site/');

/** The package from its sources, under its public names. */
const { plugins, resolve } = packageConfig({ mode: 'site', command: 'build' });
const shared: InlineConfig = { root: path('.'), logLevel: 'warn', configFile: false, plugins, resolve };

const clients = ['playground', 'states', 'themes', 'guide'];

/** What the code to copy loads: the file that `npm run build` has written, which is the one on npm where a release is built. */
async function published(): Promise<Published> {
  const { version } = JSON.parse(await readFile(path('package.json'), 'utf8')) as { version: string };
  const hash = createHash('sha384').update(await readFile(path('dist/mercadopago-elements.js')));
  return { version, integrity: `sha384-${hash.digest('base64')}` };
}

/** The card form's custom properties, as extracted by `npm run build`. */
async function cardFormTokens(): Promise<object[]> {
  const manifest = JSON.parse(await readFile(path('dist/custom-elements.json'), 'utf8')) as {
    modules: { declarations: { tagName: string; cssProperties?: object[] }[] }[];
  };
  const elements = manifest.modules.flatMap(({ declarations }) => declarations);
  return elements.find(({ tagName }) => tagName === 'mp-card-form')?.cssProperties ?? [];
}

async function bundlePages(): Promise<void> {
  await build({
    ...shared,
    define: { PUBLISHED: JSON.stringify(await published()), CARD_FORM_TOKENS: JSON.stringify(await cardFormTokens()) },
    build: {
      target: 'es2022',
      outDir: `${out}assets`,
      emptyOutDir: true,
      lib: {
        entry: Object.fromEntries(clients.map((name) => [name, path(`demo/site/client/${name}.ts`)])),
        formats: ['es'],
      },
      minify: true,
      rolldownOptions: { output: { chunkFileNames: 'chunk-[hash].js' } },
    },
  });
}

async function bundleWorker(files: readonly string[]): Promise<void> {
  const hash = createHash('sha256');
  for (const file of files) hash.update(await readFile(`${out}${file}`));
  await build({
    ...shared,
    define: {
      SITE_FILES: JSON.stringify(files),
      SITE_VERSION: JSON.stringify(hash.digest('hex').slice(0, 12)),
    },
    build: {
      target: 'es2022',
      outDir: out,
      emptyOutDir: false,
      lib: {
        entry: path('demo/site/worker/worker.ts'),
        formats: ['iife'],
        name: 'worker',
        fileName: () => 'worker.js',
      },
      minify: true,
    },
  });
}

async function write(page: Page): Promise<void> {
  await mkdir(dirname(`${out}${page.path}`), { recursive: true });
  await writeFile(`${out}${page.path}`, renderPage(page));
}

await rm(out, { recursive: true, force: true });
await bundlePages();
await cp(path('demo/site/site.css'), `${out}assets/site.css`);
await cp(path('demo/themes/themes.css'), `${out}assets/themes.css`);
await cp(path('demo/icon.svg'), `${out}icon.svg`);
const guide = await readGuide(new URL('docs/', root));
for (const page of [...toolPages, ...guide.pages]) await write(page);
await writeFile(`${out}assets/guide.json`, JSON.stringify(guide.sections));
const files = (await readdir(out, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile())
  .map((entry) => `${entry.parentPath}/${entry.name}`.slice(out.length).replace(/^\//, ''))
  .sort();
await bundleWorker(files);
// GitHub Pages would skip files that begin with an underscore.
await writeFile(`${out}.nojekyll`, '');
console.log(`site/: ${files.length + 1} files`);
