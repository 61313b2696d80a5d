/** Rules common to both SDKs. */
export interface CardRules {
  /** Also true for an empty string. */
  passesLuhn(number: string): boolean;
  /** Letters with the accents of Spanish and Portuguese, blanks, dots and apostrophes: no digit, no hyphen. */
  isHolderName(name: string): boolean;
}

export function createCardRules(): CardRules {
  const name =
    /^[a-zA-Z\u00c0-\u00c4\u00c7-\u00cf\u00d1-\u00d6\u00d9-\u00dc\u00e0-\u00e4\u00e7-\u00ef\u00f1-\u00f6\u00f9-\u00fc\u0128\u0129\u0168\u0169\u1ebc\u1ebd\u2019 .']*$/;

  return { passesLuhn, isHolderName: (value) => name.test(value) };

  function passesLuhn(number: string): boolean {
    const sum = [...number].reverse().reduce((total, character, place) => {
      const digit = parseInt(character, 10) * (place % 2 === 0 ? 1 : 2);
      return total + (digit > 9 ? digit - 9 : digit);
    }, 0);
    return sum % 10 === 0;
  }
}
