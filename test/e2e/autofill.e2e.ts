import { expect, test, type Page } from '@playwright/test';
import { browserArgs, needBrowser } from '../../scripts/browser.mjs';
import { openShop, pay } from './buyer.js';
import { accessibilityTree, innerElements } from './closed-root.js';
import { focusForm } from './form-keys.js';
import { expectStatus, outcome } from './published-testing.js';

// Autofill belongs to the whole browser.
test.use({ launchOptions: { executablePath: needBrowser(), args: browserArgs } });

interface SavedInBrowser {
  number: string;
  name: string;
  expiryMonth: string;
  expiryYear: string;
  cvc: string;
}

/** Has Chromium fill in a card as if the buyer had picked it from the browser's list at one of the fields. */
async function autofill(page: Page, field: string, card: SavedInBrowser): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const input = (await innerElements(session)).find(({ attributes }) => attributes['data-checkout'] === field);
  await session.send('Autofill.enable');
  await session.send('Autofill.trigger', { fieldId: input!.backendNodeId, card });
  await session.detach();
}

const values = async (page: Page): Promise<Record<string, string>> =>
  Object.fromEntries(
    (await accessibilityTree(page)).filter(({ role }) => role === 'textbox').map(({ name, value }) => [name, value]),
  );

const jose = { number: '4509953566233704', name: 'José Núñez', expiryMonth: '11', expiryYear: '2030', cvc: '123' };

const wanted = {
  'Número de tarjeta': '4509 9535 6623 3704',
  Vencimiento: '11/30',
  'Código de seguridad': '123',
  'Nombre del titular como figura en la tarjeta': 'José Núñez',
};

const cards: [what: string, field: string, card: SavedInBrowser][] = [
  ['a card, from its number', 'cardNumber', jose],
  ['a card, from the name of its holder', 'cardholderName', jose],
  ['a number with blanks', 'cardNumber', { ...jose, number: '4509 9535 6623 3704' }],
  ['a month without its zero', 'cardNumber', { ...jose, expiryMonth: '9' }],
];

for (const [what, field, card] of cards) {
  test(`the browser's autofill fills in ${what}`, async ({ page }) => {
    await openShop(page);
    await autofill(page, field, card);
    const Vencimiento = `${card.expiryMonth.padStart(2, '0')}/30`;
    await expect.poll(() => values(page)).toMatchObject({ ...wanted, Vencimiento });
  });
}

test('an autofilled card is recognised without an error, and pays once the document is typed', async ({ page }) => {
  await openShop(page);
  await focusForm(page);
  await autofill(page, 'cardNumber', { ...jose, name: 'APRO' });
  await expect
    .poll(async () => (await accessibilityTree(page)).filter(({ role }) => role === 'status').map(({ text }) => text))
    .toContain('Visa, crédito. 6 opciones de cuotas');
  const fields = (await accessibilityTree(page)).filter(({ role }) => role === 'textbox');
  expect(fields.filter(({ invalid }) => invalid)).toEqual([]);
  // Where the buyer picked the card, there the focus stays.
  expect(fields.find(({ focused }) => focused)?.name).toBe('Número de tarjeta');
  for (let tabs = 0; tabs < 5; tabs += 1) await page.keyboard.press('Tab');
  await page.keyboard.type('12345678');
  await pay(page);
  await expectStatus(page, outcome('APRO'));
});

test('what the browser fills in after a refusal is no longer marked as refused, at the focused field and beside it', async ({
  page,
}) => {
  await openShop(page);
  await focusForm(page);
  await autofill(page, 'cardNumber', { ...jose, name: 'FORM' });
  for (let tabs = 0; tabs < 5; tabs += 1) await page.keyboard.press('Tab');
  await page.keyboard.type('12345678');
  await pay(page);
  await expectStatus(page, outcome('FORM'));
  await page.getByRole('button', { name: 'Revisar los datos' }).click();
  const invalid = async (): Promise<string[]> =>
    (await accessibilityTree(page)).flatMap(({ role, invalid, name }) => (role === 'textbox' && invalid ? [name] : []));
  await expect.poll(invalid).toContain('Código de seguridad');
  await autofill(page, 'cardNumber', { ...jose, name: 'FORM' });
  await expect.poll(() => values(page)).toMatchObject({ 'Código de seguridad': '123' });
  await expect.poll(invalid).not.toContain('Código de seguridad');
});
