import { digitsOf } from './digits.js';
import { visibleText } from './visible-text.js';

export interface Expiry {
  /** 1 to 12 */
  month: number;
  /** four digits */
  year: number;
}

/** A month and a year, as Mercado Pago's documents count them: January is 1. */
export interface Today {
  month: number;
  year: number;
}

/** `2030-11`, `2030-11-30`, `203011`: four leading digits that cannot be a month. */
const YEAR_FIRST = /^(20\d{2})\D*(\d{1,2})(?:\D+\d{1,2}|(?<=\d{6})\d{2})?$/;
/** `30/11/2030`, a date in Spanish and Portuguese. */
const DAY_FIRST = /^\d{1,2}\D+(\d{1,2})\D+(\d{4})$/;

/**
 * The expiry as `MM/YY` while it is typed, pasted or filled in: `1230`, `12 / 2030`, `12-30`, `2030-12`, `203012` and
 * `31/12/2030` all work. The slash appears with the first digit after it, so that deleting never gets stuck on it.
 */
export function formatExpiry(given: string): string {
  if (given === '') return '';
  const text = visibleText(given);
  const plain = text.trim().replace(/\p{Nd}/gu, digitsOf);
  const [, year, month] = YEAR_FIRST.exec(plain) ?? [];
  if (month) return formatExpiry(`${month}/${year}`);
  const [, monthOfDay, yearOfDay] = DAY_FIRST.exec(plain) ?? [];
  if (monthOfDay) return formatExpiry(`${monthOfDay}/${yearOfDay}`);
  const [typedMonth = '', ...rest] = text.split(/[^\p{Nd}]+/u).filter((part) => part !== '');
  // "3/" and "3" can only be March; "1/" means January, but "1" may become October.
  const separated = rest.length > 0 || (/\p{Nd}\s*[/.-]\s*$/u.test(text) && typedMonth.length === 1);
  let digits = digitsOf(typedMonth);
  if (digits.length === 1 && (separated || digits > '1')) digits = `0${digits}`;
  digits += digitsOf(rest.join(''));
  return digits.length > 2 ? `${digits.slice(0, 2)}/${digits.slice(2)}` : digits;
}

/** The expiry, or `null` if incomplete or invalid. Two-digit years are in this century. */
export function parseExpiry(text: string): Expiry | null {
  const match = /^(\d{2})\/(\d{2}|\d{4})$/.exec(formatExpiry(text));
  if (!match) return null;
  const month = +match[1]!;
  const year = +(match[2]!.length === 2 ? `20${match[2]}` : match[2]!);
  return month >= 1 && month <= 12 ? { month, year } : null;
}

/** Whether the expiry is complete but has no valid month: more digits cannot fix it. */
export const cannotBecomeExpiry = (text: string): boolean => {
  const month = formatExpiry(text).slice(0, 2);
  return month.length === 2 && (+month < 1 || +month > 12);
};

/** A card is good until the end of its month. */
export const isPast = ({ month, year }: Expiry, today: Today): boolean =>
  year < today.year || (year === today.year && month < today.month);
