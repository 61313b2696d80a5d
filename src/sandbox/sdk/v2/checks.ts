import type { CardRules } from '../card-rules.js';

/** What v2 rejects with, in an array, before any request. */
export interface ParameterProblem {
  code: string;
  message: string;
  description?: string;
}

export type CheckedMethod = 'getPaymentMethods' | 'getIssuers' | 'getInstallments' | 'createCardToken';

interface Rule {
  isRequired?: boolean;
  isRight?: (value: string) => boolean;
}

/**
 * The parameter checks of v2. They check only what is present: no part of a card is required, so an empty one is sent.
 *
 * @returns a function that finds the errors in a method's parameters
 */
export function createChecks({
  isHolderName,
}: CardRules): (method: CheckedMethod, parameters: unknown) => ParameterProblem[] {
  const codes: Record<string, [empty: string, invalid?: string]> = {
    amount: ['000', '000'],
    bin: ['000', '000'],
    paymentMethodId: ['000', '000'],
    processingMode: ['000', '000'],
    cardNumber: ['205', 'E301'],
    cardExpirationMonth: ['208', '325'],
    cardExpirationYear: ['209', '326'],
    identificationType: ['212', '322'],
    identificationNumber: ['214', '324'],
    cardIssuerId: ['220'],
    cardholderName: ['221', '316'],
    securityCode: ['224', 'E302'],
  };
  const bin: Rule = { isRequired: true, isRight: (value) => /^\d{6,16}$/.test(value) };
  const processingMode: Rule = { isRight: (value) => ['aggregator', 'gateway'].includes(value) };
  const rules: Record<CheckedMethod, Record<string, Rule>> = {
    getPaymentMethods: { bin, processingMode },
    getIssuers: { paymentMethodId: { isRequired: true }, bin },
    getInstallments: {
      bin,
      amount: { isRequired: true, isRight: (value) => /\d/.test(value) },
      processingMode,
      locale: { isRight: (value) => /^[a-z]{2}-[A-Z]{2}$/.test(value) },
      paymentMethodId: {},
      cardIssuerId: {},
    },
    createCardToken: {
      // No Luhn check, and 19 digits are too many.
      cardNumber: { isRight: (value) => !Number.isNaN(Number(value)) && value.length >= 9 && value.length <= 18 },
      cardholderName: { isRight: isHolderName },
      identificationType: {},
      identificationNumber: { isRight: (value) => /^[a-zA-Z\d]*$/.test(value) },
      securityCode: { isRight: (value) => /^\d*$/.test(value) },
      cardExpirationMonth: { isRight: (value) => /0[1-9]|1[0-2]/.test(value) },
      cardExpirationYear: { isRight: (value) => /^\d{2}(\d{2})?$/.test(value) },
    },
  };

  return function check(method, parameters) {
    if (!parameters || typeof parameters !== 'object') {
      return [{ code: 'default', message: 'Another error', description: 'Expecting an object as argument' }];
    }
    return Object.entries(rules[method]).flatMap(([name, rule]) =>
      problemsOf(name, (parameters as Record<string, unknown>)[name], rule),
    );
  };

  /** A value of the wrong type may be reported twice. */
  function problemsOf(name: string, value: unknown, { isRequired, isRight }: Rule): ParameterProblem[] {
    if (!value) return isRequired ? [problem(codes[name]?.[0], `parameter ${name} can not be null/empty`)] : [];
    const invalid = problem(codes[name]?.[1], `invalid parameter ${name}`);
    const isWrong = [typeof value !== 'string', isRight && !isRight(value as string)];
    return isWrong.filter(Boolean).map(() => invalid);
  }

  function problem(code: string | undefined, message: string): ParameterProblem {
    return code === undefined ? { code: 'default', message: 'Another error' } : { code, message };
  }
}
