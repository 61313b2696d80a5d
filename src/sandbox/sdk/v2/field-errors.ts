import type { CardRules } from '../card-rules.js';

export type FieldType = 'cardNumber' | 'securityCode' | 'expirationDate' | 'expirationMonth' | 'expirationYear';

/** An error of v2, without its `field`. Messages are English and contain the current date: map by `cause`. */
export interface FieldProblem {
  cause: 'invalid_type' | 'invalid_length' | 'invalid_value';
  message: string;
  details?: { reason: 'luhn' };
}

/** What a field accepts: as created, then as set by `update({settings})`. */
export interface FieldRules {
  length?: number;
  validation?: 'standard' | 'none';
  mode?: 'mandatory' | 'optional';
  /** `enableLuhnValidation`. */
  isLuhnChecked: boolean;
  /** Option `mode: 'short'`: years of two digits only. */
  isShortYear: boolean;
}

export type FieldErrors = (type: FieldType, value: string, rules: FieldRules) => FieldProblem[];

/** All problems of a secure field: length first, then Luhn. Exact wording and order are inferred. */
export function createFieldErrors({ passesLuhn }: CardRules): FieldErrors {
  return function fieldErrors(type, value, rules) {
    if (type === 'cardNumber') return ofNumber(value.replace(/\s/g, ''), rules);
    if (type === 'securityCode') return ofCode(value, rules);
    if (type === 'expirationMonth') return ofMonth(value);
    if (type === 'expirationYear') return ofYear(value, rules);
    return ofDate(value, rules);
  };

  function problem(cause: FieldProblem['cause'], message: string): FieldProblem {
    return { cause, message };
  }

  function typeProblem(type: FieldType, value: string): FieldProblem[] {
    if (value === '') return [problem('invalid_type', `${type} is empty.`)];
    return /^\d+$/.test(value) ? [] : [problem('invalid_type', `${type} should be a number.`)];
  }

  function ofNumber(digits: string, { length, validation, isLuhnChecked }: FieldRules): FieldProblem[] {
    const wrongType = typeProblem('cardNumber', digits);
    if (wrongType.length > 0) return wrongType;
    const problems = lengthProblem('cardNumber', digits, length, 8, 19);
    if (!isLuhnChecked || validation === 'none' || passesLuhn(digits)) return problems;
    const luhn = { ...problem('invalid_value', 'cardNumber is invalid.'), details: { reason: 'luhn' as const } };
    return [...problems, luhn];
  }

  function ofCode(value: string, { length, mode }: FieldRules): FieldProblem[] {
    if (value === '' && mode === 'optional') return [];
    const wrongType = typeProblem('securityCode', value);
    return wrongType.length > 0 ? wrongType : lengthProblem('securityCode', value, length, 3, 4);
  }

  function lengthProblem(
    type: FieldType,
    value: string,
    exact: number | undefined,
    least: number,
    most: number,
  ): FieldProblem[] {
    if (exact) {
      return value.length === exact ? [] : [problem('invalid_length', `${type} should be of length '${exact}'.`)];
    }
    if (value.length >= least && value.length <= most) return [];
    return [problem('invalid_length', `${type} should be of length between '${least}' and '${most}'.`)];
  }

  function ofMonth(value: string): FieldProblem[] {
    const wrongType = typeProblem('expirationMonth', value);
    if (wrongType.length > 0) return wrongType;
    if (Number(value) >= 1 && Number(value) <= 12) return [];
    return [problem('invalid_value', 'expirationMonth should be a value from 1 to 12.')];
  }

  function ofYear(value: string, { isShortYear }: FieldRules): FieldProblem[] {
    const wrongType = typeProblem('expirationYear', value);
    if (wrongType.length > 0) return wrongType;
    if (value.length !== 2 && (isShortYear || value.length !== 4)) {
      return [problem('invalid_length', `expirationYear should be of length '2'${isShortYear ? '' : " or '4'"}.`)];
    }
    const thisYear = new Date().getFullYear();
    if (Number(value.padStart(4, '20')) >= thisYear) return [];
    return [problem('invalid_value', `expirationYear value should be greater or equal than ${thisYear}.`)];
  }

  function ofDate(value: string, rules: FieldRules): FieldProblem[] {
    const [month = '', year = ''] = value.split('/');
    const problems = [...ofMonth(month), ...ofYear(year, rules)];
    if (problems.length > 0) return problems;
    if (new Date(Number(year.padStart(4, '20')), Number(month), 1) > new Date()) return [];
    return [problem('invalid_value', 'expirationMonth and expirationYear are in the past.')];
  }
}
