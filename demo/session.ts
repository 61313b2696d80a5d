import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';

const NAME = 'buyer';

/** Who the browser belongs to, as far as the demo goes: a shop has a login here. Given to a browser that has none. */
export function sessionOf(c: Context): string {
  const known = getCookie(c, NAME);
  if (known) return known;
  const session = crypto.randomUUID();
  // No `secure`: the demo runs on plain http. A shop sets it.
  setCookie(c, NAME, session, { httpOnly: true, sameSite: 'Lax', path: '/' });
  return session;
}

/** The one form of an address that customers of the test environment may have. */
export const testEmailOf = (session: string): string =>
  `test_payer_${Number.parseInt(session.slice(0, 8), 16) || 1}@testuser.com`;
