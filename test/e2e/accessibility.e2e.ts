import { expect, test, type Page } from '@playwright/test';
import axe, { type AxeResults } from 'axe-core';
import { cardForm, master, openShop, visa } from './buyer.js';
import { accessibilityTree, innerElements, type Accessible } from './closed-root.js';
import { focusForm, untilForm } from './form-keys.js';
import { openLoneForm } from './lone-form.js';
import { savedCard } from '../helpers/saved-card.js';
import { expectStatus, fillCard, outcome } from './published-testing.js';

const isField = ({ role }: Accessible): boolean => role === 'textbox' || role === 'combobox';

/** The fields of the card form, in the order of the page. */
async function fields(page: Page): Promise<Accessible[]> {
  const tree = await accessibilityTree(page);
  const form = tree.findIndex(({ role, name }) => role === 'form' && name === 'Datos de la tarjeta');
  return tree.slice(form).filter(isField);
}

/** What live regions of one role say. */
const announced = async (page: Page, role: 'status' | 'alert'): Promise<string[]> =>
  (await accessibilityTree(page)).filter((one) => one.role === role && one.text !== '').map(({ text }) => text);

const focused = async (page: Page): Promise<string> =>
  (await accessibilityTree(page)).find((one) => one.focused && one.role !== 'RootWebArea')?.name ?? '';

const payButton = (page: Page) => page.getByRole('button', { name: /^Pagar / });

test('every field of the closed form has a name, and those to type into are required', async ({ page }) => {
  await openShop(page);
  const found = await fields(page);
  expect(found.map(({ role, name }) => [role, name])).toEqual([
    ['textbox', 'Número de tarjeta'],
    ['textbox', 'Vencimiento'],
    ['textbox', 'Código de seguridad'],
    ['textbox', 'Nombre del titular como figura en la tarjeta'],
    ['combobox', 'Documento'],
    ['textbox', 'Número de documento'],
    ['combobox', 'Cuotas'],
  ]);
  // The protocol does not tell it of a native select.
  expect(found.filter(({ role, required }) => role === 'textbox' && !required)).toEqual([]);
  expect(found.filter(({ invalid, description }) => invalid || description)).toEqual([]);
});

test('each problem is tied to its field, announced once, and the first one has the focus', async ({ page }) => {
  await openShop(page);
  await payButton(page).click();
  await untilForm(page, 'invalid');
  const wrong = (await fields(page)).filter(({ invalid }) => invalid);
  expect(wrong.map(({ name, description }) => [name, description])).toEqual([
    ['Número de tarjeta', 'Escribí el número de tu tarjeta.'],
    ['Vencimiento', 'Escribí el mes y el año de vencimiento.'],
    ['Código de seguridad', 'Escribí el código de seguridad.'],
    ['Nombre del titular como figura en la tarjeta', 'Escribí el nombre como figura en la tarjeta.'],
    ['Número de documento', 'Escribí el número de documento.'],
  ]);
  expect(await focused(page)).toBe('Número de tarjeta');
  expect([...(await announced(page, 'alert')), ...(await announced(page, 'status'))]).toEqual([]);
});

test('the kind of card and the number of plans are announced politely, hints are tied to their fields', async ({
  page,
}) => {
  await openShop(page);
  await fillCard(cardForm(page), visa);
  expect(await announced(page, 'status')).toEqual(['Visa, crédito. 6 opciones de cuotas']);
  const [number, , code] = await fields(page);
  expect(number?.description).toBe('Visa, crédito');
  expect(code?.description).toMatch(/3 números/);
});

test('the financing of the chosen plan is announced politely', async ({ page }) => {
  await openShop(page);
  await fillCard(cardForm(page), { ...visa, installments: 6 });
  await expect.poll(async () => (await announced(page, 'status')).join()).toContain('CFTEA 196,59%');
});

test('the choice of bank comes before the plans, with a name', async ({ page }) => {
  await openShop(page);
  await focusForm(page);
  await page.keyboard.type(master.number);
  await expect
    .poll(async () => (await fields(page)).slice(-2).map(({ role, name, value }) => [role, name, value]))
    .toEqual([
      ['combobox', 'Banco emisor', 'Elegí'],
      ['combobox', 'Cuotas', expect.stringMatching(/^1 pago de/)],
    ]);
});

test('trouble is an alert, with a button to try again', async ({ page }) => {
  await page.route('**/js/v2', (route) => route.abort());
  await page.goto('/shop');
  await expect.poll(async () => (await announced(page, 'alert')).join()).toContain('No pudimos conectarnos');
  const tree = await accessibilityTree(page);
  expect(tree.map(({ role, name }) => `${role} ${name}`)).toContain('button Reintentar');
});

test('Tab goes through the form in reading order and leaves it at both ends', async ({ page }) => {
  await openShop(page);
  await page.getByLabel('Correo electrónico').focus();
  const order = [
    'Correo electrónico',
    'Número de tarjeta',
    'Vencimiento',
    'Código de seguridad',
    'Nombre del titular como figura en la tarjeta',
    'Documento',
    'Número de documento',
    'Pagar $ 1.250,50',
  ];
  const walk = async (key: 'Tab' | 'Shift+Tab'): Promise<string[]> => {
    const names = [await focused(page)];
    while (names.length < order.length) {
      await page.keyboard.press(key);
      names.push(await focused(page));
    }
    // Money is written with a blank that does not break.
    return names.map((name) => name.replace(/\s/g, ' '));
  };
  expect(await walk('Tab')).toEqual(order);
  expect(await walk('Shift+Tab')).toEqual([...order].reverse());
});

test('Enter in a field pays', async ({ page }) => {
  await openShop(page);
  await fillCard(cardForm(page), visa);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/orders/*');
  await expectStatus(page, outcome('APRO'));
});

test('every target is at least 24 px wide and high', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.route('**/js/v2', (route) => route.abort());
  await openLoneForm(page, { savedCards: [saved] });
  await expect.poll(async () => (await announced(page, 'alert')).join()).toContain('No pudimos conectarnos');
  const session = await page.context().newCDPSession(page);
  // A radio is hit through the label around it.
  const targets = (await innerElements(session)).filter(
    ({ name, attributes }) =>
      (['input', 'select', 'button'].includes(name) && attributes['type'] !== 'radio') ||
      attributes['class'] === 'saved',
  );
  expect(targets.length).toBeGreaterThan(7);
  for (const { name, attributes, backendNodeId } of targets) {
    // What is not shown has no box.
    const box = await session.send('DOM.getBoxModel', { backendNodeId }).catch(() => null);
    if (!box) continue;
    const { width, height } = box.model;
    expect(Math.min(width, height), `${name} ${attributes['data-checkout'] ?? ''}`).toBeGreaterThanOrEqual(24);
  }
});

const saved = { ...savedCard, id: '1' };

const sizes = [
  ['at 320 px', { width: 320, height: 640 }],
  ['at 200 % of 1280 px', { width: 640, height: 400 }],
  ['at 400 % of 1280 px', { width: 320, height: 256 }],
] as const;

test('nothing scrolls sideways in a small window or with wide text', async ({ page }) => {
  await page.setViewportSize(sizes[0][1]);
  await openShop(page);
  await focusForm(page);
  for (const text of [master.number, '1130', '123', '1']) {
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
  }
  await untilForm(page, 'invalid');
  // WCAG 1.4.12; these are inherited into closed roots.
  for (const css of ['', 'line-height: 1.5; letter-spacing: 0.12em; word-spacing: 0.16em']) {
    await page.evaluate((text) => (document.documentElement.style.cssText = text), css);
    for (const [how, size] of sizes) {
      await page.setViewportSize(size);
      expect(await pageWidth(page), `${how}, ${css}`).toBe(size.width);
    }
  }
});

const pageWidth = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);

test('axe finds nothing in the six themes, which stand side by side', async ({ page }) => {
  await openRoots(page);
  await page.goto('/themes');
  await page.waitForFunction(() =>
    [...document.querySelectorAll('mp-card-form')].every((form) => form.matches(':state(ready)')),
  );
  await page.evaluate(axe.source);
  // Six landmarks of one name are the point of the page.
  const { violations } = await page.evaluate<AxeResults>(
    "axe.run({ rules: { 'landmark-unique': { enabled: false } } })",
  );
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))).toEqual([]);
  const lefts = await page
    .locator('mp-card-form')
    .evaluateAll((forms) => forms.map((form) => form.getBoundingClientRect().left));
  expect(lefts).toHaveLength(6);
  expect(new Set(lefts).size).toBeGreaterThan(1);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await pageWidth(page)).toBe(320);
});

/** axe is blind in closed roots. A form takes `attachShadow` from a fresh frame when the page's is not the browser's own. */
const openRoots = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const { attachShadow } = Element.prototype;
    Element.prototype.attachShadow = function (init) {
      return attachShadow.call(this, { ...init, mode: 'open' });
    };
  });
