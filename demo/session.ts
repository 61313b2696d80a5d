import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';

const NAME = 'buyer';

/** Identifies the browser; a shop would use its login. Created for a browser without one. */
export function sessionOf(c: Context): string {
  const known = getCookie(c, NAME);
  if (known) return known;
  const session = crypto.randomUUID();
  // No `secure`, because the demo runs on plain http. A shop sets it.
  setCookie(c, NAME, session, { httpOnly: true, sameSite: 'Lax', path: '/' });
  return session;
}

/** The only form of e-mail address for customers of the test environment. */
export const testEmailOf = (session: string): string =>
  `test_payer_${Number.parseInt(session.slice(0, 8), 16) || 1}@testuser.com`;
