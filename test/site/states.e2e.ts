import { test, type Page } from '@playwright/test';
import { looksAsBefore, skipWithOtherFonts } from '../e2e/pictures.js';
import { serveSite } from './static-server.js';

/* Pictures of the states page: states a shop's page does not reach directly. `npm run site` comes first. */

const site = serveSite();

async function openStates(page: Page, width: number): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width, height: 800 });
  await page.goto(`${site.address}states.html`);
  await page.locator('main[data-shown="all"]').waitFor({ timeout: 60_000 });
  await skipWithOtherFonts(page);
}

/** Ids of their places in the page. */
const forms = ['recovered', 'key', 'not-accepted', 'save-card', 'disabled'];

test('rarer states of the form, light and dark', async ({ page }) => {
  await openStates(page, 360);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const form of forms) await looksAsBefore(page.locator(`#${form}`), `states-${form}-360-${colorScheme}`);
  }
});

for (const width of [360, 1280]) {
  test(`every result, light and dark, at ${width} px`, async ({ page }) => {
    await openStates(page, width);
    const results = page.locator('.wall').nth(1);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await looksAsBefore(results, `states-results-${width}-${colorScheme}`);
    }
  });
}
