/*
 * What a page can know about a public key. Test keys of applications made before November 2025 begin with `TEST-`; those
 * made since, and those of test users, begin with `APP_USR-` as live keys do. So the page says which it is (`test`).
 */

/** Whether the key says by itself that it is a test key. */
export const isTestKey = (publicKey: string): boolean => publicKey.startsWith('TEST-');

/** Whether only this computer answers at an address, so that no buyer can be there. */
export const isLoopback = ({ hostname }: { hostname: string }): boolean =>
  /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);

/** Whether a developer is more likely to read the console than a buyer. */
export const isDevelopment = (test: boolean): boolean => test || isLoopback(location);
