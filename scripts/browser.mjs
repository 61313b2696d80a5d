/**
 * Finds a Chromium for the tests, or installs one: Debian's package where this user can, else Playwright's own build.
 * Prints its path when run by itself (`node scripts/browser.mjs`).
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';

/** What a Chromium needs as root, in a container, and without a network that lets its own services through. */
export const browserArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const usual = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** @returns {string | undefined} */
export function findBrowser() {
  return [...usual, chromium.executablePath()].find((path) => path && existsSync(path));
}

/** @param {string} command @param {string[]} args */
function attempt(command, args) {
  try {
    execFileSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  } catch {
    // The next way is tried, and the last one says what to do.
  }
}

function installBrowser() {
  console.error('No Chromium found: installing one.');
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    attempt('apt-get', ['update', '-qq']);
    attempt('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
  }
  if (!findBrowser()) attempt('npx', ['playwright', 'install', 'chromium']);
}

/** @returns {string} */
export function needBrowser() {
  if (!findBrowser()) installBrowser();
  const path = findBrowser();
  if (path) return path;
  console.error(
    'No Chromium could be installed. Install Chromium or Google Chrome, or set CHROMIUM_PATH to its executable.',
  );
  process.exit(1);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(needBrowser());
