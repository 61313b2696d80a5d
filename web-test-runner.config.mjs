import { esbuildPlugin } from '@web/dev-server-esbuild';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { fileURLToPath } from 'node:url';
import { tsImport } from 'tsx/esm/api';
import { browserArgs, needBrowser } from './scripts/browser.mjs';
import { frameworkModules } from './test/frameworks/framework-modules.mjs';

const { isForSandbox, serveSandbox } = await tsImport('./test/helpers/sandbox-middleware.ts', import.meta.url);

export default {
  files: ['test/**/*.test.ts'],
  // Lit as shops get it, without its development warnings.
  nodeResolve: { exportConditions: ['production'] },
  concurrency: 2,
  browsers: [
    playwrightLauncher({ product: 'chromium', launchOptions: { executablePath: needBrowser(), args: browserArgs } }),
  ],
  plugins: [
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
