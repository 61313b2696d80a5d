import { expect, test, type Page } from '@playwright/test';
import { accessibilityTree } from '../e2e/closed-root.js';
import { answer, events, fill, pay } from './playground-page.js';
import { serveSite } from './static-server.js';

/*
 * What the buyer is shown while Mercado Pago fails in the playground, and the way out. The form's root is closed, so its
 * texts come from the browser's accessibility tree.
 */

const site = serveSite();

const open = (page: Page, trouble: string) => page.goto(`${site.address}#trouble=${trouble}`);

const ready = (page: Page) => expect(events(page)).toContainText('mp-ready');

/** Waits for a text of the form's. */
const shows = (page: Page, text: string): Promise<void> =>
  expect
    .poll(
      async () => {
        const all = await accessibilityTree(page);
        return all.find(({ role }) => role === 'RootWebArea')!.text;
      },
      { intervals: [50] },
    )
    .toContain(text);

/** Switches the trouble off, which makes a new form, and pays. */
async function payWithoutTrouble(page: Page): Promise<void> {
  await page.getByLabel('What goes wrong').selectOption('none');
  await ready(page);
  await fill(page, /^Visa credit/);
  await pay(page);
  await expect(answer(page)).toContainText('"status_detail": "accredited"');
}

test('slow: the form says what it is waiting for, and pays', async ({ page }) => {
  await open(page, 'slow');
  await shows(page, 'Preparando el pago seguro…');
  await ready(page);
  await fill(page, /^Visa credit/);
  await pay(page);
  await shows(page, 'Procesando…');
  await expect(answer(page)).toContainText('"status_detail": "accredited"');
});

test('no-plans: the form offers to try again, and paying tries again too', async ({ page }) => {
  await open(page, 'no-plans');
  await ready(page);
  const card = page.getByRole('button', { name: /^Visa credit/ });
  await card.click();
  await shows(page, 'No pudimos completar la operación');
  await expect(events(page)).toContainText('"code": "service-unavailable"');
  await shows(page, 'Reintentar');
  // The rest is typed by then; what is typed stays.
  await expect(card).toBeEnabled();
  await pay(page);
  await expect(answer(page)).toContainText('"status_detail": "accredited"');
});

test('no-token: after the deadline the form says so, and pays once Mercado Pago answers', async ({ page }) => {
  await page.clock.install();
  await open(page, 'no-token');
  await ready(page);
  await fill(page, /^Visa credit/);
  await pay(page);
  await shows(page, 'Procesando…');
  await page.clock.fastForward(31_000);
  await expect(events(page)).toContainText('"code": "no-answer"');
  await shows(page, 'Esperá unos segundos y volvé a intentar');
  await expect(page.locator('main form > button')).toBeEnabled();
  await payWithoutTrouble(page);
});

test('silent: the form says what it is waiting for, and after the deadline offers to try again', async ({ page }) => {
  await page.clock.install();
  await open(page, 'silent');
  await shows(page, 'Preparando el pago seguro…');
  await page.clock.fastForward(16_000);
  await expect(events(page)).toContainText('"code": "no-answer"');
  await shows(page, 'Esperá unos segundos y volvé a intentar');
  await shows(page, 'Reintentar');
  await payWithoutTrouble(page);
});

test('unknown-key: the buyer is told that the shop cannot take the card, and the developer why', async ({ page }) => {
  await open(page, 'unknown-key');
  await expect(events(page)).toContainText('"code": "public-key-rejected"');
  await shows(page, 'Esta tienda todavía no puede recibir pagos con tarjeta');
  await payWithoutTrouble(page);
});
