import type { WirePaymentMethod } from '../../../sdk/wire.js';
import type { Callback } from './stand-in.js';
import type { V1Checks } from './checks.js';
import type { PaymentMethods } from './payment-methods.js';

/** What `createToken` works on: the caller's own object, or the values read from a form. */
export type V1Card = Record<string, string | undefined>;

interface Problem {
  code: string;
  description: string;
}

/** Modifies the card, and calls back synchronously if the payment methods are known. */
export type ValidateCard = (card: V1Card, callback: (problems: Problem[]) => void) => void;

/**
 * What `createToken` of v1 checks before it sends a card, in two steps: name and document only once the number's
 * payment method is known.
 */
export function createValidation(
  { getPaymentMethod }: PaymentMethods,
  {
    validateCardNumber,
    validateSecurityCode,
    validateExpiryDate,
    validateCardholderName,
    validateIdentification,
  }: V1Checks,
): ValidateCard {
  return function validate(card, callback) {
    if (card.cardId && card.cardId !== '-1') return callback([]);
    normalise(card);
    const problems = problemsAtOnce(card);
    const checkNumber: Callback = (_, isValid) => {
      if (!isValid) problems.push(invalid('cardNumber', 'E301'));
      validateSecurityCode(card.securityCode, card.cardNumber, checkCode);
    };
    const checkCode: Callback = (_, fits) => {
      if (!fits) problems.push(invalid('securityCode', 'E302'));
      getPaymentMethod({ bin: card.cardNumber }, checkHolder);
    };
    const checkHolder: Callback = (status, answer) => {
      const method = status === 200 ? (answer as WirePaymentMethod[])[0] : undefined;
      const needed = method ? method.additional_info_needed! : [];
      for (let index = 0; index < needed.length; index++) problems.push(...holderProblems(card, needed[index]));
      callback(problems);
    };
    validateCardNumber(card.cardNumber, checkNumber);
  };

  function empty(name: string, code: string): Problem {
    return { code, description: `parameter ${name} can not be null/empty` };
  }

  function invalid(name: string, code: string): Problem {
    return { code, description: `invalid parameter ${name}` };
  }

  function normalise(card: V1Card): void {
    if (card.cardExpiration && (!card.cardExpirationMonth || !card.cardExpirationYear)) {
      [card.cardExpirationMonth, card.cardExpirationYear] = card.cardExpiration.split('/');
    } else {
      card.cardExpiration = `${card.cardExpirationMonth}/${card.cardExpirationYear}`;
    }
    // A numeric year has no length: it stays as it is, and is sent as the year 30.
    if (card.cardExpirationYear?.length === 2) card.cardExpirationYear = `20${card.cardExpirationYear}`;
    // Strips blanks and dashes, not dots. A missing value becomes the text `undefined` and is sent.
    for (const name of ['docNumber', 'cardNumber', 'securityCode']) {
      card[name] = String(card[name]).replace(/[\s-]/g, '');
    }
  }

  function problemsAtOnce(card: V1Card): Problem[] {
    const problems: Problem[] = [];
    if (!card.cardNumber) problems.push(empty('cardNumber', '205'));
    if (!card.cardExpirationMonth) problems.push(empty('cardExpirationMonth', '208'));
    if (!card.cardExpirationYear) problems.push(empty('cardExpirationYear', '209'));
    if (!validateExpiryDate(card.cardExpirationMonth, card.cardExpirationYear)) {
      problems.push(invalid('cardExpirationMonth', '325'), invalid('cardExpirationYear', '326'));
    }
    return problems;
  }

  function holderProblems({ cardholderName, docType, docNumber }: V1Card, needed: string | undefined): Problem[] {
    if (needed === 'cardholder_name') {
      if (!cardholderName) return [empty('cardholderName', '221')];
      return validateCardholderName(cardholderName) ? [] : [invalid('cardholderName', '316')];
    }
    if (needed === 'cardholder_identification_type') return docType ? [] : [empty('docType', '212')];
    if (needed === 'cardholder_identification_number') {
      if (!docNumber) return [empty('docNumber', '214')];
      return validateIdentification(docType, docNumber) ? [] : [invalid('docNumber', '324')];
    }
    return [];
  }
}
