/**
 * The decimal digits of a text as ASCII, whatever script they were typed in (Arabic-Indic, Devanagari, full width…).
 * Everything that is not a digit is dropped: blanks, dashes and zero-width characters of a pasted number among them.
 */
export const digitsOf = (text: string): string => text.replace(/\P{Nd}+/gu, '').replace(/\D/gu, asciiDigit);

/**
 * Unicode keeps the ten digits of a script next to each other, so counting back to the zero gives the value. Some
 * scripts stand next to each other as well (the five mathematical ones): a run is a number of whole tens.
 */
function asciiDigit(character: string): string {
  const code = character.codePointAt(0)!;
  let value = 0;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value % 10);
}
