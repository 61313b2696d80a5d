import type { IdentificationType } from './card.js';
import { digitsOf } from './digits.js';

/** Letters and digits only, in capitals: the SDK takes nothing else, and an alphanumeric CNPJ must be upper case. */
export const plainDocument = (text: string): string => text.toUpperCase().replace(/[^A-Z]/gu, digitsOf);

/**
 * Whether a document number has the length of its type. Its characters do not count: the API calls a CNPJ, which may
 * have letters, a "number".
 */
export function fitsType(number: string, type: IdentificationType): boolean {
  return number.length >= type.minLength && number.length <= type.maxLength;
}
