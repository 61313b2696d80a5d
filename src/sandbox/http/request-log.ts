import { passesLuhn } from '../../card/number.js';
import { isObject } from './json.js';

/** One request that reached the sandbox, without card number and code. */
export interface LoggedRequest {
  method: string;
  path: string;
  query: Record<string, string>;
  /** The JSON sent, or the text where it was none; missing where nothing was sent. */
  body?: unknown;
}

/** In place of a card number or code that was sent. */
const MASK = '***';

const SECRET_MEMBER = /^(card_?number|security_?code|cvv|cvc|esc)$/i;
/** Ids of 32 hex digits come first, so that a run of digits inside one is not taken for a card. */
const ID_OR_LONG_NUMBER = /[0-9a-f]{8}(?:-?[0-9a-f]{4}){3}-?[0-9a-f]{12}|\d(?:[ -]?\d){12,18}/gi;

/** Masks card data wherever it turns up, so that a form that sends a number to the wrong place does not spread it. */
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

/** A request as the log keeps it. `body` is the text that was sent. */
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
