import { expect, test, type Page } from '@playwright/test';
import type { MpCardForm } from '../../src/index.js';
import { typeCard, visa } from './buyer.js';
import { accessibilityTree } from './closed-root.js';
import { choosePlan, focusForm, untilForm } from './form-keys.js';
import { openLoneForm } from './lone-form.js';

/*
 * The pictures in test/visual were taken with Debian's Chromium and fonts-dejavu, and a person has looked at each. After
 * a change of looks: `npx playwright test visual --update-snapshots`, and look again.
 */

const savedCard = (id: string, name: string, lastFour: string, year: number): object => ({
  id,
  expiration_month: 11,
  expiration_year: year,
  first_six_digits: '450995',
  last_four_digits: lastFour,
  payment_method: { id: 'visa', name, payment_type_id: 'credit_card' },
  security_code: { length: 3, card_location: 'back' },
});

const master = '5031755734530604';
const debit = '4002768694395619';

async function openReady(page: Page): Promise<void> {
  await openLoneForm(page);
  await untilForm(page, 'ready');
}

/** The main states, each by the way a buyer gets into it. */
const states: Record<string, (page: Page) => Promise<void>> = {
  async loading(page) {
    const asked = page.waitForRequest('**/identification_types*');
    await page.route('**/identification_types*', () => undefined);
    await openLoneForm(page);
    await asked;
  },
  empty: openReady,
  async plan(page) {
    await openReady(page);
    await typeCard(page, visa);
    await untilForm(page, 'complete');
    await choosePlan(page, 6);
  },
  async bank(page) {
    await openReady(page);
    await typeCard(page, { ...visa, number: master });
    await expect.poll(() => says(page)).toContain('Banco emisor');
    await focusForm(page);
    await page.keyboard.press('ArrowDown');
    await untilForm(page, 'complete');
  },
  async errors(page) {
    await openReady(page);
    await page.locator('mp-card-form').evaluate((form: MpCardForm) => form.tokenize().catch(() => undefined));
  },
  async saved(page) {
    await openLoneForm(page, {
      savedCards: [savedCard('1', 'Visa', '3704', 2030), savedCard('2', 'American Express', '7522', 2020)],
    });
    await expect.poll(() => says(page)).toContain('1 pago');
  },
  async trouble(page) {
    await page.route('**/js/v2', (route) => route.abort());
    await openLoneForm(page);
    await expect.poll(() => says(page)).toContain('Reintentar');
  },
};

/** All names and values of the page, the closed form's too. */
const says = async (page: Page): Promise<string> =>
  (await accessibilityTree(page)).map(({ name, value }) => `${name} ${value}`).join('; ');

/** How wide the fonts of the pictures write this. */
const PROBE = 'Número de tarjeta 0123456789';
const PROBE_WIDTH = 253.6;

/** Other fonts break lines elsewhere, so that nothing can be said. */
async function skipWithOtherFonts(page: Page): Promise<void> {
  const width = await page.evaluate((text) => {
    const context = document.createElement('canvas').getContext('2d')!;
    context.font = "16px 'DejaVu Sans', sans-serif";
    return context.measureText(text).width;
  }, PROBE);
  test.skip(Math.abs(width - PROBE_WIDTH) > 0.5, `the fonts are not those of the pictures: ${width} px wide`);
}

async function looksAsBefore(page: Page, name: string): Promise<void> {
  await skipWithOtherFonts(page);
  await expect(page).toHaveScreenshot(`${name}.png`, { fullPage: true, maxDiffPixelRatio: 0.003 });
}

for (const [state, reach] of Object.entries(states)) {
  for (const width of [360, 1280]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`${state} at ${width} px, ${colorScheme}`, async ({ page }) => {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.setViewportSize({ width, height: 800 });
        await reach(page);
        await looksAsBefore(page, `${state}-${width}-${colorScheme}`);
      });
    }
  }
}

for (const state of ['errors', 'saved', 'plan'] as const) {
  test(`${state} in forced colours`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 360, height: 800 });
    await states[state]!(page);
    await looksAsBefore(page, `${state}-360-forced-colours`);
  });
}

/** Where the button stands that follows the form. */
const bottom = async (page: Page): Promise<number> => {
  // As painted, not as in the middle of an update.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return (await page.getByRole('button', { name: 'Pagar' }).boundingBox())!.y;
};

for (const width of [360, 1280]) {
  for (const [card, number] of Object.entries({ visa: visa.number, master, debit })) {
    test(`what follows the form stays where it is while it loads and finds ${card}, at ${width} px`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      await openLoneForm(page);
      const first = await bottom(page);
      await untilForm(page, 'ready');
      expect(await bottom(page)).toBe(first);
      await focusForm(page);
      const plans = page.waitForResponse('**/installments?*');
      await page.keyboard.type(number);
      await plans;
      await expect.poll(() => says(page)).toContain('1 pago');
      expect(await bottom(page)).toBe(first);
    });
  }
}
