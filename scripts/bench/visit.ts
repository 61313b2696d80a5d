import type { Browser, Page } from '@playwright/test';
import './pages/bench-page.js';

interface Slowness {
  /** CPU slowdown factor. */
  cpu: number;
  /** Round-trip time, in milliseconds. */
  latency?: number;
  bitsPerSecond?: number;
}

/** Slows down a page's CPU and network, like Chromium's developer tools. */
export async function slowDown(page: Page, { cpu, latency, bitsPerSecond = 0 }: Slowness): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  if (latency === undefined) return;
  const throughput = bitsPerSecond / 8;
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  });
}

/**
 * Opens a page in a fresh profile, waits until its form is usable, and cleans up.
 *
 * @param prepare changes the page before anything is loaded
 */
export async function visit<T>(
  browser: Browser,
  url: string,
  use: (page: Page) => Promise<T>,
  prepare?: (page: Page) => Promise<void>,
): Promise<T> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await prepare?.(page);
    await page.goto(url);
    await page.evaluate(() => window.bench.ready);
    return await use(page);
  } finally {
    await context.close();
  }
}
