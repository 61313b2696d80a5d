import type { BrowserLauncher } from '@web/test-runner-core';
import { chromeLauncher } from '@web/test-runner-chrome';
import { playwrightLauncher } from '@web/test-runner-playwright';
import * as puppeteer from 'puppeteer-core';
import { browserArgs, engineNames, needEngines, type Engine } from '../../scripts/browser.mjs';
import { webkitLauncher } from './webkit-launcher.js';

const FLAG = '--engine=';

/** The engines of `--engine=firefox,webkit`, or `--engine=all`; Chromium by default. The last one counts. */
export function chosenEngines(args: readonly string[]): Engine[] {
  const chosen = args.findLast((arg) => arg.startsWith(FLAG))?.slice(FLAG.length) ?? 'chromium';
  if (chosen === 'all') return engineNames;
  const wanted = chosen.split(',');
  const unknown = wanted.filter((name) => !engineNames.some((engine) => engine === name));
  if (unknown.length > 0)
    throw new Error(`${FLAG} takes ${engineNames.join(', ')} or all, not "${unknown.join(', ')}".`);
  return engineNames.filter((engine) => wanted.includes(engine));
}

/** Web Test Runner's launchers of those engines that this machine has, or can install. */
export function launchers(engines: readonly Engine[]): BrowserLauncher[] {
  const { chromium, firefox, webkit } = needEngines(engines);
  const found: BrowserLauncher[] = [];
  // Web Test Runner runs two engines at a time. Chromium, the only one with two pages at once, comes last, when it has
  // the machine for itself.
  if (firefox) {
    // Over WebDriver BiDi, which Debian's Firefox speaks. One tab at a time: only one has the focus.
    const launchOptions = { browser: 'firefox' as const, executablePath: firefox, headless: true };
    found.push(chromeLauncher({ puppeteer, launchOptions, concurrency: 1 }));
  }
  if (webkit) found.push(webkitLauncher(webkit));
  if (chromium) {
    const launchOptions = { executablePath: chromium, args: browserArgs };
    found.push(playwrightLauncher({ product: 'chromium', launchOptions, concurrency: 2 }));
  }
  return found;
}
