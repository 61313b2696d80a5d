/**
 * Finds the browsers for the tests, or installs them: Debian's packages if this user may, and Playwright's own Chromium
 * if there is no other. Run directly (`node scripts/browser.mjs`), it prints Chromium's path.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';

/** Flags for Chromium as root, in a container, and on a network that blocks its own services. */
export const browserArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @param {(string | undefined)[]} paths */
const firstOf = (...paths) => paths.find((path) => path && existsSync(path));

/** Debian's path of MiniBrowser, which WebKitWebDriver starts; the folder is named after the CPU architecture. */
const miniBrowsers = () =>
  existsSync('/usr/lib')
    ? readdirSync('/usr/lib')
        .filter((name) => name.endsWith('-linux-gnu'))
        .map((name) => `/usr/lib/${name}/webkit2gtk-4.1/MiniBrowser`)
    : [];

const chromiumPath = () =>
  firstOf(
    process.env.CHROMIUM_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    chromium.executablePath(),
  );

/** Where Debian installs it. */
const HEADLESS_SHELL = '/usr/bin/chromium-headless-shell';

/** 140 lacks commands that Puppeteer sends over WebDriver BiDi; no version between these was tried. */
const OLDEST_FIREFOX = 153;

/**
 * On Windows it prints no version, and is taken as it is.
 *
 * @param {string} path
 */
const isTooOld = (path) => {
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
  return Number(/\d+/.exec(stdout)?.[0]) < OLDEST_FIREFOX;
};

const firefoxPath = () => {
  const path = firstOf(
    process.env.FIREFOX_PATH,
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  );
  return path && !isTooOld(path) ? path : undefined;
};

const webkitPaths = () => {
  const driver = firstOf('/usr/bin/WebKitWebDriver');
  const xvfb = firstOf('/usr/bin/Xvfb');
  const browser = firstOf(...miniBrowsers());
  return driver && xvfb && browser ? { driver, xvfb, browser } : undefined;
};

/** How to find each engine, its Debian packages, and what to do without them. */
const engines = {
  chromium: {
    find: chromiumPath,
    // With the fonts of the pictures in test/visual.
    packages: ['chromium', 'fonts-dejavu-core', 'fonts-liberation'],
    advice: 'install Chromium or Google Chrome, or set CHROMIUM_PATH to its executable',
  },
  firefox: {
    find: firefoxPath,
    packages: ['firefox-esr'],
    advice: `install Firefox ${OLDEST_FIREFOX} or newer, or set FIREFOX_PATH to its executable`,
  },
  webkit: {
    find: webkitPaths,
    packages: ['webkit2gtk-driver', 'xvfb'],
    advice:
      'on Debian or Ubuntu, apt-get install webkit2gtk-driver xvfb; other systems have no WebKit with a WebDriver',
  },
};

/** @typedef {keyof typeof engines} Engine */

/** @param {Engine} name */
export const isFound = (name) => engines[name].find() !== undefined;

export const engineNames = /** @type {Engine[]} */ (Object.keys(engines));

/** @param {string} command @param {string[]} args */
function attempt(command, args) {
  try {
    execFileSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  } catch {
    // The caller checks whether it is installed now, and says what to do.
  }
}

/**
 * Installs Debian packages, if this user may.
 *
 * @param {string[]} packages
 */
export function install(packages) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.error(`Installing for the tests, with apt-get: ${packages.join(', ')}.`);
  attempt('apt-get', ['update', '-qq']);
  attempt('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages]);
}

/**
 * Installs missing engines. An engine that cannot be installed is skipped, with a line that says what to do; Chromium,
 * which runs all tests, is required.
 *
 * @template {Engine} Name
 * @param {readonly Name[]} names
 * @returns {{ [Each in Name]?: NonNullable<ReturnType<(typeof engines)[Each]['find']>> }}
 */
export function needEngines(names) {
  const missing = names.filter((name) => !engines[name].find());
  if (missing.length > 0) install(missing.flatMap((name) => engines[name].packages));
  if (missing.includes(/** @type {Name} */ ('chromium')) && !chromiumPath()) {
    console.error('Installing for the tests, with Playwright: Chromium.');
    attempt('npx', ['playwright', 'install', 'chromium']);
  }
  const found = {};
  for (const name of names) {
    const path = engines[name].find();
    if (path) found[name] = path;
    else console.error(`No ${name} to test in: ${engines[name].advice}.`);
  }
  return found;
}

/** @returns {string} the path of Chromium */
export function needBrowser() {
  const { chromium: path } = needEngines(['chromium']);
  if (!path) process.exit(1);
  return path;
}

/**
 * Finds or installs Debian's Chromium without windows: the same engine for a quarter less CPU time. Systems without that
 * package use the whole browser.
 *
 * @returns {string} the path
 */
export function needHeadlessShell() {
  if (process.env.CHROMIUM_PATH) return needBrowser();
  // Playwright's workers run this too, after the main process has tried.
  if (!existsSync(HEADLESS_SHELL) && !process.env.TEST_WORKER_INDEX) install(['chromium-headless-shell']);
  return firstOf(HEADLESS_SHELL) ?? needBrowser();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(needBrowser());
