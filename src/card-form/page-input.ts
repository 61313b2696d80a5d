import { isPaymentType, type PaymentTypeId } from '../card/card.js';
import { findLocale, speaks, type FoundLocale } from '../locale/locale.js';
import { isTestKey } from '../sdk/keys.js';
import type { SdkVersion } from '../sdk/load.js';

/** What a page has set on the element, of any type. */
export interface PageProperties {
  readonly publicKey: unknown;
  readonly amount: unknown;
  readonly locale: unknown;
  readonly sdk: unknown;
  readonly maxInstallments: unknown;
  readonly paymentTypes: unknown;
  readonly cspNonce: unknown;
  readonly secureFields: unknown;
  readonly disabled: boolean;
  readonly fieldPrefix: unknown;
  readonly hiddenInputs: unknown;
  readonly test: unknown;
  readonly saveCard: unknown;
}

/** The page's input, normalised. */
export interface PageInput extends FoundLocale {
  readonly version: SdkVersion;
  readonly publicKey: string;
  /** The key is a test key: by `test`, or by the prefix `TEST-`. */
  readonly isTest: boolean;
  readonly nonce: string;
  readonly secureFields: boolean;
  /** Decimal with a dot, without trailing zeros: `1250.5`. Empty for a single payment that needs no plans. */
  readonly amount: string;
  /** The page's amount if it is invalid: nothing can be charged. */
  readonly badAmount: string | null;
  readonly maxInstallments: number | null;
  /** Empty for all. */
  readonly paymentTypes: readonly PaymentTypeId[];
  readonly disabled: boolean;
  readonly fieldPrefix: string;
  readonly hiddenInputs: boolean;
  /** Whether to ask the buyer to keep the card. */
  readonly saveCard: boolean;
}

/** A decimal with a dot, greater than zero. */
const AMOUNT = /^(?=.*[1-9])0*(\d+)(?:\.(?=\d)(\d*?)0*)?$/;

const MOST_DECIMALS = 2;

type Tell = (mistake: string) => void;

/** A value as trimmed text; any other type is ignored. */
function textOf(name: string, value: unknown, tell: Tell): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  tell(`${name} takes a string, not ${nameOf(value)}: it is ignored.`);
  return '';
}

const nameOf = (value: unknown): string =>
  Array.isArray(value) ? 'an array' : typeof value === 'object' ? 'an object' : `a ${typeof value}`;

/** An attribute present means true, except `"false"`, which templates write for a variable. */
export const flagOf = (value: unknown): boolean => value === '' || (value !== 'false' && Boolean(value));

function amountOf(value: unknown, tell: Tell): Pick<PageInput, 'amount' | 'badAmount'> {
  if (Number.isNaN(value)) tell('amount is NaN: it is ignored.');
  // Sums of decimals have rounding errors: 0.1 + 0.2.
  const given =
    typeof value === 'number' && Number.isFinite(value) ? value.toFixed(MOST_DECIMALS) : textOf('amount', value, tell);
  if (given === '' || given === 'NaN') return { amount: '', badAmount: null };
  const [, whole, decimals] = AMOUNT.exec(given) ?? [];
  if (!whole) return { amount: '', badAmount: given };
  // Chile and Colombia accept no decimals, and zeros are not needed.
  return { amount: decimals ? `${whole}.${decimals}` : whole, badAmount: null };
}

function maxInstallmentsOf(value: unknown, tell: Tell): number | null {
  const given = textOf('max-installments', value, tell);
  if (given === '') return null;
  const most = Math.floor(Number(given));
  if (most >= 1) return most;
  tell(`max-installments is "${given}": write a whole number of at least 1. All plans are offered.`);
  return null;
}

function paymentTypesOf(value: unknown, tell: Tell): readonly PaymentTypeId[] {
  const words = (Array.isArray(value) ? value : [value])
    .flatMap((one) => textOf('payment-types', one, tell).split(/[\s,]+/))
    .filter((word) => word !== '');
  const unknown = words.filter((word) => !isPaymentType(word));
  if (unknown.length > 0) {
    tell(
      `payment-types has "${unknown.join(' ')}": write credit_card, debit_card or prepaid_card, separated by blanks.`,
    );
  }
  return words.filter(isPaymentType);
}

function versionOf(value: unknown, tell: Tell): SdkVersion {
  const given = textOf('sdk', value, tell);
  if (given !== '' && given !== 'v1' && given !== 'v2') tell(`sdk is "${given}": write v2 or v1. v2 is used.`);
  return given === 'v1' ? 'v1' : 'v2';
}

/**
 * Normalises the page's input. Never throws: invalid values are ignored and reported to the developer.
 *
 * @param languages of the page and the browser, in order of preference
 */
export function readPage(
  given: Partial<PageProperties>,
  languages: readonly string[],
): { page: PageInput; mistakes: readonly string[] } {
  const mistakes: string[] = [];
  const tell: Tell = (mistake) => mistakes.push(mistake);
  const locale = textOf('locale', given.locale, tell);
  if (locale !== '' && !speaks(locale)) {
    tell(`locale is "${locale.slice(0, 20)}": write es-AR, es-CL, es-CO, es-MX, es-PE, es-UY, pt-BR or en-US.`);
  }
  const publicKey = textOf('public-key', given.publicKey, tell);
  const page: PageInput = {
    version: versionOf(given.sdk, tell),
    publicKey,
    isTest: flagOf(given.test) || isTestKey(publicKey),
    nonce: textOf('csp-nonce', given.cspNonce, tell),
    secureFields: flagOf(given.secureFields),
    ...amountOf(given.amount, tell),
    maxInstallments: maxInstallmentsOf(given.maxInstallments, tell),
    paymentTypes: paymentTypesOf(given.paymentTypes, tell),
    disabled: given.disabled ?? false,
    fieldPrefix: textOf('field-prefix', given.fieldPrefix, tell),
    hiddenInputs: flagOf(given.hiddenInputs),
    saveCard: flagOf(given.saveCard),
    ...findLocale(locale, ...languages),
  };
  return { page, mistakes };
}

/** The initial input, before the page has set anything. */
export const noPageInput: PageInput = readPage({}, []).page;

/** Whether two inputs are equal. */
export const asksSame = (one: PageInput, other: PageInput): boolean =>
  (Object.keys(one) as (keyof PageInput)[]).every((name) => String(one[name]) === String(other[name]));

/** Whether everything typed and known stays valid: same account, same SDK. */
export const isSameAccount = (one: PageInput, other: PageInput): boolean =>
  (['version', 'publicKey', 'nonce', 'secureFields'] as const).every((name) => one[name] === other[name]);
