import type { Sandbox } from '../sandbox/sandbox.js';
import { readdressed, type Answering } from './answering.js';

const PUBLIC_KEY = /^(?:APP_USR|TEST)-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const ACCESS_TOKEN = /^(?:APP_USR|TEST)-\d+-\d+-[0-9a-f]{32}/i;

/** For each sandbox: which of its keys each of the shop's keys stands for. */
const adopted = new WeakMap<Sandbox, Map<string, string>>();

/** The sandbox's key for one of the shop's. The mapping never changes, so that after a renewal the key is refused. */
function ownKey(sandbox: Sandbox, key: string): string {
  const known = adopted.get(sandbox) ?? new Map<string, string>();
  adopted.set(sandbox, known);
  if (!known.has(key) && PUBLIC_KEY.test(key)) known.set(key, sandbox.publicKey);
  if (!known.has(key) && ACCESS_TOKEN.test(key)) known.set(key, sandbox.accessToken);
  return known.get(key) ?? key;
}

const isSandbox = (answering: Answering): answering is Sandbox => 'accessToken' in answering;

/**
 * Lets a shop keep its own keys: anything shaped like a key counts as the sandbox's, until the sandbox renews its
 * credentials. Anything else is refused as usual. A sandbox in another process knows its own keys.
 */
export function withShopKeys(answering: Answering): Answering {
  if (!isSandbox(answering)) return answering;
  const own = (key: string): string => ownKey(answering, key);
  return {
    async fetch(request) {
      const url = new URL(request.url);
      const key = url.searchParams.get('public_key');
      if (key !== null) url.searchParams.set('public_key', own(key));
      const changed = await readdressed(request, url);
      const bearer = /^Bearer\s+(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
      if (bearer) changed.headers.set('authorization', `Bearer ${own(bearer)}`);
      const header = request.headers.get('x-public-key');
      if (header) changed.headers.set('x-public-key', own(header));
      return answering.fetch(changed);
    },
  };
}
