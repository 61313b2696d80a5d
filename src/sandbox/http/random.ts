/*
 * Ids that look like Mercado Pago's. `crypto.randomUUID` is not used: it is missing on plain http pages, where a
 * sandbox may run.
 */

export const pick = (alphabet: string, length: number): string =>
  [...crypto.getRandomValues(new Uint32Array(length))].map((value) => alphabet[value % alphabet.length]).join('');

export const randomHex = (length: number): string => pick('0123456789abcdef', length);

/** Random digits without a leading 0. */
export const randomDigits = (length: number): string => pick('123456789', 1) + pick('0123456789', length - 1);

export const randomName = (length: number): string =>
  pick('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789', length);

export function randomUuid(): string {
  const hex = randomHex(32);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
