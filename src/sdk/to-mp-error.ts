import type { Field } from '../card/card.js';
import { MpError, type FieldError, type MpErrorCode } from './mp-error.js';

/**
 * Codes of card_tokens and of the SDKs' own checks, by field. E302 and E203 are the same problem (old and new
 * documents), v1 also uses E301 for an unknown BIN. Source: Mercado Pago's table of card token errors, mercadopago.js
 * 1.5.4 and 2.0.0.
 */
const FIELD_OF_CODE: Readonly<Record<string, Field>> = {
  205: 'cardNumber',
  E301: 'cardNumber',
  bin_not_found: 'cardNumber',
  208: 'cardExpiration',
  325: 'cardExpiration',
  209: 'cardExpiration',
  326: 'cardExpiration',
  212: 'docType',
  322: 'docType',
  214: 'docNumber',
  324: 'docNumber',
  invalid_user_identification_number: 'docNumber',
  220: 'cardIssuerId',
  221: 'cardholderName',
  316: 'cardholderName',
  224: 'securityCode',
  E302: 'securityCode',
  E203: 'securityCode',
  E201: 'cardId',
};

/**
 * Names that appear as `field`, or inside messages, in answers without a code from the table: those of v1, v2, its
 * secure fields and the API. Not "identification types", and not the `<!DOCTYPE` of a proxy's page.
 */
const FIELD_OF_NAME: readonly (readonly [name: RegExp, field: Field])[] = [
  [/card_?number/i, 'cardNumber'],
  [/security_?code/i, 'securityCode'],
  [/cardExpiration|expiration_?(month|year|date)/i, 'cardExpiration'],
  [/cardholder[._]?name/i, 'cardholderName'],
  [/docType|identification[._]?[Tt]ype(?!s)/, 'docType'],
  [/docNumber|identification[._]?number/i, 'docNumber'],
  [/issuer[._]?id\b/i, 'cardIssuerId'],
  [/card_?id\b/i, 'cardId'],
];

/** The codes that mean "empty" rather than "wrong"; the last one is a secure field's. */
const MISSING = new Set(['205', '208', '209', '212', '214', '220', '221', '224', 'invalid_type']);

/** Unknown key and missing key, on any endpoint that takes `public_key`. */
const KEY_CODES = new Set(['1000', '1001']);

type Loose = Record<string, unknown>;

const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null;

/** Whether Mercado Pago's code says that the field is empty. */
export const isMissingCode = (code: string): boolean => MISSING.has(code);

/** The API's message for an amount without plans, as in Mercado Pago's own plugins. */
export const INVALID_AMOUNT = 'invalid amount';

/** Whether an answer has exactly this message. */
export const isTold = (message: string, answer: unknown): boolean => isObject(answer) && answer['message'] === message;

/**
 * The list of problems in an answer: v1 and the API send `cause` (array, nested array or one object), v2's local checks
 * a bare array, and some builds one object.
 */
function causes(answer: unknown): Loose[] {
  const list = isObject(answer) && 'cause' in answer && isObject(answer['cause']) ? answer['cause'] : answer;
  return (Array.isArray(list) ? list : [list]).flat().filter(isObject);
}

const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 200) : '';

const fieldNamed = (words: string): Field | undefined => FIELD_OF_NAME.find(([name]) => name.test(words))?.[1];

/** The field for a code from the network, which could be "constructor". */
const fieldOfCode = (code: string): Field | undefined =>
  Object.hasOwn(FIELD_OF_CODE, code) ? FIELD_OF_CODE[code] : undefined;

const fieldOf = ({ field, code, message, description }: Loose): Field | undefined =>
  fieldNamed(text(field)) ?? fieldOfCode(text(code)) ?? fieldNamed(`${text(message)} ${text(description)}`);

/** Causes of secure fields besides the codes of the tables. */
const WORDS_OF_FIELDS = new Set(['invalid_value', 'invalid_length', 'invalid_type']);

/** A code of Mercado Pago's list; anything else could be typed text. */
function codeOf(value: unknown): string {
  const code = text(value);
  return fieldOfCode(code) || WORDS_OF_FIELDS.has(code) ? code : 'invalid';
}

function fieldErrors(items: Loose[]): FieldError[] {
  const found = new Map<Field, FieldError>();
  for (const item of items) {
    const field = fieldOf(item);
    const code = codeOf(item['code'] ?? item['cause']);
    // An empty field also gets the "wrong" code (205 with E301, 208 with 325): the first one says more.
    if (field && !found.has(field)) found.set(field, { field, code, message: '' });
  }
  return [...found.values()];
}

function codeOfStatus(status: number): MpErrorCode | undefined {
  if (status === 401 || status === 403) return 'public-key-rejected';
  if (status === 429) return 'rate-limited';
  if (status >= 500) return 'service-unavailable';
  return undefined;
}

/** What an answer says apart from fields: an unknown key answers 400, 401 or 404, and only its body tells. */
export const codeOfRefusal = (answer: unknown, status: number): MpErrorCode | undefined =>
  causes(answer).some(({ code }) => KEY_CODES.has(text(code))) ? 'public-key-rejected' : codeOfStatus(status);

/** v1 reports a lost connection as status 503 with an empty object. */
const isV1Offline = (answer: unknown, status: number): boolean =>
  status === 503 && isObject(answer) && Object.keys(answer).length === 0;

/** A bare event, from the private document's realm, so `instanceof` fails. */
const isEvent = (answer: unknown): boolean =>
  isObject(answer) && typeof answer['type'] === 'string' && 'currentTarget' in answer;

const isError = (answer: unknown): answer is Error => isObject(answer) && 'stack' in answer && 'message' in answer;

/** mercadopago.js v2 checks only protocol and prefix; since November 2025 test keys also begin with `APP_USR-`. */
const INSECURE = [
  'mercadopago.js v2 accepts an APP_USR- key on https pages only, not even on http://localhost, and test keys begin with it too.',
  'Serve the page over https. Vite: npm i -D @vitejs/plugin-basic-ssl, and plugins: [basicSsl()].',
  'Node: https.createServer({key, cert}) with a certificate from mkcert or selfsigned.',
  'PHP: put a proxy in front of its server: caddy reverse-proxy --from https://localhost:8443 --to localhost:8000.',
  'Or, on localhost, write sdk="v1" or call useSandbox().',
].join('\n');

const WORDS: Partial<Record<MpErrorCode, string>> = {
  network: 'Mercado Pago could not be reached: offline, blocked, or a connect-src without https://api.mercadopago.com.',
  'no-answer': 'Mercado Pago did not answer in time.',
  'service-unavailable': 'Mercado Pago answered with a server error.',
  'rate-limited': 'Mercado Pago refused the call: too many requests.',
  'public-key-rejected':
    'Mercado Pago does not know this public key. Copy it again from "Your integrations > Credentials": keys change when they are renewed.',
  'insecure-context': INSECURE,
  'invalid-card-data': 'Mercado Pago did not accept what was typed.',
  'card-not-supported': 'No payment method of this account fits the card.',
  unknown: 'mercadopago.js failed in a way that is not documented.',
};

/** An `MpError` with the standard message for its code. */
export const mpError = (code: MpErrorCode, fields?: readonly FieldError[]): MpError =>
  new MpError(code, WORDS[code] ?? code, fields);

/**
 * Turns any rejection or callback error of mercadopago.js into an `MpError`. Mercado Pago's messages are never passed
 * on: they are English, and some quote typed text.
 *
 * @param status HTTP status, if separate from the answer (v1).
 */
export function toMpError(answer: unknown, status = isObject(answer) ? Number(answer['status']) || 0 : 0): MpError {
  if (answer instanceof MpError) return answer;
  if (isV1Offline(answer, status) || isEvent(answer)) return mpError('network');
  if (answer === undefined || answer === null) return mpError(codeOfStatus(status) ?? 'no-answer');
  // v2 rejects with a bare string only when it refuses a production key on a page without https.
  if (typeof answer === 'string') return mpError('insecure-context');
  if (isError(answer)) return errorOfThrown(answer);

  const code = codeOfRefusal(answer, status);
  if (code) return mpError(code);
  const fields = fieldErrors(causes(answer));
  if (fields.length > 0) return mpError('invalid-card-data', fields);
  return mpError('unknown');
}

function errorOfThrown(error: Error): MpError {
  if (/timed out/i.test(error.message)) return mpError('no-answer');
  // A SyntaxError means an answer that is not JSON: a proxy or an error page.
  return mpError(error.name === 'SyntaxError' ? 'service-unavailable' : 'unknown');
}
