import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { transform } from 'esbuild';
import { Shop } from './shop.js';
import { workspace } from './workspace.js';

const installed = join(workspace, 'html/node_modules/mercadopago-elements');
const file = readFileSync(join(installed, 'dist/mercadopago-elements.js'), 'utf8');

const page = (head: string): string => `<!doctype html><html lang="es-AR"><meta charset="utf-8"><title>Tienda</title>
  ${head}
  <form action="/pay" method="post">
    <mp-card-form public-key="TEST-PUBLIC-KEY" amount="1250.50"></mp-card-form>
    <button>Pagar</button>
  </form>`;

const script = (attributes: string): string => `<script src="/dist/mercadopago-elements.js" ${attributes}></script>`;

for (const [name, head] of [
  ['classic and deferred', script('defer')],
  ['classic', script('')],
  ['async', script('async')],
  ['a module', script('type="module"')],
] as const) {
  test(`the file works as a script that is ${name}, and says nothing`, async ({ page: tab }) => {
    const shop = new Shop(tab, { folder: installed, files: { '/': page(head) } });
    await shop.open('/');
    expect((await shop.pay()).get('payment_method_id')).toBe('visa');
    expect(shop.complaints).toEqual([]);
  });
}

const other = `customElements.define('mp-card-form', class extends HTMLElement { version = 'other' });`;

for (const [name, head] of [
  ['the file twice', script('defer') + script('defer')],
  ['the file as a script and as a module', script('defer') + script('type="module"')],
  ['the file three times', script('defer').repeat(3)],
] as const) {
  test(`${name}: the first wins, on localhost with a warning for each other copy`, async ({ page: tab }) => {
    const shop = new Shop(tab, { folder: installed, files: { '/': page(head) }, origin: 'https://shop.localhost' });
    await shop.open('/');
    expect((await shop.pay()).get('payment_method_id')).toBe('visa');
    const copies = head.split('<script').length - 2;
    expect(shop.complaints).toEqual(Array(copies).fill(expect.stringContaining('more than once')));
  });
}

test('with two versions the first wins, on localhost with one warning', async ({ page: tab }) => {
  const shop = new Shop(tab, {
    folder: installed,
    origin: 'https://shop.localhost',
    files: { '/': page(`<script>${other}</script>${script('defer')}`) },
  });
  await shop.open('/');
  expect(
    await tab.locator('mp-card-form').evaluate((form) => (form as HTMLElement & { version: string }).version),
  ).toBe('other');
  expect(shop.complaints).toEqual([expect.stringContaining('more than once')]);
});

test('the file leaves no global behind', async ({ page: tab }) => {
  const shop = new Shop(tab, { folder: installed, files: { '/bare': '<p>', '/': page(script('')) } });
  await shop.open('/bare');
  const names = (): Promise<string[]> => tab.evaluate(() => Object.getOwnPropertyNames(window));
  const before = await names();
  await tab.goto(new URL('/', tab.url()).href);
  // Lit keeps a list of its versions there, as every copy does.
  expect((await names()).filter((name) => !before.includes(name) && !/^(lit|reactiveElement)/.test(name))).toEqual([]);
});

/**
 * An old theme: rules for everything, its scripts joined into one file without semicolons between them and minified
 * again, and HTML without optional tags and quotes.
 */
const OLD_THEME = `<meta charset=utf-8><title>Tienda</title><style>
*{box-sizing:content-box!important;float:left!important;font:10px/1 Arial!important;text-transform:uppercase!important;letter-spacing:2px!important;color:#fff!important;background:#000!important}
form,label,input,select,button,iframe{display:none!important}
div,span,p{overflow:hidden!important;max-height:9px!important;position:absolute!important;visibility:hidden!important}
mp-card-form{width:400px}
#theirs,#pay{display:block!important}
</style><script src=/joined.js></script><form id=theirs action=/pay method=post><mp-card-form public-key=TEST-PUBLIC-KEY amount=1250.50></mp-card-form><button id=pay>Pagar</button></form>`;

test('it pays in an old theme, whose rules hide every form and whose scripts are joined and minified', async ({
  page: tab,
}) => {
  const joined = `var theme = function () { window.themed = true }${file}var after = 1`;
  const { code } = await transform(joined, { minify: true, target: 'es2022' });
  const shop = new Shop(tab, { folder: installed, files: { '/': OLD_THEME, '/joined.js': code } });
  await shop.open('/');
  expect((await shop.pay()).get('payment_method_id')).toBe('visa');
  expect(shop.complaints).toEqual([]);
});
