import { mkdirSync, writeFileSync } from 'node:fs';
import vue from '@vitejs/plugin-vue';
import { expect, test, type Page, type Route } from '@playwright/test';
import { build, type Rollup } from 'vite';
import { chargeRequest } from '../../demo/site/charge.js';
import { readSettings } from '../../demo/site/settings.js';
import { snippet } from '../../demo/site/snippets/snippets.js';
import { cardForm, visa } from '../e2e/buyer.js';
import {
  completeChallenge,
  createSandbox,
  expectStatus,
  fillCard,
  outcome,
  routeSandbox,
} from '../e2e/published-testing.js';

/* The React and the Vue that the playground gives to copy, built with the published package, in front of the sandbox. */

const SHOP = 'https://shop.test';

const apps = {
  react: {
    file: 'Checkout.jsx',
    main: `import { createElement } from 'react';
      import { createRoot } from 'react-dom/client';
      import { Checkout } from './Checkout.jsx';
      createRoot(document.querySelector('#app')).render(createElement(Checkout));`,
  },
  vue: {
    file: 'Checkout.vue',
    main: `import { createApp } from 'vue';
      import Checkout from './Checkout.vue';
      createApp(Checkout).mount('#app');`,
  },
} as const;

/** The script of a page with the code that the playground shows for these settings. */
async function builtApp(code: keyof typeof apps, hash: string, publicKey: string): Promise<string> {
  const copied = snippet(readSettings(`#code=${code}&${hash}`), { version: '0.0.0', integrity: 'sha384-x' });
  const folder = test.info().outputPath('shop');
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/${apps[code].file}`, copied.replace('APP_USR-…', publicKey));
  writeFileSync(`${folder}/main.js`, apps[code].main);
  const { output } = (await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    plugins: [vue()],
    resolve: {
      alias: { [`mercadopago-elements/${code}`]: new URL(`../../dist/${code}.js`, import.meta.url).pathname },
    },
    build: { write: false, rolldownOptions: { input: `${folder}/main.js`, output: { codeSplitting: false } } },
  })) as Rollup.RollupOutput;
  return output[0].code;
}

/** Opens a shop with this code; its server charges as the settings say, and answers `check`. */
async function open(page: Page, code: keyof typeof apps, hash: string): Promise<{ posts: () => number }> {
  const settings = readSettings(`#${hash}`);
  const sandbox = await routeSandbox(page.context(), createSandbox());
  const script = await builtApp(code, hash, sandbox.publicKey);
  let posts = 0;

  async function ask(method: string, path: string, body?: object): Promise<unknown> {
    const headers = {
      authorization: `Bearer ${sandbox.accessToken}`,
      'content-type': 'application/json',
      'x-idempotency-key': String(posts),
    };
    const text = body ? JSON.stringify(body) : null;
    return (
      await sandbox.fetch(new Request(`https://api.mercadopago.com${path}`, { method, headers, body: text }))
    ).json();
  }
  async function answer(route: Route): Promise<void> {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/app.js') return route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: script });
    if (pathname === '/pay') {
      posts += 1;
      const { api, challenge } = settings;
      const post = new URLSearchParams(route.request().postData() ?? '');
      const sale = { post, prefix: '', api, challenge, amount: '1250.50', email: 'buyer@testuser.com' };
      const { path, body } = chargeRequest({ ...sale, customer: undefined });
      return route.fulfill({ json: await ask('POST', path, body) });
    }
    if (pathname.startsWith('/pay/')) {
      return route.fulfill({ json: await ask('GET', pathname.replace('/pay', `/v1/${settings.api}`)) });
    }
    const html = `<!doctype html><html lang="es-AR"><title>Tienda</title><div id="app"></div>
      <script type="module" src="/app.js"></script>`;
    return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
  }
  await page.route(`${SHOP}/**`, answer);
  await page.goto(SHOP);
  return { posts: () => posts };
}

const button = (page: Page) => page.getByRole('button', { name: 'Pagar', exact: true });

async function pay(page: Page, holder: string): Promise<void> {
  await fillCard(cardForm(page), { ...visa, holder });
  await button(page).click();
}

for (const code of ['react', 'vue'] as const) {
  for (const api of ['orders', 'payments'] as const) {
    test(`${code}, ${api}: after the challenge the copied page asks for the result`, async ({ page }) => {
      await open(page, code, `api=${api}&challenge=1`);
      await pay(page, 'APRO-CHOK');
      await completeChallenge(page, 'pass');
      await expect(page.locator('mp-payment-status')).toContainText('Se aprobó tu pago');
      await expect(button(page)).toBeDisabled();
    });
  }

  test(`${code}: a challenge that was not passed unlocks the copied page's button`, async ({ page }) => {
    const { posts } = await open(page, code, 'api=orders&challenge=1');
    await pay(page, 'APRO-CHOK');
    await completeChallenge(page, 'fail');
    await page.getByRole('button', { name: 'Volver a pagar' }).click();
    await pay(page, 'APRO');
    await expectStatus(page, outcome('APRO').order);
    await expect(button(page)).toBeDisabled();
    expect(posts()).toBe(2);
  });

  test(`${code}: the copied page pays again after a decline, and only then`, async ({ page }) => {
    const { posts } = await open(page, code, 'api=orders');
    await pay(page, 'FUND');
    await expectStatus(page, outcome('FUND').order);
    await expect(button(page)).toBeDisabled();
    await page.getByRole('button', { name: 'Usar otra tarjeta' }).click();
    await pay(page, 'APRO');
    await expectStatus(page, outcome('APRO').order);
    await expect(button(page)).toBeDisabled();
    expect(posts()).toBe(2);
  });

  test(`${code}: the copied page tells the buyer that nothing is known without an answer`, async ({ page }) => {
    await open(page, code, 'api=orders');
    await page.route('**/pay', (route) => route.fulfill({ status: 502, body: '' }));
    await pay(page, 'APRO');
    await expect(page.locator('mp-payment-status')).toContainText('Todavía no sabemos el resultado');
    await expect(button(page)).toBeDisabled();
  });
}
