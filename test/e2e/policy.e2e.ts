import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { generated, inventory, withGenerated } from '../docs/policies.js';
import { openPage } from './mercado-pago.js';
import { fillCard, routeSandbox, testCards } from './published-testing.js';

const KEY = 'TEST-01234567-89ab-cdef-0123-456789abcdef';

/** Attributes of the form, by the policy that is for them. */
const USES = { v2: 'sdk="v2"', 'secure-fields': 'secure-fields', v1: 'sdk="v1"' };

const shop = (attributes: string): string => `<meta charset="utf-8"><script src="/elements.js" defer></script>
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

/** What the browser has stopped. */
function watchViolations(page: Page): string[] {
  const violations: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted ?(Script|HTML|Type)/.test(message.text())) violations.push(message.text());
  });
  page.on('pageerror', ({ message }) => violations.push(message));
  return violations;
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

for (const [use, attributes] of Object.entries(USES)) {
  test(`a card is paid with under the policy of docs/pci.md for ${use}, and only scripts of the inventory run`, async ({
    page,
    context,
  }) => {
    await routeSandbox(context);
    const [violations, scripts] = [watchViolations(page), watchScripts(page)];
    await openPage(page, shop(attributes), headerIn(await readFile('docs/pci.md', 'utf8'), use));
    await fillCard(page.locator('mp-card-form'), testCards('MLA')[0]!);
    const token = await page
      .locator('mp-card-form')
      .evaluate((form) => (form as unknown as { tokenize(): Promise<unknown> }).tokenize());
    expect(token).toMatchObject({ payment_method_id: 'master' });
    await expect(page.locator('mp-promotions')).toContainText(/./);
    // v1 writes its fraud pixel into a frame of its own, where no policy of ours is: it is lost, and says so.
    const pixel = use === 'v1' ? /TrustedScriptURL/ : /^$/;
    expect(violations.filter((violation) => !pixel.test(violation))).toEqual([]);
    const listed = inventory().scripts.map(({ address }) => address);
    expect(scripts.size).toBeGreaterThan(0);
    for (const script of scripts) expect(listed).toContain(script);
  });
}

test('docs/pci.md and docs/scripts.json are what src/sdk/hosts.ts says: else npm run docs:policies', async () => {
  const page = await readFile('docs/pci.md', 'utf8');
  expect(withGenerated(page)).toBe(page);
  expect(JSON.parse(await readFile('docs/scripts.json', 'utf8'))).toEqual(inventory());
});

test('README.md names every source that src/sdk/hosts.ts does', async () => {
  const readme = await readFile('README.md', 'utf8');
  const sources = generated['policy:sources']!().match(/https:[^\s`]+/g)!;
  for (const source of sources) expect(readme).toContain(source);
});
