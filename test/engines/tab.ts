import { chromium, type Browser as ChromiumBrowser } from 'playwright';
import * as puppeteer from 'puppeteer-core';
import { browserArgs, needEngines, type Engine } from '../../scripts/browser.mjs';
import { WebKitPage } from './webkit.js';

/** Common to the three protocols: a page with a fresh profile. */
export interface Tab {
  goto(url: string): Promise<unknown>;
  goBack(): Promise<unknown>;
  goForward(): Promise<unknown>;
  /** @param expression such as `document.title`; a promise is waited for */
  evaluate(expression: string): Promise<unknown>;
  keyboard: {
    type(text: string): Promise<void>;
    /** @param key a `KeyboardEvent.key` */
    press(key: string): Promise<void>;
    down(key: string): Promise<void>;
    up(key: string): Promise<void>;
  };
  close(): Promise<void>;
}

type Launched = ChromiumBrowser | puppeteer.Browser;

/** Started once for all tests of a worker, and ended with its process: starting one takes longer than most tests. */
const started = new Map<Engine, Promise<Launched>>();

function launch(engine: Engine, executablePath: string): Promise<Launched> {
  if (engine === 'chromium') return chromium.launch({ executablePath, args: browserArgs });
  return puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
}

/** Opens a page with a fresh profile, in an engine that this machine has. */
export async function openTab(engine: Engine): Promise<Tab> {
  const { [engine]: found } = needEngines([engine]);
  if (!found) throw new Error(`There is no ${engine} on this machine.`);
  if (typeof found !== 'string') return WebKitPage.open(found);
  if (!started.has(engine)) started.set(engine, launch(engine, found));
  const browser = (await started.get(engine))!;
  const profile = await ('newContext' in browser ? browser.newContext() : browser.createBrowserContext());
  return Object.assign(await profile.newPage(), { close: () => profile.close() });
}
