/**
 * Letters of any Latin alphabet with their accents, blanks, dots and apostrophes: what both SDKs accept. Hyphens are
 * not among them, but names have them.
 */
const ALLOWED = /^[\p{Script=Latin}\p{M}\s.'’‐-―-]+$/u;

export const isHolderName = (text: string): boolean => ALLOWED.test(text) && /\p{L}/u.test(text);

/** The name as the SDKs take it: composed accents, single blanks, and a blank for a hyphen, as cards print it. */
export const plainHolder = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\s\-‐-―]+/gu, ' ')
    .trim();

/** Letters that have no accent to leave out. */
const SPELLED: Readonly<Record<string, string>> = { Ł: 'L', Ø: 'O', Đ: 'D', Ð: 'D', Þ: 'TH', Æ: 'AE', Œ: 'OE' };

/** The name in English capitals, as machines emboss it on cards. */
export const embossed = (name: string): string =>
  name
    .toUpperCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\p{L}/gu, (letter) => SPELLED[letter] ?? letter);
