/**
 * Packs the package as for publishing, installs it in throwaway applications, and builds those that need it: all of
 * them, or those named.
 */
import { execFileSync } from 'node:child_process';
import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type InlineConfig, type PluginOption } from 'vite';
import { consumers, workspace } from './workspace.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

function npm(cwd: string, ...args: string[]): void {
  execFileSync('npm', [...args, '--loglevel=error'], { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
}

async function vuePlugin(app: string): Promise<PluginOption> {
  const plugin = createRequire(join(app, 'package.json')).resolve('@vitejs/plugin-vue');
  const { default: vue } = (await import(pathToFileURL(plugin).href)) as { default: () => PluginOption };
  return vue();
}

async function buildPages(app: string): Promise<void> {
  const rolldownOptions = { input: join(app, 'bundled.html') };
  await build({ root: app, configFile: false, logLevel: 'error', build: { outDir: 'built', rolldownOptions } });
}

/**
 * For production, for development, and for its server: only development reports differences between server and browser.
 */
async function buildApp(app: string, server: string, plugins: PluginOption[]): Promise<void> {
  const shared: InlineConfig = { root: app, configFile: false, logLevel: 'error', plugins };
  await build({ ...shared, build: { outDir: 'built' } });
  await build({
    ...shared,
    mode: 'development',
    define: { 'process.env.NODE_ENV': '"development"' },
    build: { outDir: 'built-for-development', minify: false },
  });
  await build({ ...shared, build: { outDir: 'built-server', ssr: server } });
}

await rm(workspace, { recursive: true, force: true });
await mkdir(workspace, { recursive: true });
npm(root, 'pack', '--pack-destination', workspace);
const [tarball] = await readdir(workspace);

const named = process.argv.slice(2);

for (const [name, { framework, templates, packages }] of Object.entries(consumers)) {
  if (named.length > 0 && !named.includes(name)) continue;
  const app = join(workspace, name);
  for (const template of templates) await cp(new URL(`apps/${template}`, import.meta.url), app, { recursive: true });
  await writeFile(join(app, 'package.json'), JSON.stringify({ name, private: true, type: 'module' }));
  npm(app, 'install', '--no-audit', '--no-fund', '--prefer-offline', `../${tarball}`, ...packages);
  if (framework === 'none') await buildPages(app);
  if (framework === 'react') await buildApp(app, 'src/server.jsx', []);
  if (framework === 'vue') await buildApp(app, 'src/server.js', [await vuePlugin(app)]);
  // Whose guide says so.
  const builds = { 'start-angular': ['ng', 'build'], 'start-next': ['next', 'build'] }[name];
  if (builds) execFileSync('npx', builds, { cwd: app, stdio: ['ignore', 'ignore', 'inherit'] });
  console.log(`${name} is ready`);
}
