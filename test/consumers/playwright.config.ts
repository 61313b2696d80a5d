import { defineConfig } from '@playwright/test';
import { browserArgs, needHeadlessShell } from '../../scripts/browser.mjs';

/** The package as its users install it: `npm run test:consumers`, which needs a registry. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.consumer.ts',
  outputDir: '../../test-results',
  workers: 2,
  reporter: 'list',
  use: { launchOptions: { executablePath: needHeadlessShell(), args: browserArgs } },
});
