import { expect, test, type Page } from '@playwright/test';
import type { MpCardForm } from '../../src/entries/index.js';
import { cardForm, debit, master, visa } from './buyer.js';
import { accessibilityTree } from './closed-root.js';
import { focusForm, untilForm } from './form-keys.js';
import { openLoneForm } from './lone-form.js';
import { looksAsBefore, skipWithOtherFonts } from './pictures.js';
import { fillCard } from './published-testing.js';

/* One form in the page of a shop, in each of its main states. Rarer ones, and results, are in test/site/states.e2e.ts. */

const savedCard = (id: string, name: string, lastFour: string, year: number): object => ({
  id,
  expiration_month: 11,
  expiration_year: year,
  first_six_digits: '450995',
  last_four_digits: lastFour,
  payment_method: { id: 'visa', name, payment_type_id: 'credit_card' },
  security_code: { length: 3, card_location: 'back' },
});

async function openReady(page: Page): Promise<void> {
  await openLoneForm(page);
  await untilForm(page, 'ready');
}

/** The main states, each by the way a buyer gets into it. */
const states: Record<string, (page: Page) => Promise<void>> = {
  async loading(page) {
    const asked = page.waitForRequest('**/identification_types*');
    await page.route('**/identification_types*', () => undefined);
    // The form waits for ten seconds, which a busy machine needs for its pictures.
    await page.clock.install();
    await openLoneForm(page);
    await asked;
    await page.clock.pauseAt(Date.now() + 1000);
  },
  empty: openReady,
  async plan(page) {
    await openReady(page);
    await fillCard(cardForm(page), { ...visa, installments: 6 });
  },
  async bank(page) {
    await openReady(page);
    await fillCard(cardForm(page), master);
    expect(await says(page)).toContain('Banco emisor');
    // Back to the bank, from the plans.
    await page.keyboard.press('Shift+Tab');
  },
  async errors(page) {
    await openReady(page);
    await cardForm(page).evaluate((form: MpCardForm) => form.tokenize().catch(() => undefined));
  },
  async framed(page) {
    await openLoneForm(page, { attributes: 'secure-fields' });
    await untilForm(page, 'ready');
    await focusForm(page);
    await expect.poll(() => page.frame('cardNumber')!.evaluate(() => document.activeElement?.id)).toBe('cardNumber');
    const logo = page.waitForResponse('**/*logo*/**');
    await page.keyboard.type(visa.number);
    await logo;
    await page.keyboard.press('Tab');
    await page.keyboard.type('1320');
    await page.keyboard.press('Tab');
    await page.mouse.click(1, 1);
    await expect.poll(() => says(page)).toContain('1 pago');
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

/** States of which there is a picture in forced colours. */
const inForcedColours = ['errors', 'saved', 'plan'];

for (const [state, reach] of Object.entries(states)) {
  test(`${state}: narrow and wide, light and dark`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 360, height: 800 });
    await reach(page);
    await skipWithOtherFonts(page);
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await looksAsBefore(page, `${state}-${width}-${colorScheme}`);
      }
    }
    if (!inForcedColours.includes(state)) return;
    await page.setViewportSize({ width: 360, height: 800 });
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
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
  test(`content below the form does not move while it loads and recognises each kind of card, at ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await openLoneForm(page);
    const first = await bottom(page);
    await untilForm(page, 'ready');
    expect(await bottom(page)).toBe(first);
    for (const { brand, number } of [visa, master, debit]) {
      await test.step(brand, async () => {
        await cardForm(page).evaluate((form: MpCardForm) => form.reset());
        await expect.poll(() => says(page)).not.toContain('1 pago');
        await focusForm(page);
        const plans = page.waitForResponse('**/installments?*');
        await page.keyboard.type(number);
        await plans;
        await expect.poll(() => says(page)).toContain('1 pago');
        expect(await bottom(page)).toBe(first);
      });
    }
  });
}
