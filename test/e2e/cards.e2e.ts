import { expect, test, type Page } from '@playwright/test';
import { testCards as listedCards, type SiteId } from '../../src/entries/sandbox.js';
import { cardForm, openShop, postOf } from './buyer.js';
import { expectStatus, fillCard, testCards } from './published-testing.js';

const thanks: Record<SiteId, string> = {
  MLA: '¡Gracias por tu compra!',
  MLB: 'Obrigado pela compra!',
  MLC: '¡Gracias por tu compra!',
  MCO: '¡Gracias por tu compra!',
  MLM: '¡Gracias por tu compra!',
  MPE: '¡Gracias por tu compra!',
  MLU: '¡Gracias por tu compra!',
};

/** Today's test cards; the older ones lack a code or a date. */
function currentCards(site: SiteId) {
  const current = listedCards(site).filter(({ listed }) => listed === 'current');
  const numbers = current.map(({ number }) => number);
  return testCards(site).filter(({ number }) => numbers.includes(number));
}

for (const [site, heading] of Object.entries(thanks) as [SiteId, string][]) {
  const [first, ...others] = currentCards(site);

  for (const sdk of ['v1', 'v2']) {
    test(`the shop of ${site} is paid in with ${first!.brand} and ${sdk}`, async ({ page }) => {
      await openShop(page, `?site=${site}&sdk=${sdk}`);
      await fillCard(cardForm(page), first!);
      expect((await postOf(page)).get('payment_method_id')).toBe(first!.paymentMethodId);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
      await expectStatus(page, { status: 'processed' });
    });
  }

  test(`${site}: every other test card of today pays as well`, async ({ page }) => {
    await openShop(page, `?site=${site}`);
    for (const card of others) {
      await test.step(`${card.brand} ${card.number}`, async () => {
        await fillCard(cardForm(page), card);
        expect(await payByScript(page)).toMatchObject({
          status: 'processed',
          transactions: { payments: [{ payment_method: { id: card.paymentMethodId } }] },
        });
      });
    }
  });
}

/** What the shop answers to a page that sends the token itself; the form stays for the next card. */
async function payByScript(page: Page): Promise<unknown> {
  const { token, address } = await cardForm(page).evaluate(async (element) => {
    const form = element as HTMLElementTagNameMap['mp-card-form'];
    return { token: await form.tokenize(), address: form.form!.action };
  });
  const entries = Object.entries(token).filter(([, value]) => value !== null);
  const order = { product: 'yungas', quantity: 1, email: 'a@b.co' };
  const answer = await page.request.post(address, {
    headers: { accept: 'application/json' },
    form: { ...order, ...Object.fromEntries(entries) },
  });
  return ((await answer.json()) as { payment: unknown }).payment;
}
