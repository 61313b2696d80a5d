/**
 * The decimal digits of a text as ASCII, whatever script they were typed in (Arabic-Indic, Devanagari, full width…).
 * Everything that is not a digit is dropped: blanks, dashes and zero-width characters of a pasted number among them.
 */
export function digitsOf(text: string): string {
  let digits = '';
  for (const character of text.match(/\p{Nd}/gu) ?? []) digits += asciiDigit(character);
  return digits;
}

/**
 * Unicode keeps the ten digits of a script next to each other, so counting back to the zero gives the value. Some
 * scripts stand next to each other as well (the five mathematical ones): a run is a number of whole tens.
 */
function asciiDigit(character: string): string {
  const code = character.codePointAt(0)!;
  if (code < 0x80) return character;
  let value = 0;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value % 10);
}
