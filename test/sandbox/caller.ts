import type { Sandbox } from '../../src/sandbox/sandbox.js';

export interface Reply<Body> {
  status: number;
  body: Body;
}

type Members = Record<string, unknown>;

const HOST = 'https://api.mercadopago.com';

async function send<Body>(sandbox: Sandbox, url: URL, init: RequestInit): Promise<Reply<Body>> {
  const response = await sandbox.fetch(new Request(url, init));
  return { status: response.status, body: (await response.json()) as Body };
}

const json = (body: unknown): string | null => (body === undefined ? null : JSON.stringify(body));

/** A call as mercadopago.js makes it: with the public key in the query and no content type. */
export function asPage<Body = Members>(
  sandbox: Sandbox,
  method: string,
  path: string,
  body?: unknown,
): Promise<Reply<Body>> {
  const url = new URL(path, HOST);
  url.searchParams.set('public_key', sandbox.publicKey);
  return send(sandbox, url, { method, body: json(body) });
}

/** A call as a shop's backend makes it, with an idempotency key that was never used before unless told. */
export function asBackend<Body = Members>(
  sandbox: Sandbox,
  method: string,
  path: string,
  body?: unknown,
  key: string = crypto.randomUUID(),
): Promise<Reply<Body>> {
  const headers = { authorization: `Bearer ${sandbox.accessToken}`, 'x-idempotency-key': key };
  return send(sandbox, new URL(path, HOST), { method, headers, body: json(body) });
}
