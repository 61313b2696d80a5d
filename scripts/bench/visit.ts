import type { Browser, Page } from '@playwright/test';
import './pages/bench-page.js';

/** Opens a page in a fresh profile, waits until its form can be used, and leaves nothing behind. */
export async function visit<T>(browser: Browser, url: string, use: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(url);
    await page.evaluate(() => window.bench.ready);
    return await use(page);
  } finally {
    await context.close();
  }
}
