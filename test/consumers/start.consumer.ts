import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test as base, type Page } from '@playwright/test';
import type { Sandbox } from '../../src/entries/sandbox.js';
import { cardForm, visa } from '../e2e/buyer.js';
import { fillCard } from '../e2e/published-testing.js';
import { tokenOf } from '../e2e/sandbox-token.js';
import { sendsOnceAndTells } from './sends-once.js';
import { workspace } from './workspace.js';

/**
 * How docs/start.md and docs/frameworks.md start the shop of each path; the ports differ, so that all can run at once.
 */
const commands: Record<string, string[]> = {
  html: ['server.mjs'],
  react: ['node_modules/vite/bin/vite.js', '--port', '5382', '--strictPort'],
  vue: ['node_modules/vite/bin/vite.js', '--port', '5383', '--strictPort'],
  svelte: ['node_modules/vite/bin/vite.js', '--port', '5384', '--strictPort'],
  next: ['node_modules/next/dist/bin/next', 'start', '--port', '5385'],
  angular: ['server.mjs'],
};

/** What is used of shop.mjs, and of payments.mjs, which has only `charge`. */
interface Shop {
  sandbox: Sandbox;
  charge(form: URLSearchParams): Promise<unknown>;
}

/** Starts the shop of a path, and opens the address it prints. */
const test = base.extend<{ open: (path: string) => Promise<void> }>({
  open: async ({ page }, use) => {
    const servers: ChildProcess[] = [];
    await use(async (path) => {
      const server = spawn(process.execPath, commands[path]!, {
        cwd: join(workspace, `start-${path}`),
        env: { ...process.env, PORT: '5381', NO_COLOR: '1', FORCE_COLOR: undefined },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      servers.push(server);
      for await (const line of createInterface({ input: server.stdout })) {
        const address = /http:\/\/localhost:\d+/.exec(line);
        if (!address) continue;
        // Later output must not fill the pipe; Next prints its address before it answers there.
        server.stdout.resume();
        await expect(() => page.goto(address[0])).toPass();
        return;
      }
      throw new Error(`The shop of ${path} has ended.`);
    });
    for (const server of servers.filter(({ exitCode }) => exitCode === null)) {
      server.kill();
      await once(server, 'exit');
    }
  },
});

function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (/more than once|already been (used|defined)/.test(message.text())) complaints.push(message.text());
  });
  return complaints;
}

const isApproved = (page: Page): Promise<void> =>
  expect(page.locator('mp-payment-status')).toContainText('Se aprobó tu pago');

const isUnknown = (page: Page): Promise<void> =>
  expect(page.locator('mp-payment-status')).toContainText('Todavía no sabemos el resultado');

for (const path of Object.keys(commands)) {
  test(`the ${path} path of the guide ends with a payment`, async ({ page, open }) => {
    const complaints = complaintsOf(page);
    await open(path);
    await fillCard(cardForm(page), visa);
    await page.getByRole('button', { name: 'Pagar' }).click();
    await isApproved(page);
    expect(complaints).toEqual([]);
  });
}

for (const path of Object.keys(commands).filter((each) => each !== 'html')) {
  test(`the ${path} path sends each payment once and tells every result`, async ({ page, open }) => {
    await open(path);
    await sendsOnceAndTells(page);
  });
}

test('the html path leads back to the form after a decline', async ({ page, open }) => {
  await open('html');
  await fillCard(cardForm(page), { ...visa, holder: 'FUND' });
  await page.getByRole('button', { name: 'Pagar' }).click();
  await page.getByRole('button', { name: 'Usar otra tarjeta' }).click();
  await fillCard(cardForm(page), visa);
  await page.getByRole('button', { name: 'Pagar' }).click();
  await isApproved(page);
});

test('the html path does not call a payment declined when its page is loaded again', async ({ page, open }) => {
  await open('html');
  await fillCard(cardForm(page), visa);
  await page.getByRole('button', { name: 'Pagar' }).click();
  await isApproved(page);
  await page.reload();
  await isUnknown(page);
});

test('the html path tells the buyer when the charge has no answer', async ({ page, open }) => {
  await open('html');
  await fillCard(cardForm(page), visa);
  // A line break cannot be sent in a header, so the call to Mercado Pago fails.
  await page.route('**/pay', (route) => route.continue({ postData: 'token=a%0Ab' }));
  await page.getByRole('button', { name: 'Pagar' }).click();
  await isUnknown(page);
});

test('a post that is sent again charges once, under Orders and under Payments', async () => {
  const load = (name: string): Promise<Shop> => import(join(workspace, 'start-html', name)) as Promise<Shop>;
  const { sandbox, charge: order } = await load('shop.mjs');
  const { charge: pay } = await load('payments.mjs');
  const post = async () =>
    new URLSearchParams({
      token: await tokenOf(sandbox, 'APRO'),
      payment_method_id: 'visa',
      payment_type_id: 'credit_card',
      installments: '1',
    });
  const first = await post();
  expect(await order(first)).toMatchObject({ status: 'processed' });
  expect(await order(first)).toMatchObject({ errors: [{ code: 'idempotency_key_already_used' }] });
  const second = await post();
  const payment = await pay(second);
  expect(payment).toMatchObject({ status: 'approved' });
  expect(await pay(second)).toEqual(payment);
});

/** The import of a module that registers the elements itself, besides the wrapper. */
const REGISTERS = `import 'mercadopago-elements';\n`;

for (const [path, component, before] of [
  ['react', 'Checkout.jsx', ''],
  ['react', 'Checkout.jsx', REGISTERS],
  ['vue', 'Checkout.vue', ''],
  ['vue', 'Checkout.vue', REGISTERS],
] as const) {
  test(`an edit of ${component}${before && ', which registers the elements,'} keeps the form and the card`, async ({
    page,
    open,
  }) => {
    const file = join(workspace, `start-${path}`, component);
    const source = readFileSync(file, 'utf8');
    const first = source.replace('import ', `${before}import `);
    writeFileSync(file, first);
    try {
      const complaints = complaintsOf(page);
      await open(path);
      await fillCard(cardForm(page), visa);
      const form = (await page.$('mp-card-form'))!;
      writeFileSync(file, first.replace('Pagar', 'Pagar ya'));
      await page.getByRole('button', { name: 'Pagar ya' }).waitFor();
      expect(await form.evaluate((it) => it === document.querySelector('mp-card-form'))).toBe(true);
      await page.getByRole('button', { name: 'Pagar ya' }).click();
      await isApproved(page);
      expect(complaints).toEqual([]);
    } finally {
      writeFileSync(file, source);
    }
  });
}
