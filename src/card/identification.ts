import type { IdentificationType } from './card.js';
import { digitsOf } from './digits.js';

/** Letters and digits only, in capitals: the SDK accepts nothing else, and an alphanumeric CNPJ must be upper case. */
export const plainDocument = (text: string): string =>
  text &&
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z]/gu, digitsOf);

/**
 * Whether a document number has the length of its type. Its characters are not checked: the API calls a CNPJ, which may
 * have letters, a "number".
 */
export function fitsType(number: string, type: IdentificationType): boolean {
  return number.length >= type.minLength && number.length <= type.maxLength;
}

/** Types that may have letters although the API says "number": CNPJ (from 2026) and RUT, whose check digit can be K. */
const LETTERS: ReadonlySet<string> = new Set(['CNPJ', 'RUT']);

export const hasLetters = (typeId: string): boolean => LETTERS.has(typeId);

/** How a document's check digits are computed: modulus 11, weights 2, 3, … from the right, restarting after `cycle`. */
interface CheckDigits {
  cycle: number;
  count: number;
  /** The character for a check digit of 10. */
  ten: string;
}

/** By the id of the document type: Receita Federal (CPF, CNPJ), AFIP (CUIT, CUIL), Registro Civil de Chile (RUT). */
const CHECKS: Readonly<Record<string, CheckDigits>> = {
  CPF: { cycle: 11, count: 2, ten: '0' },
  CNPJ: { cycle: 9, count: 2, ten: '0' },
  CUIT: { cycle: 7, count: 1, ten: '9' },
  CUIL: { cycle: 7, count: 1, ten: '9' },
  RUT: { cycle: 7, count: 1, ten: 'K' },
};

function checkDigit(body: string, { cycle, ten }: CheckDigits): string {
  let sum = 0;
  // Letters of an alphanumeric CNPJ count by their character code, as its digits do.
  for (let at = 0; at < body.length; at += 1) {
    sum += (body.charCodeAt(body.length - 1 - at) - 48) * (2 + (at % (cycle - 1)));
  }
  const rest = 11 - (sum % 11);
  return rest === 11 ? '0' : rest === 10 ? ten : `${rest}`;
}

/**
 * Whether the check digits of a document are right; true for types without any. A hint for the buyer, never a refusal.
 */
export function checksOut(number: string, typeId: string): boolean {
  const check = Object.hasOwn(CHECKS, typeId) ? CHECKS[typeId] : undefined;
  if (!check) return true;
  let body = number.slice(0, -check.count);
  while (body.length < number.length) body += checkDigit(body, check);
  return body === number;
}
