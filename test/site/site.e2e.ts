import { readdir } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import axe, { type AxeResults } from 'axe-core';
import type { MpCardForm } from '../../src/entries/index.js';
import { typeFramedCard } from '../e2e/framed-card.js';
import { answer, events, fill, pay } from './playground-page.js';
import { serveFiles, serveSite, SITE } from './static-server.js';

/*
 * The site as visitors see it: plain files, served from a sub-path. `npm run site` comes first.
 */

// One server, which one of the tests stops temporarily.
test.describe.configure({ mode: 'default' });

const site = serveSite();

/** The browser's complaints, including violations of the page's policy. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', ({ message }) => complaints.push(message));
  return complaints;
}

const result = (page: Page) => page.locator('mp-payment-status');

async function open(page: Page, hash = ''): Promise<void> {
  await page.goto(site.address + hash);
  await expect(events(page)).toContainText('mp-ready');
}

for (const sdk of ['v2', 'v1']) {
  for (const api of ['orders', 'payments']) {
    test(`pays with ${sdk} and ${api}, from a sub-path, within its policy`, async ({ page }) => {
      const complaints = complaintsOf(page);
      await open(page, `#sdk=${sdk}&api=${api}`);
      await fill(page, /^Visa credit/);
      await pay(page);
      await expect(answer(page)).toContainText('"status_detail": "accredited"');
      await expect(result(page)).toContainText('$ 1.250,50');
      await expect(page.locator('.post')).toContainText(/token\s*[0-9a-f]{32}/);
      expect(complaints).toEqual([]);
    });
  }
}

test('pays with the card in frames of Mercado Pago', async ({ page }) => {
  const complaints = complaintsOf(page);
  await open(page);
  await page.getByLabel('secure-fields', { exact: true }).check();
  await expect(page).toHaveURL(/#secureFields=1$/);
  await expect(events(page)).toContainText('mp-ready');
  await typeFramedCard(page, 'APRO');
  await expect(events(page)).toContainText('"complete": true');
  await pay(page);
  await expect(answer(page)).toContainText('"status_detail": "accredited"');
  await expect(page.locator('.post')).toContainText(/token\s*[0-9a-f]{32}/);
  expect(complaints).toEqual([]);
});

for (const [holder, decision, ends] of [
  ['APRO-CHOK', 'Confirmar', 'Se aprobó tu pago'],
  ['OTHE-CHNO', 'Rechazar', 'No se completó la verificación de tu banco'],
] as const) {
  for (const api of ['orders', 'payments']) {
    test(`a challenge of ${api} is shown, and ends with ${decision}`, async ({ page }) => {
      await open(page, `#challenge=1&api=${api}`);
      await fill(page, /^Visa credit/, holder);
      await pay(page);
      const frame = result(page).locator('iframe').contentFrame();
      // Under Orders a page of Mercado Pago frames the bank's.
      const bank = api === 'orders' ? frame.locator('iframe').contentFrame() : frame;
      await bank.getByRole('button', { name: decision }).click();
      await expect(result(page)).toContainText(ends);
      await expect(events(page)).toContainText('"state": "complete"');
    });
  }
}

test('a declined payment leads back into the form', async ({ page }) => {
  await open(page, '#site=MLB');
  await fill(page, /^Visa credit/, 'SECU');
  await pay(page);
  await expect(result(page)).toContainText('Este pagamento não foi cobrado');
  await result(page).getByRole('button').click();
  await expect(events(page)).toContainText('mp-retry');
});

test('saved cards are those of a customer of the account', async ({ page }) => {
  await open(page, '#savedCards=1');
  const form = page.locator('mp-card-form');
  await expect.poll(() => form.evaluate((element: MpCardForm) => element.savedCards.length)).toBe(2);
  await form.evaluate(async (element: MpCardForm) => {
    await element.updateComplete;
    element.focus();
  });
  await page.keyboard.type('123');
  await expect(events(page)).toContainText('"complete": true');
  await pay(page);
  await expect(answer(page)).toContainText('"status_detail": "accredited"');
});

for (const [trouble, code] of [
  ['dropped', 'network'],
  ['rate-limit', 'rate-limited'],
  ['server-error', 'service-unavailable'],
]) {
  test(`${code}: the buyer presses the button again, and retypes nothing`, async ({ page }) => {
    await open(page, `#trouble=${trouble}`);
    await fill(page, /^Visa credit/);
    await pay(page);
    await expect(events(page)).toContainText(`"code": "${code}"`);
    await pay(page);
    await expect(answer(page)).toContainText('"status_detail": "accredited"');
  });
}

test('mercadopago.js that was blocked is loaded by the second try', async ({ page }) => {
  await page.goto(`${site.address}#trouble=blocked-sdk`);
  await expect(events(page)).toContainText('"code": "sdk-blocked"');
  // The message's button is the next Tab stop.
  await page.getByRole('button', { name: 'Start over' }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(events(page)).toContainText('mp-ready');
  await fill(page, /^Visa credit/);
});

test('the address is the settings, and the code follows them', async ({ page }) => {
  await open(page);
  await page.getByLabel('Country').selectOption('MLM');
  await page.getByLabel('max-installments').fill('6');
  await page.getByLabel('max-installments').press('Enter');
  await expect(page).toHaveURL(/#site=MLM&maxInstallments=6$/);
  const code = page.locator('section.code code');
  await expect(code).toContainText('max-installments="6"');
  for (const [language, expected] of [
    ['Vue', ':max-installments="6"'],
    ['PHP', 'max-installments="6"'],
    ['React', 'maxInstallments={6}'],
  ] as const) {
    await page.getByLabel(language).check();
    await expect(code).toContainText(expected);
  }
  const copy = await page.context().newPage();
  await copy.goto(page.url());
  await expect(copy.getByLabel('Country')).toHaveValue('MLM');
  await expect(copy.locator('section.code code')).toContainText('maxInstallments={6}');
});

test('every attribute of the form can be set, and appears in the code', async ({ page }) => {
  await open(page);
  const code = page.locator('section.code code');
  const attributes = await page.evaluate(
    () => (customElements.get('mp-card-form') as unknown as { observedAttributes: string[] }).observedAttributes,
  );
  const settings = page.getByRole('region', { name: 'Settings' });
  for (const attribute of attributes.filter((name) => !['public-key', 'amount', 'sdk'].includes(name))) {
    const control = settings.getByLabel(attribute, { exact: true });
    const kind = await control.evaluate((input: HTMLInputElement) => input.type);
    if (kind === 'checkbox') await control.check();
    else if (kind === 'select-one') await control.selectOption({ index: 1 });
    else await control.fill('6');
    await expect(code, attribute).toContainText(attribute);
  }
});

test('the playground is used with the keyboard alone', async ({ page }) => {
  await open(page);
  const focusOn = async (name: string): Promise<void> => {
    const control = page.getByLabel(name, { exact: true });
    for (let stops = 0; stops < 60; stops += 1) {
      if (await control.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not reach ${name}.`);
  };
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await focusOn('save-card');
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/#saveCard=1$/);
  await focusOn('Outcome of the payment');
  const card = page.getByRole('button', { name: /^Visa credit/ });
  while (!(await card.evaluate((element) => element === document.activeElement))) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(events(page)).toContainText('"complete": true');
  const button = page.locator('main form > button');
  while (!(await button.evaluate((element) => element === document.activeElement))) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(answer(page)).toContainText('"status_detail": "accredited"');
});

test('the theme editor writes the CSS, keeps it in the address, and dresses the form', async ({ page }) => {
  await page.goto(`${site.address}themes.html`);
  await page.locator('.theme').nth(6).waitFor();
  const css = page.locator('section.code code');
  await page.getByLabel('--mp-radius', { exact: true }).fill('24px');
  await page.getByLabel('--mp-radius', { exact: true }).press('Enter');
  await expect(page).toHaveURL(/radius=24px/);
  await expect(css).toContainText('--mp-radius: 24px;');
  const form = page.locator('.theme mp-card-form').first();
  await expect
    .poll(() => form.evaluate((element) => getComputedStyle(element).getPropertyValue('--mp-radius')))
    .toBe('24px');
});

test('without a network the site opens and pays, once it was open', async ({ page }) => {
  await open(page);
  site.server.close();
  site.server.closeAllConnections();
  await page.reload();
  await expect(events(page)).toContainText('mp-ready');
  await fill(page, /^Visa credit/);
  await pay(page);
  await expect(answer(page)).toContainText('"status_detail": "accredited"');
  await page.getByRole('link', { name: 'Guide' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('From an empty folder to a payment');
  Object.assign(site, await serveFiles(SITE));
});

test('the guide is searched, by keyboard and in the language of the reader', async ({ page }) => {
  await page.goto(`${site.address}guide/start.html`);
  const find = page.getByRole('searchbox', { name: 'Search the guide' });
  const results = page.getByRole('search').getByRole('link');
  await find.fill('issuer_id');
  await expect(results.first()).toBeVisible();
  await find.fill('xyzzy plugh');
  await expect(page.getByRole('search').getByRole('status')).toHaveText('Nothing found.');
  await find.fill('3-D sec');
  await expect(results.first()).toHaveText('3-D Secure');
  await find.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('3-D Secure');
  await page.goto(`${site.address}guide/pt/charge.html`);
  await find.fill('cartao');
  await expect(page.getByRole('search').getByRole('listitem').first()).toHaveAttribute('lang', 'pt');
});

/** Waits until a page has finished loading. */
const settled: Record<string, (page: Page) => Promise<unknown>> = {
  'index.html': (page) => expect(events(page)).toContainText('mp-ready'),
  'states.html': (page) => page.locator('main[data-shown="all"]').waitFor({ timeout: 60_000 }),
  'themes.html': (page) => page.locator('.theme').nth(6).waitFor(),
  'guide/start.html': (page) => page.locator('h1').waitFor(),
  'guide/pci.html': (page) => page.locator('h1').waitFor(),
};

test('axe finds nothing in any page of the guide, and none is wider than a telephone', async ({ page }) => {
  const pages = (await readdir(`${SITE}/guide`, { recursive: true })).filter((file) => file.endsWith('.html'));
  expect(pages).toContain('es/start.html');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 360, height: 800 });
  const found: string[] = [];
  for (const file of pages) {
    await page.goto(`${site.address}guide/${file}`);
    await page.locator('h1').waitFor();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width !== 360) found.push(`${file} is ${width} px wide`);
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate<AxeResults>('axe.run()');
    found.push(
      ...violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${file} ${id}: ${target.join(' ')}`)),
    );
  }
  expect(found).toEqual([]);
});

for (const [path, until] of Object.entries(settled)) {
  test(`axe finds nothing in ${path}, light and dark, and it is no wider than a telephone`, async ({ page }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width: 360, height: 800 });
      await page.goto(site.address + path);
      await until(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      await page.evaluate(axe.source);
      // Forms with the same name are side by side on purpose.
      const { violations } = await page.evaluate<AxeResults>(
        "axe.run({ rules: { 'landmark-unique': { enabled: false } } })",
      );
      expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))).toEqual(
        [],
      );
    }
  });
}
