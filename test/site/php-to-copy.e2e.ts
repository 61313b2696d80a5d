import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { hasPhp } from '../../scripts/php.mjs';
import { readSettings } from '../../demo/site/settings.js';
import { snippet } from '../../demo/site/snippets/snippets.js';
import { createSandbox, type Sandbox } from '../../src/entries/sandbox.js';
import { freePort } from '../e2e/free-port.js';
import { serveSandbox, stopServers } from '../e2e/php-sample.js';
import { fillCard, routeSandbox } from '../e2e/published-testing.js';
import { tokenOf } from '../e2e/sandbox-token.js';
import { cardForm, visa } from '../e2e/buyer.js';
import { published, routeCdn } from './published-file.js';

/* The PHP that the playground gives to copy, run by PHP itself in front of the sandbox. */

test.skip(!hasPhp(), 'There is no php here.');

const started: ChildProcess[] = [];

test.afterEach(() => {
  for (const php of started.splice(0)) php.kill();
  stopServers();
});

interface Shop {
  address: string;
  /** The page, after a post or without one. */
  page(post?: Record<string, string>): Promise<string>;
  /** Pays with a test card of this name. */
  pay(name?: string): Promise<string>;
}

async function open(hash: string, sandbox: Sandbox, accessToken = sandbox.accessToken): Promise<Shop> {
  const settings = readSettings(hash);
  const code = snippet(settings, published()).replace('APP_USR-…', sandbox.publicKey);
  const folder = test.info().outputPath('shop');
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/index.php`, code.replace('https://api.mercadopago.com', await serveSandbox(sandbox)));
  const address = `localhost:${await freePort()}`;
  // Warnings and notices of PHP stand in the page: no test expects one.
  const options = ['-d', 'display_errors=1', '-d', 'error_reporting=-1'];
  const php = spawn('php', [...options, '-S', address, '-t', folder], {
    env: { ...process.env, MP_ACCESS_TOKEN: accessToken },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  started.push(php);
  await once(php.stderr, 'data');

  async function page(post?: Record<string, string>): Promise<string> {
    const body = post && new URLSearchParams(post);
    const text = await (await fetch(`http://${address}/`, body ? { method: 'POST', body } : {})).text();
    expect(text).not.toMatch(/(Warning|Notice|Deprecated|Fatal error)<?/);
    return text.slice(text.indexOf('</script>'));
  }
  async function pay(name = 'APRO'): Promise<string> {
    const card = { payment_method_id: 'visa', payment_type_id: 'credit_card', issuer_id: '310', installments: '1' };
    const entries = Object.entries({ token: await tokenOf(sandbox, name), ...card, device_id: 'armor-1' });
    return page(Object.fromEntries(entries.map(([key, value]) => [settings.fieldPrefix + key, value])));
  }
  return { address: `http://${address}/`, page, pay };
}

const FORM = '<mp-card-form';
const RESULT = '<mp-payment-status check="/orders.php?id=';
const UNKNOWN = '<mp-payment-status status="unknown">';

for (const api of ['orders', 'payments']) {
  const hash = `#code=php&api=${api}`;

  test(`${api}: the form, an approved and a declined charge`, async () => {
    const sandbox = createSandbox();
    const shop = await open(`${hash}&fieldPrefix=mp_&challenge=1`, sandbox);
    expect(await shop.page()).toContain(FORM);
    for (const name of ['APRO', 'FUND']) {
      const text = await shop.pay(name);
      expect(text).toMatch(new RegExp(`${RESULT.replace('?', '\\?')}\\w+"`));
      expect(text).not.toContain(FORM);
    }
  });

  for (const [what, fault] of [
    ['a charge whose answer is lost', { kind: 'lost' }],
    ['a connection that breaks', { kind: 'drop' }],
    ['an answer 500', { kind: 'status', status: 500 }],
    ['an answer that breaks off', { kind: 'broken-json', status: 201 }],
    ['a charge in progress', { kind: 'status', status: 409 }],
  ] as const) {
    test(`${api}: ${what} is not known yet, and the form is not offered again`, async () => {
      const sandbox = createSandbox();
      const shop = await open(hash, sandbox);
      sandbox.fail({ endpoint: `POST /v1/${api}`, ...fault });
      const text = await shop.pay();
      expect(text).toContain(UNKNOWN);
      expect(text).not.toContain(FORM);
    });
  }

  test(`${api}: what is refused before any charge can be tried again`, async () => {
    const sandbox = createSandbox();
    const shop = await open(hash, sandbox);
    for (const status of [400, 429]) {
      sandbox.fail({ endpoint: `POST /v1/${api}`, kind: 'status', status, times: 1 });
      expect(await shop.pay()).toContain(FORM);
    }
    const stranger = await open(hash, sandbox, 'TEST-1234567890123456-010203-0123456789abcdef0123456789abcdef-1');
    const text = await stranger.pay();
    expect(text).toContain(FORM);
    expect(text).not.toContain('<mp-payment-status');
  });
}

test('the button of a declined payment leads back to the form, not to another charge', async ({ page }) => {
  const sandbox = await routeSandbox(page.context(), createSandbox());
  await routeCdn(page);
  const { address } = await open('#code=php', sandbox);
  await page.route('**/orders.php*', async (route) => {
    const id = new URL(route.request().url()).searchParams.get('id');
    const headers = { authorization: `Bearer ${sandbox.accessToken}` };
    const order = await sandbox.fetch(new Request(`https://api.mercadopago.com/v1/orders/${id}`, { headers }));
    return route.fulfill({ json: await order.json() });
  });
  await page.goto(`${address}?cart=7`);
  await fillCard(cardForm(page), { ...visa, holder: 'FUND' });
  await page.getByRole('button', { name: 'Pagar' }).click();
  await page.getByRole('button', { name: 'Usar otra tarjeta' }).click();
  await fillCard(cardForm(page), visa);
  expect(new URL(page.url()).search).toBe('?cart=7');
  const charges = sandbox.requests.filter(({ method, path }) => method === 'POST' && path === '/v1/orders');
  expect(charges).toHaveLength(1);
});
