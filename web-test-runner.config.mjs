import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { fileURLToPath } from 'node:url';
import { tsImport } from 'tsx/esm/api';
import { frameworkModules } from './test/frameworks/framework-modules.mjs';

const { isForSandbox, serveSandbox } = await tsImport('./test/helpers/sandbox-middleware.ts', import.meta.url);
const { chosenEngines, launchers } = await tsImport('./test/engines/launchers.ts', import.meta.url);
const { bundledTests } = await tsImport('./test/engines/bundle.ts', import.meta.url);
const { failuresLast } = await tsImport('./test/engines/failures-last.ts', import.meta.url);
const { skipsPlugin } = await tsImport('./test/engines/skips-plugin.ts', import.meta.url);

/** Some files, or files as they change: each is compiled when a page asks for it. */
const bySource = {
  files: ['test/**/*.test.ts'],
  // Lit as shops get it, without its development warnings.
  nodeResolve: { exportConditions: ['production'] },
  plugins: [
    skipsPlugin(),
    frameworkModules(),
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)) }),
  ],
};

/** The whole suite: compiled once, for all pages of all engines. */
function whole() {
  const { files, plugin } = bundledTests();
  return { files, plugins: [plugin] };
}

const isWhole = !['--files', '--watch', '--manual'].some((flag) => process.argv.includes(flag));

export default {
  ...(isWhole ? whole() : bySource),
  browsers: launchers(chosenEngines(process.argv)),
  middleware: [
    async (context, next) => {
      if (!isForSandbox(context.path)) return next();
      context.respond = false;
      await serveSandbox(context.req, context.res);
    },
  ],
  reporters: [defaultReporter(), failuresLast()],
  // For machines that are busy with something else, and pages with the tests of a whole folder.
  testsFinishTimeout: 900_000,
  // Ends a test that hangs; a slow machine is no failure. In CI a test may pass at its second try.
  testFramework: { config: { timeout: 240_000, retries: process.env.CI ? 1 : 0 } },
};
