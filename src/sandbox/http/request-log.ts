import { passesLuhn } from '../../card/number.js';
import { isObject } from './json.js';

/** One request that reached the sandbox, without card number and code. */
export interface LoggedRequest {
  method: string;
  path: string;
  query: Record<string, string>;
  /** The JSON sent, or the raw text if it was not JSON; missing if nothing was sent. */
  body?: unknown;
}

/** Replaces a card number or code. */
const MASK = '***';

const SECRET_MEMBER = /^(card_?number|security_?code|cvv|cvc|esc)$/i;
/** Ids of 32 hex digits come first, so that digits inside one are not taken for a card number. */
const ID_OR_LONG_NUMBER = /[0-9a-f]{8}(?:-?[0-9a-f]{4}){3}-?[0-9a-f]{12}|\d(?:[ -]?\d){12,18}/gi;

/** Masks card data anywhere, so that a number sent to the wrong place is not kept. */
function withoutCardData(value: unknown, member = ''): unknown {
  if (SECRET_MEMBER.test(member) && value !== null && value !== '' && !isObject(value)) return MASK;
  if (typeof value === 'string') return maskText(value);
  if (typeof value === 'number') return isCardNumber(String(value)) ? MASK : value;
  if (Array.isArray(value)) return value.map((item) => withoutCardData(item));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withoutCardData(inner, name)]));
}

const maskText = (text: string): string => text.replace(ID_OR_LONG_NUMBER, (run) => (isCardNumber(run) ? MASK : run));

function isCardNumber(text: string): boolean {
  const digits = text.replace(/[ -]/g, '');
  return digits.length >= 13 && digits.length <= 19 && /^\d+$/.test(digits) && passesLuhn(digits);
}

/** A log entry. `body` is the text sent. */
export function logged(method: string, url: URL, body: string): LoggedRequest {
  const query = Object.fromEntries([...url.searchParams].map(([name, value]) => [name, maskText(value)]));
  const request: LoggedRequest = { method, path: maskText(url.pathname), query };
  if (body !== '') request.body = withoutCardData(parsed(body));
  return request;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
