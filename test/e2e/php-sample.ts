import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, dirname } from 'node:path';
import { text } from 'node:stream/consumers';
import { test } from '@playwright/test';
import type { Sandbox } from '../../src/entries/sandbox.js';

const API = 'https://api.mercadopago.com';

/** Calls a function of a sample. */
type CallPhp = (name: string, ...given: unknown[]) => Promise<Record<string, unknown>>;

const servers: Server[] = [];

/** A server around the sandbox. A connection that breaks there breaks here. Returns its address. */
export async function serveSandbox(sandbox: Sandbox): Promise<string> {
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
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}

/** To be called after each test. */
export function stopServers(): void {
  for (const server of servers.splice(0)) server.close();
}

/**
 * A sample in PHP, with all files of its folder: each call runs in a process of its own, with the host of a server around the
 * sandbox in place of Mercado Pago's and `MP_ACCESS_TOKEN` as it is then.
 */
export async function phpSample(file: string, sandbox: Sandbox): Promise<CallPhp> {
  const host = await serveSandbox(sandbox);
  const folder = test.info().outputPath('php');
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(dirname(file)).filter((one) => one.endsWith('.php'))) {
    writeFileSync(`${folder}/${name}`, readFileSync(`${dirname(file)}/${name}`, 'utf8').replace(API, host));
  }
  const main = 'echo json_encode(call_user_func_array($argv[1], json_decode($argv[2], true)));';
  writeFileSync(`${folder}/main.php`, `<?php\nrequire __DIR__ . '/${basename(file)}';\n${main}\n`);
  return (name, ...given) =>
    new Promise((done, failed) => {
      execFile('php', [`${folder}/main.php`, name, JSON.stringify(given)], (error, out) =>
        error ? failed(error) : done(JSON.parse(out) as Record<string, unknown>),
      );
    });
}
