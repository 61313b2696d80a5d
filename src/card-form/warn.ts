import { isDevelopment } from '../sdk/keys.js';

/**
 * Logs mistakes in the page's code, during development only.
 *
 * @param isTest whether the key is a test key, by its prefix or because the page says so
 */
export function warn(words: string, isTest: boolean): void {
  if (isDevelopment(isTest)) console.warn(`<mp-card-form>: ${words}`);
}
