import { isDevelopment, isTestKey } from '../sdk/keys.js';

/** Logs mistakes in the page's code, during development only. */
export function warn(words: string, publicKey: string): void {
  if (isDevelopment(isTestKey(publicKey))) console.warn(`<mp-card-form>: ${words}`);
}
