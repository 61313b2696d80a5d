import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { sendsOnceAndTells } from './sends-once.js';
import { Shop } from './shop.js';
import { workspace } from './workspace.js';

const checkouts: [app: string, path: string][] = [
  ['react-18', '/submit'],
  ['react-18', '/ref'],
  ['react-19', '/submit'],
  ['react-19', '/action'],
  ['react-19', '/ref'],
  ['vue', '/submit'],
  ['vue', '/ref'],
];

const isPaid = (post: URLSearchParams): void => {
  expect(post.get('token')).toMatch(/^[0-9a-f]{32}$/);
  expect(post.get('payment_method_id')).toBe('visa');
  expect(post.get('issuer_id')).toMatch(/^\d+$/);
  expect(post.get('installments')).toBe('1');
  // Only a buyer's consent is posted.
  expect(post.has('save_card')).toBe(false);
};

for (const [app, path] of checkouts) {
  test(`${app} pays at ${path}`, async ({ page }) => {
    const shop = new Shop(page, { folder: join(workspace, app, 'built') });
    await shop.open(path);
    isPaid(await shop.pay());
    expect(shop.complaints).toEqual([]);
  });

  test(`${app} at ${path} sends each payment once and tells every result`, async ({ page }) => {
    await new Shop(page, { folder: join(workspace, app, 'built') }).open(path);
    await sendsOnceAndTells(page);
  });

  test(`${app} renders ${path} on a server, hydrates it and pays`, async ({ page }) => {
    const render = (publicKey: string): string => {
      const html = rendered(app, path, publicKey);
      expect(html).toMatch(new RegExp(`<mp-card-form [^>]*public-key="${publicKey}" amount="1250.50"`));
      return html;
    };
    const shop = new Shop(page, { folder: join(workspace, app, 'built-for-development'), render });
    await shop.open(path);
    isPaid(await shop.pay());
    expect(shop.complaints.filter((text) => !/DevTools|vite/.test(text))).toEqual([]);
  });
}

/** The page as rendered by the application's own server, in a process without a DOM. */
function rendered(app: string, path: string, publicKey: string): string {
  const script = `import { render } from './built-server/server.js';
    process.stdout.write(await render(${JSON.stringify(path)}, ${JSON.stringify(publicKey)}));`;
  return execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: join(workspace, app),
    encoding: 'utf8',
  });
}

/** Opens a page of the `html` application. Its script tag loads the installed file, which the browser checks. */
async function openHtml(page: Page, path: string): Promise<Shop> {
  const folder = join(workspace, 'html');
  const file = '/dist/mercadopago-elements.js';
  const installed = join(folder, 'node_modules/mercadopago-elements');
  const elements = readFileSync(join(installed, file), 'utf8');
  const { version } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as { version: string };
  // The packed README has the hash of the file.
  const readme = readFileSync(join(installed, 'README.md'), 'utf8');
  const hash = /sha384-[\w+/]{64}/.exec(readme)![0];
  const written = readFileSync(join(folder, path), 'utf8').replace('sha384-…', hash);
  const shop = new Shop(page, { folder, files: { [file]: elements, [path]: written } });
  await page.route(`https://cdn.jsdelivr.net/npm/mercadopago-elements@${version}${file}`, (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      headers: { 'access-control-allow-origin': '*' },
      body: elements,
    }),
  );
  await shop.open(path);
  return shop;
}

for (const [name, path] of [
  ['a plain form post', '/form-post.html'],
  ['a page that sends the token by itself', '/fetch.html'],
] as const) {
  test(`HTML pays with ${name}`, async ({ page }) => {
    const shop = await openHtml(page, path);
    isPaid(await shop.pay());
    expect(shop.complaints).toEqual([]);
  });
}

test('HTML that sends the token by itself sends each payment once and tells every result', async ({ page }) => {
  await openHtml(page, '/fetch.html');
  await sendsOnceAndTells(page);
});

test('HTML pays with the package in its own bundle', async ({ page }) => {
  const shop = new Shop(page, { folder: join(workspace, 'html/built') });
  await shop.open('/bundled.html');
  isPaid(await shop.pay());
  expect(shop.complaints).toEqual([]);
});
