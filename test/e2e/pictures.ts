import { expect, test, type Locator, type Page } from '@playwright/test';

/*
 * The pictures in test/visual were taken with Debian's Chromium, fonts-dejavu-core and fonts-liberation, and each was
 * reviewed. After a visual change: `npx playwright test visual states --update-snapshots=changed`, and review them
 * again.
 */

/** Width of the probe text in the pictures' fonts. */
const PROBES = { texts: ["16px 'DejaVu Sans', sans-serif", 253.6], inputs: ['16px Arial, sans-serif', 221.5] } as const;

/** Other fonts break lines elsewhere, so the pictures prove nothing. */
export async function skipWithOtherFonts(page: Page): Promise<void> {
  for (const [font, expected] of [PROBES.texts, PROBES.inputs]) {
    const width = await page.evaluate((css) => {
      const context = document.createElement('canvas').getContext('2d')!;
      context.font = css;
      return context.measureText('Número de tarjeta 0123456789').width;
    }, font);
    test.skip(Math.abs(width - expected) > 0.5, `the fonts are not those of the pictures: ${width} px wide`);
  }
}

/** Pixels that may differ. A missing brand logo is some hundred, another typeface some thousand. */
const MOST = 10;

/** Compares with the picture of this name: the whole page, or one element. */
export async function looksAsBefore(where: Page | Locator, name: string): Promise<void> {
  const options = { maxDiffPixels: MOST, threshold: 0.1 };
  if ('goto' in where) await expect.soft(where).toHaveScreenshot(`${name}.png`, { ...options, fullPage: true });
  else await expect.soft(where).toHaveScreenshot(`${name}.png`, options);
}
