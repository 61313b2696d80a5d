import { createSandbox, type Sandbox } from 'mercadopago-elements/sandbox';
import { PUBLIC_KEY, accountPath, type AccountName } from '../addresses.js';
import { type Trouble, troubles } from '../faults.js';
import { scope } from './scope.js';

const sandboxes = new Map<string, Sandbox>();

/** Address of an account's sandbox for the page. */
export const sandboxAddress = (account: AccountName): string =>
  `${scope.registration.scope}sandbox/${accountPath(account)}`;

/** The sandbox of an account, created on the first request. */
export function sandboxOf(account: AccountName): Sandbox {
  const path = accountPath(account);
  const known = sandboxes.get(path);
  if (known) return known;
  const trouble: Trouble = troubles[account.trouble];
  const sandbox = createSandbox({
    site: account.site,
    pictures: sandboxAddress(account),
    latency: trouble.latency ?? 0,
    faults: [...trouble.faults],
  });
  sandboxes.set(path, sandbox);
  return sandbox;
}

/** Answers `sandbox/MLA.none.k3x9/v1/…` as the account's Mercado Pago answers `/v1/…`. */
export async function answerSandbox(account: AccountName, path: string, request: Request): Promise<Response> {
  const sandbox = sandboxOf(account);
  const url = new URL(`/${path}`, 'https://api.mercadopago.com');
  url.search = new URL(request.url).search;
  // All accounts have the same key in the pages; for an account that must refuse it, the key is not mapped.
  if (account.trouble !== 'unknown-key' && url.searchParams.get('public_key') === PUBLIC_KEY) {
    url.searchParams.set('public_key', sandbox.publicKey);
  }
  const { method, headers } = request;
  const body = ['GET', 'HEAD'].includes(method) ? null : await request.text();
  return sandbox.fetch(new Request(url, { method, headers, body }));
}
