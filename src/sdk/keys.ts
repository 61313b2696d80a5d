import { isLoopback } from '../dom/loopback.js';

/*
 * What a page can know about a public key. Test keys of applications created before November 2025 begin with `TEST-`;
 * newer ones, and those of test users, begin with `APP_USR-` like live keys. So the page has to say which it is
 * (`test`).
 */

/** Whether the key's prefix shows that it is a test key: of any value that a page gives, and with blanks around it. */
export const isTestKey = (publicKey: unknown): boolean =>
  typeof publicKey === 'string' && publicKey.trim().startsWith('TEST-');

/** Whether a developer is more likely to read the console than a buyer. */
export const isDevelopment = (test: boolean): boolean => test || isLoopback(location);
