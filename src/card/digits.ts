/**
 * The decimal digits of a text as ASCII, whatever script they were typed in (Arabic-Indic, Devanagari, full width…).
 * Drops everything else, such as the blanks, dashes and zero-width characters of a pasted number.
 */
export const digitsOf = (text: string): string =>
  // ASCII first: a browser takes a millisecond to compile a class of all scripts, which buyers hardly ever need.
  text.replace(/[ -/:-~]/g, '').replace(/\D/gu, asciiDigit);

/** Taken at load: a function that a page puts in its place later would receive what is typed. */
const { fromCodePoint } = String;

/**
 * Empty for anything but a digit. Unicode places the ten digits of a script next to each other, so counting back to the
 * zero gives the value. Some scripts are adjacent too (the five mathematical ones), so a run can be several tens long.
 */
function asciiDigit(character: string): string {
  const code = character.codePointAt(0)!;
  let place = 0;
  while (/\p{Nd}/u.test(fromCodePoint(code - place))) place += 1;
  return place > 0 ? `${(place - 1) % 10}` : '';
}
