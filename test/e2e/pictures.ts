import { expect, test, type Locator, type Page } from '@playwright/test';

/*
 * The pictures in test/visual were taken with Debian's Chromium and fonts-dejavu, and a person has looked at each. After
 * a change of looks: `npx playwright test visual states --update-snapshots`, and look again.
 */

/** How wide the fonts of the pictures write this. */
const PROBES = { texts: ["16px 'DejaVu Sans', sans-serif", 253.6], inputs: ['16px Arial, sans-serif', 221.5] } as const;

/**
 * Other fonts break lines elsewhere, so that nothing can be said.
 *
 * @param inputs the pictures also depend on the typeface of the inputs
 */
export async function skipWithOtherFonts(page: Page, inputs = false): Promise<void> {
  for (const [font, expected] of inputs ? [PROBES.texts, PROBES.inputs] : [PROBES.texts]) {
    const width = await page.evaluate((css) => {
      const context = document.createElement('canvas').getContext('2d')!;
      context.font = css;
      return context.measureText('Número de tarjeta 0123456789').width;
    }, font);
    test.skip(Math.abs(width - expected) > 0.5, `the fonts are not those of the pictures: ${width} px wide`);
  }
}

/** Compares with the picture of this name: the whole page, or one element. */
export async function looksAsBefore(where: Page | Locator, name: string): Promise<void> {
  if ('goto' in where) {
    await expect.soft(where).toHaveScreenshot(`${name}.png`, { maxDiffPixelRatio: 0.003, fullPage: true });
  } else await expect.soft(where).toHaveScreenshot(`${name}.png`, { maxDiffPixelRatio: 0.001 });
}
