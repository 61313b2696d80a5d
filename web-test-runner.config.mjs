import { esbuildPlugin } from '@web/dev-server-esbuild';
import { fileURLToPath } from 'node:url';
import { tsImport } from 'tsx/esm/api';
import { frameworkModules } from './test/frameworks/framework-modules.mjs';

const { isForSandbox, serveSandbox } = await tsImport('./test/helpers/sandbox-middleware.ts', import.meta.url);
const { chosenEngines, launchers } = await tsImport('./test/engines/launchers.ts', import.meta.url);
const { skipsPlugin } = await tsImport('./test/engines/skips-plugin.ts', import.meta.url);

export default {
  files: ['test/**/*.test.ts'],
  // Lit as shops get it, without its development warnings.
  nodeResolve: { exportConditions: ['production'] },
  browsers: launchers(chosenEngines(process.argv)),
  plugins: [
    skipsPlugin(),
    frameworkModules(),
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)) }),
  ],
  middleware: [
    async (context, next) => {
      if (!isForSandbox(context.path)) return next();
      context.respond = false;
      await serveSandbox(context.req, context.res);
    },
  ],
  // For machines that are busy with something else.
  testsFinishTimeout: 300_000,
  testFramework: { config: { timeout: 10_000 } },
};
