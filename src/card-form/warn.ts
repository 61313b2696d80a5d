import { isTestKey } from '../sdk/load.js';

/** Mistakes of the page are told in the console, where no buyer is near. */
export function warn(words: string, publicKey: string): void {
  if (isTestKey(publicKey) || location.hostname === 'localhost') console.warn(`<mp-card-form>: ${words}`);
}
