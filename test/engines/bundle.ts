import type { TestRunnerPlugin } from '@web/test-runner-core';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { skips } from './skips.js';

/**
 * Folders whose tests share a page, each file as its own `describe`: they leave nothing behind. Elsewhere a file may
 * change the page's natives, or fill it.
 */
const SHARING = ['card', 'cli', 'go-live', 'locale', 'methods', 'payment-status', 'promotions', 'sandbox', 'sdk'];

/** What a test page loads: one test file, or those of a folder. */
interface TestPage {
  /** The file that Web Test Runner runs. */
  path: string;
  files: string[];
}

const pathsBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path).replaceAll('\\', '/'));

/** All test files, on as few pages as can be. */
function testPages(): TestPage[] {
  const files = pathsBelow('test').filter((path) => path.endsWith('.test.ts'));
  const alone = files.filter((path) => !SHARING.includes(path.split('/')[1]!));
  return [
    ...alone.map((path) => ({ path, files: [path] })),
    // The runner needs the name of a file; the first one of the folder lends its name to the page.
    ...SHARING.map((folder) => files.filter((path) => path.startsWith(`test/${folder}/`)))
      .filter(([path]) => path)
      .map((group) => ({ path: group[0]!, files: group })),
  ];
}

const ENTRY = 'test-page:';

/** The code of a page, and its test files inside of a `describe` where they are several. */
function pageModules(pages: readonly TestPage[]): Plugin {
  const shared = new Set(pages.filter(({ files }) => files.length > 1).flatMap(({ files }) => files));
  return {
    name: 'test-pages',
    enforce: 'post',
    resolveId: (id) => (id.startsWith(ENTRY) ? `\0${id}` : undefined),
    load(id) {
      const page = pages.find(({ path }) => id === `\0${ENTRY}${path}`);
      if (!page) return undefined;
      return ['test/engines/skip-tests.ts', ...page.files].map((path) => `import '/${path}';`).join('\n');
    },
    transform(code, id) {
      const path = id.slice(process.cwd().length + 1);
      if (!shared.has(path)) return undefined;
      const { body } = this.parse(code);
      const start = body.findLast(({ type }) => type === 'ImportDeclaration')?.end ?? 0;
      const tests = `describe(${JSON.stringify(path)}, function () {${code.slice(start)}\n});`;
      return { code: code.slice(0, start) + tests, map: null };
    },
  };
}

/** Bundles all tests once, so that a page asks for a handful of files, and none is compiled again. */
async function bundle(pages: readonly TestPage[]): Promise<Map<string, string | Uint8Array>> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    // Lit as shops get it; React and Vue with the checks that they make for developers.
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    resolve: { alias: { vue: 'vue/dist/vue.esm-bundler.js' } },
    plugins: [pageModules(pages)],
    build: {
      write: false,
      // Source maps name the files from here.
      outDir: '.',
      minify: false,
      target: 'es2022',
      sourcemap: true,
      modulePreload: false,
      rolldownOptions: {
        input: Object.fromEntries(pages.map(({ path }) => [path, ENTRY + path])),
        external: /^\/__web-dev-server/,
        treeshake: false,
        output: {
          entryFileNames: '[name]',
          chunkFileNames: '__tests/[name].js',
          // Modules run in the order of their imports, as without a bundle: some have to come before the product.
          strictExecutionOrder: true,
          codeSplitting: {
            groups: [
              { name: 'frameworks', test: /node_modules\/(@vue|vue|react|react-dom|scheduler)\//, priority: 1 },
              { name: 'packages', test: /node_modules/ },
              { name: 'sources', test: /\/src\// },
              { name: 'helpers', test: /\/test\/(?!.*\.test\.ts)/ },
            ],
          },
        },
      },
    },
  });
  const { output } = Array.isArray(result) ? result[0]! : (result as Exclude<typeof result, { close(): unknown }>);
  return new Map(output.map((file) => [`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source]));
}

/** @throws if a skip names no test any more: the test was renamed, and would run where it cannot */
function checkSkips(pages: readonly TestPage[]): void {
  const sources = pages.flatMap(({ files }) => files.map((path) => readFileSync(path, 'utf8')));
  const stale = skips.filter(({ test }) => !sources.some((source) => source.includes(test)));
  if (stale.length > 0)
    throw new Error(`test/engines/skips.ts names no test: ${stale.map(({ test }) => test).join('; ')}`);
}

/** The whole suite in a bundle. `files` is what Web Test Runner is to run. */
export function bundledTests(): { files: string[]; plugin: TestRunnerPlugin } {
  const pages = testPages();
  checkSkips(pages);
  let bundled: ReturnType<typeof bundle>;
  return {
    files: pages.map(({ path }) => path),
    plugin: {
      name: 'bundled-tests',
      async serverStart() {
        bundled = bundle(pages);
        await bundled;
      },
      async serve({ path }) {
        const body = (await bundled).get(path);
        return body === undefined ? undefined : { body: String(body), type: path.endsWith('.map') ? 'json' : 'js' };
      },
    },
  };
}
