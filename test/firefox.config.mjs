/** The component tests in Firefox (`npm run test:firefox`): Debian's or any other that speaks WebDriver BiDi. */
import { existsSync } from 'node:fs';
import { chromeLauncher } from '@web/test-runner-chrome';
import config from '../web-test-runner.config.mjs';

const executablePath = [
  process.env.FIREFOX_PATH,
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
].find((path) => path && existsSync(path));

if (!executablePath) {
  console.error('No Firefox found: install one (Debian: apt-get install firefox-esr), or set FIREFOX_PATH.');
  process.exit(1);
}

export default {
  ...config,
  // One tab at a time: only one has the focus.
  concurrency: 1,
  // Puppeteer's launcher, which is named after Chrome, starts either.
  browsers: [chromeLauncher({ launchOptions: { browser: 'firefox', executablePath, headless: true } })],
};
