import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { inventory } from '../../scripts/docs/policies.js';
import { openPage } from './built-page.js';
import { cardForm } from './buyer.js';
import { fillCard, routeSandbox, testCards } from './published-testing.js';

const KEY = 'TEST-01234567-89ab-cdef-0123-456789abcdef';

/** Attributes of the form, by the policy that is for them. */
const USES = { v2: 'sdk="v2"', 'secure-fields': 'secure-fields', v1: 'sdk="v1"' };

const shop = (attributes: string): string => `<script src="/elements.js" defer></script>
  <form method="post">
    <mp-card-form public-key="${KEY}" amount="100" ${attributes} csp-nonce="shop"></mp-card-form><button>Pagar</button>
  </form>
  <mp-promotions public-key="${KEY}"></mp-promotions>
  <mp-payment-status status="approved"></mp-payment-status>`;

/** The header as a shop copies it from the page. */
function headerIn(page: string, use: string): string {
  const block = new RegExp(`<!-- policy:${use} -->\\s+\`\`\`http\\n(.*?)\`\`\``, 's').exec(page)![1]!;
  return block.replace('Content-Security-Policy:', '').replace('{random}', 'shop').replace(/\s+/g, ' ').trim();
}

/** What lies between the comments of a generated part. */
const partOf = (page: string, name: string): string =>
  new RegExp(`<!-- ${name} -->(.*?)<!-- /${name} -->`, 's').exec(page)![1]!;

const withoutTrustedTypes = (policy: string): string => policy.replace(/(require-)?trusted-types[^;]*;/g, '');

/** What the browser has stopped, and all else that it complains of. */
function watchComplaints(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', ({ message }) => complaints.push(message));
  return complaints;
}

/** Scripts of Mercado Pago, without their queries. */
function watchScripts(page: Page): Set<string> {
  const scripts = new Set<string>();
  page.on('request', (request) => {
    const { origin, pathname, hostname } = new URL(request.url());
    if (request.resourceType() === 'script' && hostname !== 'shop.test') scripts.add(origin + pathname);
  });
  return scripts;
}

const policies = { '': (policy: string) => policy, ', and without its Trusted Types': withoutTrustedTypes };

for (const [use, attributes] of Object.entries(USES)) {
  for (const [how, change] of Object.entries(policies)) {
    test(`a card is paid with under the policy of docs/pci.md for ${use}${how}; only scripts of the inventory run`, async ({
      page,
      context,
    }) => {
      await routeSandbox(context);
      const [complaints, scripts] = [watchComplaints(page), watchScripts(page)];
      const policy = change(headerIn(await readFile('docs/pci.md', 'utf8'), use));
      await openPage(page, shop(attributes), policy);
      await fillCard(cardForm(page), testCards('MLA')[0]!);
      const token = await cardForm(page).evaluate((form) => (form as HTMLElementTagNameMap['mp-card-form']).tokenize());
      expect(token).toMatchObject({ payment_method_id: 'master', installments: 1 });
      await expect(page.locator('mp-promotions')).toContainText(/./);
      // v1 writes its fraud pixel into its own frame, which has no policy of ours: the pixel is lost, and logged as
      // such.
      const pixel = use === 'v1' && policy.includes('trusted-types') ? /TrustedScriptURL/ : /^$/;
      expect(complaints.filter((complaint) => !pixel.test(complaint))).toEqual([]);
      const listed = inventory().scripts.map(({ address }) => address);
      expect(scripts.size).toBeGreaterThan(0);
      for (const script of scripts) expect(listed).toContain(script);
    });
  }
}

test('the README has the policy, and the sources of each way to use the form', async () => {
  const readme = await readFile('README.md', 'utf8');
  expect(headerIn(readme, 'v2')).toBe(headerIn(await readFile('docs/pci.md', 'utf8'), 'v2'));
  const sources = 'policy:sources';
  expect(partOf(readme, sources)).toBe(partOf(await readFile('docs/reference.md', 'utf8'), sources));
});

test('a policy without the SDK’s host is reported at once as sdk-blocked', async ({ page, context }) => {
  await routeSandbox(context);
  const policy = headerIn(await readFile('docs/pci.md', 'utf8'), 'v2').replace('https://sdk.mercadopago.com', '');
  await openPage(page, '<script src="/elements.js"></script>', policy);
  const code = await page.evaluate(
    (key) =>
      new Promise((resolve) => {
        const form = document.createElement('mp-card-form');
        form.addEventListener('mp-error', (event) => resolve(event.detail.code));
        form.setAttribute('public-key', key);
        document.body.append(form);
      }),
    KEY,
  );
  expect(code).toBe('sdk-blocked');
});
