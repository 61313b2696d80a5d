import { visibleText } from './visible-text.js';

/** Letters of any Latin alphabet with their accents, blanks, dots and the straight apostrophe: what both SDKs accept. */
const ALLOWED = /^[\p{Script=Latin}\p{M} .']+$/u;

/** Characters that people type as an apostrophe: quotes, primes, accent keys, the modifier letter. */
const APOSTROPHE = /[’‘‛`´′ʼʹˈ＇]/gu;

/** The family name first, as some cards print it and magnetic stripes hold it: `PEREZ, JUAN`, `PEREZ/JUAN`. */
const FAMILY_FIRST = /^([\p{L}\p{M} .']+)[,/]([\p{L}\p{M} .']+)$/u;

export const isHolderName = (text: string): boolean => {
  const name = plainHolder(text);
  return ALLOWED.test(name) && /\p{L}/u.test(name);
};

/**
 * The name as the SDKs take it: composed accents, single blanks, a blank for a hyphen, as cards print it, straight
 * apostrophes, and the given name first.
 */
export const plainHolder = (text: string): string =>
  visibleText(text)
    .replace(APOSTROPHE, "'")
    .normalize('NFKC')
    .replace(/[ \-‐-―−]+/gu, ' ')
    .trim()
    .replace(/\s*[,/]$/u, '')
    .replace(FAMILY_FIRST, (_, family: string, given: string) => `${given.trim()} ${family.trim()}`);

/** Letters that have no accent to leave out. */
const SPELLED: Readonly<Record<string, string>> = { Ł: 'L', Ø: 'O', Đ: 'D', Ð: 'D', Þ: 'TH', Æ: 'AE', Œ: 'OE' };

/** The name in English capitals, as machines emboss it on cards. */
export const embossed = (name: string): string =>
  name
    .toUpperCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\p{L}/gu, (letter) => SPELLED[letter] ?? letter);
