import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
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

  test(`${app} renders ${path} on a server, hydrates it and pays`, async ({ page }) => {
    const render = (publicKey: string): string => {
      const html = rendered(app, path, publicKey);
      expect(html).toContain(`<mp-card-form public-key="${publicKey}" amount="1250.50">`);
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

for (const [name, path] of [
  ['a plain form post', '/form-post.html'],
  ['a page that sends the token by itself', '/fetch.html'],
] as const) {
  test(`HTML pays with ${name}`, async ({ page }) => {
    const folder = join(workspace, 'html');
    const file = '/dist/mercadopago-elements.js';
    const elements = readFileSync(join(folder, 'node_modules/mercadopago-elements', file), 'utf8');
    const installed = join(folder, 'node_modules/mercadopago-elements');
    const { version } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as { version: string };
    // The packed README has the hash of the file, which the browser checks.
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
    isPaid(await shop.pay());
    expect(shop.complaints).toEqual([]);
  });
}

test('HTML pays with the package in its own bundle', async ({ page }) => {
  const shop = new Shop(page, { folder: join(workspace, 'html/built') });
  await shop.open('/bundled.html');
  isPaid(await shop.pay());
  expect(shop.complaints).toEqual([]);
});
