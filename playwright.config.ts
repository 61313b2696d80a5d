import { defineConfig } from '@playwright/test';
import { shopLog } from './test/e2e/shop-log.js';

const port = 5199;

/** What a Chromium needs as root, in a container, and without a network that lets its own services through. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The storefronts as buyers use them, on the built package: `npm run build` comes first. */
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '*.e2e.ts',
  fullyParallel: true,
  workers: 2,
  reporter: 'list',
  use: {
    baseURL: `http://localhost:${port}`,
    launchOptions: { executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium', args },
  },
  webServer: {
    command: `npx tsx demo/server.ts --built > "${shopLog}"`,
    env: { PORT: String(port), MP_PUBLIC_KEY: '', MP_ACCESS_TOKEN: '' },
    url: `http://localhost:${port}/shop`,
  },
});
