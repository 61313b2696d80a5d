import type { BrowserLauncher } from '@web/test-runner-core';
import { WebKitPage, type WebKitPaths } from './webkit.js';

/**
 * WebKit for Web Test Runner: one window, one test file at a time, because only one page has the focus.
 *
 * Its type is `playwright`, so that the commands (`sendKeys`, `sendMouse`, `setViewport`) call the page, whose methods are named
 * as Playwright's.
 */
export function webkitLauncher(paths: WebKitPaths): BrowserLauncher & { getPage: () => WebKitPage } {
  let opening: Promise<WebKitPage> | undefined;
  let page: WebKitPage;
  let active: string | undefined;
  return {
    name: 'WebKit',
    type: 'playwright',
    concurrency: 1,
    async startSession(id, url) {
      opening ??= WebKitPage.open(paths);
      page = await opening;
      active = id;
      await page.goto(url);
    },
    isActive: (id) => id === active,
    getBrowserUrl: () => page.url(),
    async stopSession() {
      // Ends what the tests have left running.
      await page.goto('about:blank');
      active = undefined;
      return {};
    },
    startDebugSession: () => Promise.reject(new Error('Debugging is for Chromium: --engine=chromium.')),
    async stop() {
      await (await opening)?.close();
      opening = undefined;
    },
    getPage: () => page,
  };
}
