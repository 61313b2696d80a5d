import { isDevelopment, isTestKey } from '../sdk/keys.js';

/** Mistakes of the page are told in the console, where no buyer is near. */
export function warn(words: string, publicKey: string): void {
  if (isDevelopment(isTestKey(publicKey))) console.warn(`<mp-card-form>: ${words}`);
}
