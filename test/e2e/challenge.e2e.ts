import { expect, test, type Page } from '@playwright/test';
import axe, { type AxeResults } from 'axe-core';
import { openPage } from './built-page.js';
import { cardForm, openShop, pay, visa } from './buyer.js';
import { completeChallenge, expectStatus, fillCard } from './published-testing.js';

const APIS = {
  orders: {
    open: 'action_required',
    passed: { status: 'processed', statusDetail: 'accredited' },
    failed: { status: 'failed', statusDetail: 'cc_rejected_3ds_challenge' },
    expired: { status: 'failed', statusDetail: '3ds_challenge_expired' },
  },
  payments: {
    open: 'pending',
    passed: { status: 'approved', statusDetail: 'accredited' },
    failed: { status: 'rejected', statusDetail: 'cc_rejected_3ds_challenge' },
    expired: { status: 'cancelled', statusDetail: 'expired' },
  },
} as const;

type Api = keyof typeof APIS;
const apis = Object.keys(APIS) as Api[];

/** Pays in the shop of plain pages, whose server answers with a page. */
async function payAs(page: Page, api: Api, holder: string): Promise<void> {
  await openShop(page, `?api=${api}`);
  await fillCard(cardForm(page), { ...visa, holder });
  await pay(page);
}

/** Also in shops that show the result in place. */
const press = (page: Page): Promise<void> => page.getByRole('button', { name: /^Pagar / }).click();

const frame = (page: Page) => page.locator('mp-payment-status iframe');

for (const api of apis) {
  const { passed, failed, expired, open } = APIS[api];

  test(`${api}: the plain shop completes a challenge without its own script, and the result updates itself`, async ({
    page,
  }) => {
    await payAs(page, api, 'APRO-CHOK');
    await expect(frame(page)).toBeFocused();
    await completeChallenge(page, 'pass');
    await expectStatus(page, passed);
    await expect(frame(page)).toHaveCount(0);
  });

  for (const [holder, end] of [
    ['APRO-CHOK', 'fail'],
    ['OTHE-CHNO', 'pass'],
  ] as const) {
    test(`${api}: a challenge of ${holder} that is not passed (${end})`, async ({ page }) => {
      await payAs(page, api, holder);
      await completeChallenge(page, end);
      await expectStatus(page, failed);
      await expect(page.locator('mp-payment-status').getByRole('button', { name: 'Volver a pagar' })).toBeVisible();
    });
  }

  test(`${api}: a bank that finds the time over, and one that keeps silent`, async ({ page }) => {
    await payAs(page, api, 'OTHE-CHEX');
    await expectStatus(page, expired);
    await payAs(page, api, 'APRO-CHSI');
    await completeChallenge(page, 'pass');
    await expectStatus(page, passed);
  });

  test(`${api}: a challenge that never ends is left`, async ({ page }) => {
    await payAs(page, api, 'OTHE-CHNE');
    await completeChallenge(page, 'leave');
    await expect(page.locator('mp-payment-status')).toContainText('Saliste sin confirmar el pago');
    await expect(page.getByRole('button', { name: 'Volver a la verificación' })).toHaveCount(api === 'orders' ? 1 : 0);
  });

  for (const path of ['', '/fetch', '/react', '/vue']) {
    test(`${api}: a challenge that was left on /shop${path} is canceled, and the buyer pays again`, async ({
      page,
      request,
    }) => {
      const pages: string[] = [];
      page.on('response', async (response) => {
        if (response.request().method() !== 'POST' || !response.url().includes('/pay')) return;
        const { location } = response.headers();
        pages.push(location ?? ((await response.json()) as { page: string }).page);
      });
      await openShop(page, `${path}?api=${api}`);
      await fillCard(cardForm(page), { ...visa, holder: 'OTHE-CHNE' });
      await press(page);
      await completeChallenge(page, 'leave');
      await page.getByRole('button', { name: 'Volver a pagar' }).click();
      await expect(cardForm(page)).toBeVisible();
      await expect(page.locator('mp-payment-status')).toContainText('Cancelaste el pago');
      const left = (await (await request.get(`${pages[0]}/payment`)).json()) as { status: string };
      expect(left.status).toMatch(/^cancell?ed$/);
      await fillCard(cardForm(page), visa);
      await press(page);
      await expectStatus(page, passed);
    });
  }

  test(`${api}: a payment whose challenge was left is not made a second time if it could not be canceled`, async ({
    page,
  }) => {
    await openShop(page, `/react?api=${api}`);
    await fillCard(cardForm(page), { ...visa, holder: 'OTHE-CHNE' });
    await press(page);
    await completeChallenge(page, 'leave');
    await page.route('**/payment', (route) => route.abort());
    const posts: string[] = [];
    page.on('request', (one) => one.method() === 'POST' && posts.push(one.url()));
    await page.getByRole('button', { name: 'Volver a pagar' }).click();
    await fillCard(cardForm(page), visa);
    await press(page);
    await expect(page.locator('mp-payment-status')).toContainText('Todavía no sabemos el resultado de tu pago');
    expect(posts.filter((url) => url.includes('/pay'))).toEqual([]);
  });

  test(`${api}: a reload in the middle, and coming back, show the challenge again`, async ({ page }) => {
    await payAs(page, api, 'APRO-CHOK');
    await expect(frame(page)).toBeVisible();
    await page.goto('/shop');
    await page.goBack();
    await expect(frame(page)).toBeVisible();
    await page.reload();
    await completeChallenge(page, 'pass');
    await expectStatus(page, passed);
  });

  test(`${api}: a message of the page, or of another frame, ends nothing`, async ({ page }) => {
    await payAs(page, api, 'APRO-CHOK');
    await expect(frame(page)).toBeVisible();
    await page.evaluate(() => {
      document.body.append(document.createElement('iframe'));
      postMessage({ status: 'COMPLETE' }, '*');
    });
    const other = page
      .mainFrame()
      .childFrames()
      .find((one) => one.url() === 'about:blank')!;
    // The answer comes behind what was said before it.
    await other.evaluate(
      () =>
        new Promise((resolve) => {
          parent.addEventListener('message', resolve, { once: true });
          parent.postMessage({ status: 'COMPLETE' }, '*');
        }),
    );
    await expectStatus(page, { status: open, statusDetail: 'pending_challenge' });
    await expect(frame(page)).toBeVisible();
  });

  test(`${api}: axe finds nothing while the challenge is shown, and its names are there`, async ({ page }) => {
    await payAs(page, api, 'APRO-CHOK');
    await expect(frame(page)).toBeVisible();
    const status = page.locator('mp-payment-status');
    await expect(status.getByRole('region', { name: 'Verificación de tu banco' })).toBeVisible();
    await expect(status.getByRole('timer')).toContainText('Tiempo restante');
    await expect(status.getByRole('button', { name: 'Salir sin confirmar' })).toHaveAccessibleDescription(
      /no se cobra|ni se cobra/,
    );
    await page.evaluate(axe.source);
    const { violations } = (await page.evaluate("axe.run('mp-payment-status', { iframes: false })")) as AxeResults;
    expect(violations.map(({ id, help }) => `${id}: ${help}`)).toEqual([]);
  });

  for (const width of [360, 1280]) {
    test(`${api}: the challenge has its room at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await payAs(page, api, 'APRO-CHOK');
      await expect(frame(page)).toBeVisible();
      const { width: wide, height } = (await frame(page).boundingBox())!;
      expect(height).toBeGreaterThanOrEqual(500);
      expect(wide).toBeGreaterThanOrEqual(width === 360 ? 270 : 450);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await expect(page.locator('mp-payment-status')).not.toContainText('Cargando');
      await page.screenshot({ path: test.info().outputPath(`challenge-${api}-${width}.png`), fullPage: true });
    });
  }
}

const CREQ = 'eyJhY3NUcmFuc0lEIjoiMSJ9';

const attributes = {
  orders: 'status="action_required" status-detail="pending_challenge" challenge-url="https://bank.test/3ds"',
  payments: `status="pending" status-detail="pending_challenge" challenge-url="https://bank.test/3ds" challenge-creq="${CREQ}"`,
};

/** A page with the result alone, and a bank of another origin that notes how it was asked. */
async function openResult(page: Page, api: Api, policy = '', more = ''): Promise<string[]> {
  const asked: string[] = [];
  await page.route('https://bank.test/**', (route) => {
    const request = route.request();
    asked.push(`${request.method()} ${request.postData() ?? ''} ${request.headers()['referer'] ?? ''}`);
    return route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>Bank</title><button onclick="parent.postMessage({status:'COMPLETE'},'*')">OK</button>`,
    });
  });
  await openPage(
    page,
    `<script src="/elements.js" defer></script><mp-payment-status ${attributes[api]} ${more}></mp-payment-status>
     <script nonce="shop">
       window.heard = [];
       for (const type of ['mp-challenge', 'mp-error']) addEventListener(type, ({ detail }) => heard.push(detail.state ?? detail.code));
     </script>`,
    policy,
  );
  return asked;
}

const heard = (page: Page): Promise<string[]> => page.evaluate('window.heard') as Promise<string[]>;

for (const api of apis) {
  test(`${api}: the bank gets the request it expects, and learns only the page’s origin`, async ({ page }) => {
    const asked = await openResult(page, api);
    await frame(page).contentFrame().getByRole('button').click();
    await expect.poll(() => heard(page)).toEqual(['shown', 'complete']);
    expect(asked).toHaveLength(1);
    // A document that is still empty has no address to tell, so a bank that is posted to may learn less.
    expect(asked[0]).toMatch(
      api === 'orders' ? /^GET {2}https:\/\/shop\.test\/$/ : /^POST creq=[\w-]+ (https:\/\/shop\.test\/)?$/,
    );
  });

  test(`${api}: the frame has the 600 by 500 pixels of banks where there is room`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await openResult(page, api);
    await expect(frame(page)).toBeVisible();
    const { width, height } = (await frame(page).boundingBox())!;
    expect(width).toBe(600);
    expect(height).toBeGreaterThanOrEqual(500);
  });

  test(`${api}: no history entry stands between the result and the page before`, async ({ page }) => {
    await openResult(page, api);
    await expect(frame(page).contentFrame().getByRole('button')).toBeVisible();
    expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2);
  });

  test(`${api}: a policy that blocks the frame is noticed and told`, async ({ page }) => {
    await openResult(
      page,
      api,
      "default-src 'self'; script-src 'self' 'nonce-shop'; form-action https:; frame-src 'none'",
    );
    await expect.poll(() => heard(page)).toEqual(['shown', 'blocked', 'challenge-blocked']);
    await expect(page.locator('mp-payment-status')).toContainText('No pudimos mostrar la página de tu banco');
  });
}

test('payments: a policy that blocks the post is noticed, and one that blocks the frame has a way by a tab', async ({
  page,
  context,
}) => {
  await openResult(
    page,
    'payments',
    "default-src 'self'; script-src 'self' 'nonce-shop'; form-action 'self'; frame-src https:",
  );
  await expect.poll(() => heard(page)).toEqual(['shown', 'blocked', 'challenge-blocked']);
  await openResult(
    page,
    'payments',
    "default-src 'self'; script-src 'self' 'nonce-shop'; form-action https:; frame-src 'none'",
    'check="/status"',
  );
  await context.route('https://bank.test/**', (route) => route.fulfill({ contentType: 'text/html', body: 'Bank' }));
  const opened = context.waitForEvent('page');
  await page.getByRole('button', { name: 'Abrir en otra pestaña' }).click();
  const tab = await opened;
  await tab.waitForLoadState();
  expect(tab.url()).toBe('https://bank.test/3ds');
  expect(await tab.evaluate(() => window.opener)).toBe(null);
  await expect(page.locator('mp-payment-status')).toContainText('se abrió en otra pestaña');
  const focused = () => page.locator('mp-payment-status').evaluate((el) => el.shadowRoot!.activeElement?.textContent);
  expect(await focused(), 'the button has gone, the focus has not').toContain('se abrió en otra pestaña');
});

test('orders: a page that goes on to a bank which the policy does not know is noticed', async ({ page }) => {
  await page.route('https://bank.test/go', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<script>location = 'https://acs.test/'</script>` }),
  );
  await openPage(
    page,
    `<script src="/elements.js" defer></script>
     <mp-payment-status ${attributes.orders.replace('/3ds', '/go')}></mp-payment-status>`,
    "default-src 'self'; script-src 'self'; frame-src https://bank.test",
  );
  await expect(page.locator('mp-payment-status')).toContainText('No pudimos mostrar la página de tu banco');
});

test('code that does not load is reported, with a way to load it again', async ({ page }) => {
  const imports = {
    lit: '/npm/lit/index.js',
    'lit/': '/npm/lit/',
    'lit-html': '/npm/lit-html/lit-html.js',
    'lit-html/': '/npm/lit-html/',
    'lit-element/': '/npm/lit-element/',
    '@lit/reactive-element': '/npm/@lit/reactive-element/reactive-element.js',
    '@lit/reactive-element/': '/npm/@lit/reactive-element/',
  };
  await page.route('**/npm/**', (route) =>
    route.fulfill({ path: `node_modules/${new URL(route.request().url()).pathname.slice('/npm/'.length)}` }),
  );
  await page.route('**/lone', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="es-AR"><title>Shop</title>
        <script type="importmap">${JSON.stringify({ imports })}</script>
        <script>addEventListener('mp-error', ({ detail }) => (window.code = detail.code));</script>
        <script type="module" src="/elements/payment-status.js"></script>
        <mp-payment-status ${attributes.orders}></mp-payment-status></html>`,
    }),
  );
  await page.route('https://bank.test/**', (route) => route.fulfill({ contentType: 'text/html', body: 'Bank' }));
  await page.route('**/chunks/follow-up.js', (route) => route.abort());
  await page.goto('/lone');
  const status = page.locator('mp-payment-status');
  await expect(status).toContainText('Todavía no sabemos el resultado de tu pago');
  expect(await page.evaluate('window.code')).toBe('network');
  await page.unroute('**/chunks/follow-up.js');
  await status.getByRole('button', { name: 'Volver a cargar' }).click();
  await expect(frame(page)).toBeFocused();
});

test('the page is not led away by the frame', async ({ page }) => {
  await page.route('https://bank.test/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<script>top.location = 'https://evil.test/'</script>` }),
  );
  await openPage(
    page,
    `<script src="/elements.js" defer></script><mp-payment-status ${attributes.orders}></mp-payment-status>`,
  );
  await expect(frame(page)).toBeVisible();
  await expect(page.locator('mp-payment-status')).not.toContainText('Cargando');
  expect(page.url()).toBe('https://shop.test/');
});
