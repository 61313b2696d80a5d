/** 13 to 19 digits, possibly grouped, after a word that names them. */
const SUSPECT = /(?:card|tarjeta|cart[aã]o|\bpan\b|\bcc)[^\d]{0,24}(?<!\d)([2-6]\d{3}(?:[ +-]?\d){9,15})(?!\d)/gi;

function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** Whether the text contains a card number: a keyword before it and a valid Luhn digit set it apart from ids. */
export const holdsCardNumber = (text: string): boolean =>
  [...text.matchAll(SUSPECT)].some(([, number]) => passesLuhn(number!.replace(/\D/g, '')));
