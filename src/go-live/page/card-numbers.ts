/** 13 to 19 digits, maybe in groups, behind a word that says what they are. */
const SUSPECT = /(?:card|tarjeta|cart[aã]o|\bpan\b|\bcc)[^\d]{0,24}(?<!\d)([2-6]\d{3}(?:[ +-]?\d){9,15})(?!\d)/gi;

function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** Whether a text has what must be a card number. It is told apart from ids by the word before it and Luhn's digit. */
export const holdsCardNumber = (text: string): boolean =>
  [...text.matchAll(SUSPECT)].some(([, number]) => passesLuhn(number!.replace(/\D/g, '')));
