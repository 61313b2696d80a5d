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
