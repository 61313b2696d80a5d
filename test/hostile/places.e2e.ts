import { expect, test } from '@playwright/test';
import { openPage } from '../e2e/built-page.js';
import { routeSandbox } from '../e2e/published-testing.js';

const form = (key: string): string => `<mp-card-form public-key="${key}"></mp-card-form>`;

const framed = (content: string): string =>
  `<iframe srcdoc='<script src="https://shop.test/elements.js"></script>${content}'></iframe>`;

test('takes markup and properties that were there before the script', async ({ page, context }) => {
  const { publicKey } = await routeSandbox(context);
  await openPage(page, form(publicKey));
  await page.locator('mp-card-form').evaluate((early) => Object.assign(early, { amount: '1250.50', disabled: true }));
  await page.addScriptTag({ url: '/elements.js' });
  await page.waitForFunction(() => document.querySelector('mp-card-form')?.matches(':state(ready)'));
  const taken = await page.locator('mp-card-form').evaluate((late: HTMLElementTagNameMap['mp-card-form']) => ({
    amount: late.amount,
    disabled: late.hasAttribute('disabled'),
    own: Object.keys(late).filter((name) => ['amount', 'disabled', 'publicKey'].includes(name)),
  }));
  expect(taken).toEqual({ amount: '1250.50', disabled: true, own: [] });
});

test('works in a frame', async ({ page, context }) => {
  const { publicKey } = await routeSandbox(context);
  await openPage(page, framed(form(publicKey)));
  const inner = page.frameLocator('iframe').locator('mp-card-form');
  await expect.poll(() => inner.evaluate((element) => element.matches(':state(ready)'))).toBe(true);
});

test('explains the problem in a sandboxed frame without an origin, where it cannot open its own document', async ({
  page,
  baseURL,
}) => {
  await page.setContent(
    `<script>addEventListener('message', ({ data }) => { document.title = data; });</script>
     <iframe sandbox="allow-scripts allow-forms" srcdoc='
       <script>addEventListener("mp-error", ({ detail }) => parent.postMessage(detail.code + ": " + detail.message, "*"));</script>
       <script src="${baseURL}/elements/mercadopago-elements.js"></script>
       <mp-card-form public-key="TEST-db785d0e-52af-4270-9022-c2a518868d61"></mp-card-form>'></iframe>`,
  );
  await expect(page).toHaveTitle(/^sdk-blocked: .*allow-same-origin/);
});
