import { digitsOf } from './digits.js';

/** Group sizes for a printed number, by its length; the brand does not matter. */
const GROUPS: Readonly<Record<number, readonly number[]>> = {
  14: [4, 6, 4],
  15: [4, 6, 5],
};

/**
 * The number as printed on the card: `4509 9535 6623 3704`, `3711 803032 57522`. Never cut, however long.
 *
 * @param length digits of the payment method's numbers, if known
 */
export function formatNumber(text: string, length = 16): string {
  const digits = digitsOf(text);
  const groups: string[] = [];
  let at = 0;
  for (const size of GROUPS[length] ?? []) {
    groups.push(digits.slice(at, at + size));
    at += size;
  }
  for (; at < digits.length; at += 4) groups.push(digits.slice(at, at + 4));
  return groups.filter((group) => group !== '').join(' ');
}

/** Luhn's check of the last digit. ISO/IEC 7812-1, annex B. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let fromRight = 0; fromRight < digits.length; fromRight += 1) {
    // Not `Number()`: a function that a page puts in its place would receive every digit.
    const digit = +digits[digits.length - 1 - fromRight]!;
    const doubled = fromRight % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return digits.length > 0 && sum % 10 === 0;
}
