/**
 * The shapes of Mercado Pago's keys. After the prefix a public key is a UUID; an access token is the application's
 * number, a date, 32 hexadecimal digits and the account's number (older ones have `__LA_LD__` before it).
 */
const ACCESS_TOKEN = /\b(?:APP_USR|TEST)-\d+-\d+-[0-9a-f]{32}/i;
const PUBLIC_KEY = /\b(APP_USR|TEST)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-/gi;
const ANY_KEY = /\b(APP_USR|TEST)-[\w-]{6,}/gi;

export const holdsAccessToken = (text: string): boolean => ACCESS_TOKEN.test(text);

/** Environments of the public keys in a text. `APP_USR` proves little: test users have such keys too. */
export const publicKeysIn = (text: string): string[] =>
  [...text.matchAll(PUBLIC_KEY)].map(([, prefix]) => prefix!.toUpperCase());

/** Masks keys in texts for people: not every reader may see them. */
export const mask = (text: string): string => text.replace(ANY_KEY, '$1-…');
