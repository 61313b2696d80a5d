import { chromium } from 'playwright';
import * as puppeteer from 'puppeteer-core';
import { browserArgs, needEngines, type Engine } from '../../scripts/browser.mjs';
import { WebKitPage } from './webkit.js';

/** Common to the three protocols: a page in a browser with a fresh profile. */
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

/** Opens a browser of an engine that this machine has. */
export async function openTab(engine: Engine): Promise<Tab> {
  const { [engine]: found } = needEngines([engine]);
  if (!found) throw new Error(`There is no ${engine} on this machine.`);
  if (typeof found !== 'string') return WebKitPage.open(found);
  if (engine === 'chromium') {
    const browser = await chromium.launch({ executablePath: found, args: browserArgs });
    return Object.assign(await browser.newPage(), { close: () => browser.close() });
  }
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: found, headless: true });
  return Object.assign(await browser.newPage(), { close: () => browser.close() });
}
