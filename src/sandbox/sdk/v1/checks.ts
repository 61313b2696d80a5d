import type { WireIdentificationType, WirePaymentMethod } from '../../../sdk/wire.js';
import type { CardRules } from '../card-rules.js';
import type { Callback, V1Context } from './stand-in.js';
import type { PaymentMethods } from './payment-methods.js';

/** The `validate…` members of v1. */
export interface V1Checks {
  validateLuhn(number: unknown): boolean;
  validateCardNumber(number: unknown, methodIdOrCallback: unknown, callback?: Callback): unknown;
  validateSecurityCode(code: unknown, bin: unknown, callback?: Callback): unknown;
  validateCardholderName(name: string): boolean;
  validateIdentification(type: unknown, number: unknown): boolean;
  validateExpiryDate(month: unknown, year?: unknown): boolean;
}

export function createV1Checks(
  { scope, settings }: V1Context,
  { getPaymentMethod, validateBinPattern }: PaymentMethods,
  knownIdentificationTypes: () => WireIdentificationType[],
  { passesLuhn, isHolderName }: CardRules,
): V1Checks {
  return {
    validateLuhn: (number) => passesLuhn(String(number)),
    validateCardNumber,
    validateSecurityCode,
    validateCardholderName,
    validateIdentification,
    validateExpiryDate,
  };

  function withoutBlanks(value: unknown): string {
    return String(value).replace(/[\s-]/g, '');
  }

  function validateCardNumber(number: unknown, methodIdOrCallback: unknown, callback?: Callback): unknown {
    const digits = withoutBlanks(number);
    const isCallback = typeof methodIdOrCallback === 'function';
    const tell = callback ?? (isCallback ? (methodIdOrCallback as Callback) : undefined);
    const query = isCallback ? { bin: digits } : { bin: digits, payment_method_id: methodIdOrCallback as string };
    return getPaymentMethod(query, (status, answer) => {
      tell?.(status, status === 200 && isNumberOf(digits, answer as WirePaymentMethod[]));
    });
  }

  function isNumberOf(digits: string, methods: WirePaymentMethod[]): boolean {
    let isValid = false;
    // By index: without a digit in the number there is no list of methods, and reading its length throws.
    for (let position = 0; position < methods.length && !isValid; position++) {
      const settings = methods[position]!.settings;
      scope.config = settings;
      isValid = !!settings?.some(
        (setting) =>
          digits.length === setting.card_number.length &&
          validateBinPattern(digits, setting) &&
          (setting.card_number.validation === 'none' || passesLuhn(digits)),
      );
    }
    return isValid;
  }

  /** Against every setting of the first method only. v1 accepts the number if the look-up fails. */
  function validateSecurityCode(code: unknown, bin: unknown, callback?: Callback): unknown {
    const digits = withoutBlanks(code);
    if (digits && !/^\d+$/.test(digits)) return callback?.(200, false);
    return getPaymentMethod({ bin }, (status, answer) => {
      const settings = status === 200 ? (answer as WirePaymentMethod[])[0]?.settings : undefined;
      const fits = (settings ?? []).every(
        ({ security_code: { length, mode } }) =>
          !length || digits.length === length || (mode === 'optional' && digits === ''),
      );
      callback?.(status, fits);
    });
  }

  /** The letter list of 1.5.4 was garbled by a wrong encoding: it refuses every accent (316). */
  function validateCardholderName(name: string): boolean {
    return settings.version === '1.5.4' ? /^[a-zA-Z .']*$/.test(name) : isHolderName(name);
  }

  /** Passes everything until the document types have been requested. */
  function validateIdentification(type: unknown, number: unknown): boolean {
    const types = knownIdentificationTypes();
    if (types.length === 0) return true;
    const digits = withoutBlanks(number);
    const rule = types.find(({ id }) => id === type);
    return !!rule && digits !== '' && rule.min_length <= digits.length && digits.length <= rule.max_length;
  }

  /** Month 00 passes; a card is valid until the end of its month. */
  function validateExpiryDate(month: unknown, year?: unknown): boolean {
    const date = year === undefined ? String(month) : `${month}/${year}`;
    const [monthText = '', yearText = ''] = date.split('/').map((part) => part.trim());
    const fullYear = yearText.length === 2 ? `20${yearText}` : yearText;
    if (!/^\d+$/.test(monthText) || !/^\d+$/.test(fullYear) || Number(monthText) > 12) return false;
    return new Date(Number(fullYear), Number(monthText), 1) > new Date();
  }
}
