import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { createSandbox, type Sandbox } from '../../src/entries/sandbox.js';
import { tokenOf } from './sandbox-token.js';

/** The samples of docs/charge.md, as they are written there, against the sandbox. */
const samples = fileURLToPath(new URL('../samples/charge', import.meta.url));

interface Sale {
  reference: string;
  total: string;
  email: string;
}

type Charge = (form: URLSearchParams, sale: Sale) => Promise<Record<string, unknown>>;

const API = 'https://api.mercadopago.com';
const network = globalThis.fetch;

/** Node's samples call the official SDK, whose host is fixed: the global `fetch` is turned to the sandbox. */
async function inNode(api: string, sandbox: Sandbox): Promise<Charge> {
  globalThis.fetch = (input, init) => sandbox.fetch(new Request(input, init));
  process.env['MP_ACCESS_TOKEN'] = sandbox.accessToken;
  return ((await import(`${samples}/${api}.mjs`)) as { charge: Charge }).charge;
}

const servers: Server[] = [];

/** PHP's samples run in a process of their own, with the host of a server around the sandbox in place of Mercado Pago's. */
async function inPhp(api: string, sandbox: Sandbox): Promise<Charge> {
  const server = createServer(async (request, response) => {
    const { method = 'GET', headers, url = '' } = request;
    const body = method === 'GET' ? undefined : await text(request);
    const made = new Request(API + url, { method, headers: headers as Record<string, string>, body });
    const answer = await sandbox.fetch(made).catch(() => undefined);
    if (!answer) return void response.destroy();
    response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
  });
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, listening));
  const { port } = server.address() as AddressInfo;
  const folder = test.info().outputPath('php');
  mkdirSync(folder, { recursive: true });
  const source = readFileSync(`${samples}/${api}.php`, 'utf8').replace(API, `http://localhost:${port}`);
  const main = 'echo json_encode(charge(json_decode($argv[1], true), json_decode($argv[2], true)));';
  writeFileSync(`${folder}/charge.php`, `${source}\n${main}\n`);
  return (form, sale) =>
    new Promise((done, failed) => {
      const args = [`${folder}/charge.php`, JSON.stringify(Object.fromEntries(form)), JSON.stringify(sale)];
      execFile('php', args, { env: { ...process.env, MP_ACCESS_TOKEN: sandbox.accessToken } }, (error, out) =>
        error ? failed(error) : done(JSON.parse(out) as Record<string, unknown>),
      );
    });
}

const hasPhp = ((): boolean => {
  try {
    execFileSync('php', ['-v']);
    return true;
  } catch {
    return false;
  }
})();

/** What `<mp-card-form>` posts for Argentina's test Visa. */
async function formOf(sandbox: Sandbox, name: string): Promise<URLSearchParams> {
  return new URLSearchParams({
    token: await tokenOf(sandbox, name),
    payment_method_id: 'visa',
    payment_type_id: 'credit_card',
    issuer_id: '310',
    installments: '3',
    device_id: 'armor-1',
  });
}

const sale = { reference: 'order_1047-1', total: '1250.50', email: 'test@testuser.com' };

test.afterEach(() => {
  globalThis.fetch = network;
  for (const server of servers.splice(0)) server.close();
});

for (const [language, run] of Object.entries({ Node: inNode, PHP: inPhp })) {
  test.describe(language, () => {
    test.skip(language === 'PHP' && !hasPhp, 'There is no php here.');

    test('Orders: approved, declined, and looked up when the answer got lost', async () => {
      const sandbox = createSandbox();
      const charge = await run('orders', sandbox);
      const paid = await charge(await formOf(sandbox, 'APRO'), sale);
      expect(paid).toMatchObject({ status: 'processed', status_detail: 'accredited', total_amount: '1250.50' });
      expect(JSON.stringify(paid)).not.toContain('token');

      const declined = await charge(await formOf(sandbox, 'FUND'), { ...sale, reference: 'order_1047-2' });
      expect(declined).toMatchObject({
        status: 'failed',
        transactions: { payments: [{ status_detail: 'insufficient_amount' }] },
      });

      sandbox.fail({ endpoint: 'POST /v1/orders', kind: 'lost', times: 1 });
      const lost = await charge(await formOf(sandbox, 'APRO'), { ...sale, reference: 'order_1047-3' });
      expect(lost).toMatchObject({ status: 'processed' });
      const posts = sandbox.requests.filter(({ method, path }) => method === 'POST' && path === '/v1/orders');
      expect(posts).toHaveLength(3);

      sandbox.fail({ endpoint: 'POST /v1/orders', kind: 'drop', times: 1 });
      const never = await charge(await formOf(sandbox, 'APRO'), { ...sale, reference: 'order_1047-4' });
      expect(never).toMatchObject({ status: 'unknown' });
    });

    test('Orders: a request that is wrong is an error of the shop', async () => {
      const sandbox = createSandbox();
      const charge = await run('orders', sandbox);
      await expect(charge(await formOf(sandbox, 'APRO'), { ...sale, total: '1250.5' })).rejects.toThrow();
    });

    test('Payments: approved and declined', async () => {
      const sandbox = createSandbox();
      const charge = await run('payments', sandbox);
      expect(await charge(await formOf(sandbox, 'APRO'), sale)).toMatchObject({ status: 'approved', installments: 3 });
      expect(await charge(await formOf(sandbox, 'FUND'), { ...sale, reference: 'order_1047-2' })).toMatchObject({
        status: 'rejected',
        status_detail: 'cc_rejected_insufficient_amount',
      });
      const wrong = new URLSearchParams({ token: '', installments: '1' });
      await expect(charge(wrong, { ...sale, reference: 'order_1047-3' })).rejects.toThrow();
    });
  });
}
