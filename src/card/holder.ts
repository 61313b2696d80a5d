import { visibleText } from './visible-text.js';

/**
 * Letters of any Latin alphabet with their accents, blanks, dots and the straight apostrophe, which every SDK accepts; and the
 * hyphen, which those that were measured refuse (v1 1.4.2 to 1.6.17, v2 2.0.0), see `embossed`.
 */
const ALLOWED = /^[\p{Script=Latin}\p{M} .'-]+$/u;

/** Characters that people type as an apostrophe: quotes, primes, accent keys, the modifier letter. */
const APOSTROPHE = /[’‘‛`´′ʼʹˈ＇]/gu;

/** The family name first, as some cards print it and magnetic stripes hold it: `PEREZ, JUAN`, `PEREZ/JUAN`. */
const FAMILY_FIRST = /^([\p{L}\p{M} .'-]+)[,/]([\p{L}\p{M} .'-]+)$/u;

export const isHolderName = (text: string): boolean => {
  const name = plainHolder(text);
  return ALLOWED.test(name) && /\p{L}/u.test(name);
};

/**
 * The name as it is handed over first: composed accents, single blanks, plain hyphens between letters, straight apostrophes,
 * and the given name first. Mercado Pago's test names of 3-D Secure, `APRO-CHOK`, are whole words with their hyphen.
 */
export const plainHolder = (text: string): string =>
  // Browsers compile long expressions on first use: skip that while there is no name.
  text &&
  visibleText(text)
    .replace(APOSTROPHE, "'")
    .normalize('NFKC')
    .replace(/[ \-‐-―−]+/gu, (run) => (run.length > 1 || run === ' ' ? ' ' : '-'))
    .replace(/^[ -]+|[ -]+$/gu, '')
    .replace(/\s*[,/]$/u, '')
    .replace(FAMILY_FIRST, (_, family: string, given: string) => `${given.trim()} ${family.trim()}`);

/** Letters that have no accent to leave out. */
const SPELLED: Readonly<Record<string, string>> = { Ł: 'L', Ø: 'O', Đ: 'D', Ð: 'D', Þ: 'TH', Æ: 'AE', Œ: 'OE' };

/** The name in English capitals, with blanks for hyphens: letters that no SDK refuses. */
export const embossed = (name: string): string =>
  name
    .toUpperCase()
    .replaceAll('-', ' ')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\p{L}/gu, (letter) => SPELLED[letter] ?? letter);
