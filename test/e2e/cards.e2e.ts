import { expect, test, type Page } from '@playwright/test';
import { testCards, testDocuments, type SiteId, type TestCard } from '../../src/sandbox/index.js';
import { openShop, pay } from './buyer.js';
import { accessibilityTree } from './closed-root.js';
import { focusForm, untilForm } from './form-keys.js';

const sites: SiteId[] = ['MLA', 'MLB', 'MLC', 'MCO', 'MLM', 'MPE', 'MLU'];

/** Today's test cards; the older ones lack a code or a date. */
const currentCards = (site: SiteId): TestCard[] => testCards(site).filter(({ listed }) => listed === 'current');

for (const site of sites) {
  for (const [at, card] of currentCards(site).entries()) {
    paysWith('v2', site, card);
    if (at === 0) paysWith('v1', site, card);
  }
}

/** Whose bank the buyer has to choose: Mastercard in Argentina. */
const asksForBank = (site: SiteId, paymentMethodId: string | null): boolean =>
  site === 'MLA' && (paymentMethodId === 'master' || paymentMethodId === 'debmaster');

function paysWith(sdk: 'v1' | 'v2', site: SiteId, card: TestCard): void {
  test(`${site}: ${card.brand} ${card.number} pays with ${sdk}`, async ({ page }) => {
    await openShop(page, `?site=${site}&sdk=${sdk}`);
    await typeIn(page, site, card);
    if (asksForBank(site, card.paymentMethodId)) await chooseBank(page);
    await untilForm(page, 'complete');
    const posted = page.waitForRequest((request) => request.method() === 'POST' && request.url().includes('/pay'));
    await pay(page);
    const post = new URLSearchParams((await posted).postData() ?? '');
    expect(post.get('payment_method_id')).toBe(card.paymentMethodId);
    await expect(page.locator('mp-payment-status')).toHaveAttribute('status', 'approved');
  });
}

/** Types the card and, where the site has one, its test document: a list goes to the option that is typed. */
async function typeIn(page: Page, site: SiteId, { number, expiration, securityCode }: TestCard): Promise<void> {
  await focusForm(page);
  const documents = testDocuments(site).slice(0, 1);
  const identification = documents.flatMap((document) => [document.type, document.number]);
  for (const text of [number, expiration!, securityCode!, 'APRO', ...identification]) {
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
  }
}

async function chooseBank(page: Page): Promise<void> {
  const names = async (): Promise<string[]> => (await accessibilityTree(page)).map(({ name }) => name);
  await expect.poll(names).toContain('Banco emisor');
  await focusForm(page);
  await page.keyboard.press('ArrowDown');
}
