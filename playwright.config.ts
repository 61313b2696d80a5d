import { defineConfig } from '@playwright/test';
import { browserArgs, engineNames, isFound, needEngines, needHeadlessShell } from './scripts/browser.mjs';
import { needPhp } from './scripts/php.mjs';
import { shopLog } from './test/e2e/shop-log.js';

// Another one lets two checkouts run on one machine.
const port = Number(process.env['PORT'] ?? 5199);

// The workers read this file too; what is missing has been told, or installed, by then.
if (!process.env['TEST_WORKER_INDEX']) {
  needEngines(engineNames);
  needPhp();
}

/** The storefronts as buyers use them, on the built package: `npm run build` comes first. */
export default defineConfig({
  testDir: 'test',
  testMatch: '**/*.e2e.ts',
  // Pictures that a human has looked at, by name.
  snapshotPathTemplate: 'test/visual/{arg}{ext}',
  fullyParallel: true,
  workers: 2,
  // Ends what hangs; a busy machine is no failure.
  timeout: 240_000,
  expect: { timeout: 20_000 },
  // The report calls a test flaky that passed the second time.
  retries: process.env['CI'] ? 1 : 0,
  reporter: 'list',
  // Chromium runs everything; the others the short list over WebDriver.
  projects: [
    { name: 'chromium' },
    ...(['firefox', 'webkit'] as const).filter(isFound).map((name) => ({ name, testMatch: 'e2e/engines.e2e.ts' })),
  ],
  use: {
    baseURL: `http://localhost:${port}`,
    launchOptions: { executablePath: needHeadlessShell(), args: browserArgs },
  },
  webServer: {
    command: `npx tsx demo/server.ts --built > "${shopLog}"`,
    env: { PORT: String(port), MP_PUBLIC_KEY: '', MP_ACCESS_TOKEN: '' },
    url: `http://localhost:${port}/shop`,
  },
});
