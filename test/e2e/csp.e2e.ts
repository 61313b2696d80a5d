import { expect, test, type Page } from '@playwright/test';
import { openPage, routeMercadoPago } from './mercado-pago.js';

const POLICY = {
  v2: {
    'script-src': "'self' 'nonce-shop' https://sdk.mercadopago.com https://http2.mlstatic.com",
  },
  v1: {
    'script-src': "'self' https://secure.mlstatic.com https://http2.mlstatic.com https://content.mercadopago.com",
    'frame-src': 'https://mldp.mercadopago.com',
  },
};

const policyOf = (sdk: 'v1' | 'v2', more: Record<string, string> = {}): string =>
  Object.entries({
    'default-src': "'none'",
    'connect-src': 'https://api.mercadopago.com',
    'img-src': 'https://*.mlstatic.com https://*.mercadopago.com',
    'form-action': "'self'",
    ...POLICY[sdk],
    ...more,
  })
    .map(([directive, value]) => `${directive} ${value}`)
    .join('; ');

const TRUSTED_TYPES = {
  'require-trusted-types-for': "'script'",
  'trusted-types': 'mercadopago-elements lit-html default',
};

const shop = (key: string, sdk: string): string =>
  `<script src="/elements.js" defer></script><form method="post"><mp-card-form public-key="${key}" amount="100" sdk="${sdk}" csp-nonce="shop"></mp-card-form><button>Pagar</button></form>`;

async function pay(page: Page): Promise<unknown> {
  await page.waitForFunction(() => document.querySelector('mp-card-form')?.matches(':state(ready)'));
  await page.locator('mp-card-form').evaluate((form: HTMLElement) => form.focus());
  for (const text of ['4509953566233704', '1130', '123', 'APRO', '', '12345678']) {
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
  }
  await page.waitForFunction(() => document.querySelector('mp-card-form')?.matches(':state(complete)'));
  return page
    .locator('mp-card-form')
    .evaluate((form) => (form as unknown as { tokenize(): Promise<unknown> }).tokenize());
}

for (const sdk of ['v2', 'v1'] as const) {
  for (const [name, more] of [
    ['the directives of the README', {}],
    ['the same with Trusted Types required', TRUSTED_TYPES],
  ] as const) {
    test(`${sdk} pays under default-src 'none' plus ${name}`, async ({ page, context }) => {
      const sandbox = await routeMercadoPago(context);
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => errors.push(message.text()));
      await openPage(page, shop(sandbox.publicKey, sdk), policyOf(sdk, more));
      expect(await pay(page)).toMatchObject({ payment_method_id: 'visa', installments: 1 });
      // v1 writes its fraud pixel into a frame of its own, where no policy of ours is: it is lost, and says so.
      const pixel = sdk === 'v1' && 'trusted-types' in more ? /TrustedScriptURL/ : /^$/;
      expect(errors.filter((error) => !pixel.test(error))).toEqual([]);
    });
  }
}

test('a policy without the host of the SDK is told at once as sdk-blocked', async ({ page, context }) => {
  const sandbox = await routeMercadoPago(context);
  await openPage(page, '<script src="/elements.js"></script>', policyOf('v2', { 'script-src': "'self'" }));
  const code = await page.evaluate(
    (key) =>
      new Promise((resolve) => {
        const form = document.createElement('mp-card-form');
        form.addEventListener('mp-error', (event) => resolve(event.detail.code));
        form.setAttribute('public-key', key);
        document.body.append(form);
      }),
    sandbox.publicKey,
  );
  expect(code).toBe('sdk-blocked');
});
