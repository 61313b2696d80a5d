import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import type { PageReport } from '../../src/cli/page-check.js';
import { openPage } from './built-page.js';
import { cardForm } from './buyer.js';
import { fillCard, routeSandbox, testCards } from './published-testing.js';

const KEY = 'TEST-01234567-89ab-cdef-0123-456789abcdef';

const HOSTS = {
  v2: 'https://sdk.mercadopago.com https://http2.mlstatic.com',
  v1: 'https://secure.mlstatic.com https://http2.mlstatic.com https://content.mercadopago.com',
};

/** Everything that v1 and v2 need besides what a test takes away. */
const policy = (sdk: 'v1' | 'v2', more: string): string =>
  `default-src 'none'; script-src 'self' 'nonce-shop' ${HOSTS[sdk]}; connect-src https://api.mercadopago.com; img-src *; ${more}`;

const shop = (attributes: string): string => `<script src="/elements.js" defer></script>
  <form method="post"><mp-card-form public-key="${KEY}" amount="100" ${attributes}></mp-card-form><button>Pagar</button></form>`;

async function deviceId(page: Page): Promise<string | null> {
  await fillCard(cardForm(page), testCards('MLA')[0]!);
  const token = await cardForm(page).evaluate((form) => (form as HTMLElementTagNameMap['mp-card-form']).tokenize());
  return token.device_id;
}

/** What the go-live check says in the page, as the command line asks it. */
async function deviceFinding(page: Page): Promise<PageReport['findings'][number]> {
  const source = await readFile('dist/page-check.js', 'utf8');
  const { findings } = await page.evaluate<PageReport>(
    `(() => { ${source}\nreturn mercadoPagoCheck.checkPage(''); })()`,
  );
  return findings.find(({ id }) => id === 'device-fingerprint')!;
}

const FRAME = 'frame-src https://mldp.mercadopago.com';

for (const [what, attributes, header, names] of [
  ['v2, which has the nonce', 'csp-nonce="shop"', policy('v2', ''), null],
  ['v2 without the nonce', '', policy('v2', ''), "'nonce-{random}' to script-src"],
  [
    'v2 under Trusted Types without a default policy',
    'csp-nonce="shop"',
    policy('v2', "require-trusted-types-for 'script'; trusted-types mercadopago-elements lit-html"),
    'trusted-types mercadopago-elements lit-html default',
  ],
  ['v1, which has its frame', 'sdk="v1" csp-nonce="shop"', policy('v1', FRAME), null],
  ['v1 without its frame', 'sdk="v1" csp-nonce="shop"', policy('v1', ''), FRAME],
] as const) {
  test(`${what}: ${names ? 'a card pays without a device, and the go-live check says what to add' : 'the token has the device'}`, async ({
    page,
    context,
  }) => {
    await routeSandbox(context);
    await openPage(page, shop(attributes), header);
    const device = await deviceId(page);
    const { result, help } = await deviceFinding(page);
    if (names) {
      expect(device).toBeNull();
      expect(result).toBe('fail');
      expect(help).toContain(names);
    } else {
      expect(device).toMatch(/^armor-/);
      expect(result).toBe('pass');
    }
  });
}
