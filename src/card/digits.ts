/**
 * The decimal digits of a text as ASCII, whatever script they were typed in (Arabic-Indic, Devanagari, full width…).
 * Drops everything else, such as the blanks, dashes and zero-width characters of a pasted number.
 */
export const digitsOf = (text: string): string => text.replace(/\P{Nd}+/gu, '').replace(/\D/gu, asciiDigit);

/** Taken at load: a function that a page puts in its place later would receive what is typed. */
const { fromCodePoint } = String;

/**
 * Unicode places the ten digits of a script next to each other, so counting back to the zero gives the value. Some
 * scripts are adjacent too (the five mathematical ones), so a run can be several tens long.
 */
function asciiDigit(character: string): string {
  const code = character.codePointAt(0)!;
  let value = 0;
  while (/^\p{Nd}$/u.test(fromCodePoint(code - value - 1))) value += 1;
  return `${value % 10}`;
}
