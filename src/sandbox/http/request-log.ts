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

/** A name or a part of one: `security_code`, `card[cvv]`, `card.cvc2`. */
const SECRET_NAME = /(?:^|[[\].])(?:card[_-]?number|(?:card[_-]?)?(?:security[_-]?code|cv[vc]2?)|esc)(?=$|[[\].])/i;
/** Ids of 32 hex digits come first, so that digits inside one are not taken for a card number. */
const ID_OR_LONG_NUMBER = /[0-9a-f]{8}(?:-?[0-9a-f]{4}){3}-?[0-9a-f]{12}|\d(?:[ -]?\d){12,18}/gi;

/** Part of a form with boundaries, or of JSON that cannot be read. */
const QUOTED = /"([\w[\].-]+)"(\s*:\s*"?|\s+)([^"\r\n,}]+)/g;

/** Masks card data anywhere, so that a number sent to the wrong place is not kept. */
function withoutCardData(value: unknown, isSecret = false): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutCardData(item, isSecret));
  if (isObject(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, withoutCardData(inner, isSecret || SECRET_NAME.test(name))]),
    );
  }
  if (isSecret && value !== null && value !== '') return MASK;
  if (typeof value === 'string') return maskText(value);
  return typeof value === 'number' && isCardNumber(String(value)) ? MASK : value;
}

/** Leaves everything else as it was sent. */
function maskForm(text: string): string {
  const unquoted = text.replace(QUOTED, (part, name: string, between: string) =>
    SECRET_NAME.test(name) ? `"${name}"${between}${MASK}` : part,
  );
  return maskText(unquoted.split('&').map(maskPair).join('&'));
}

/** Part of a form that is encoded as in an address. */
function maskPair(pair: string): string {
  const [[name, value] = ['', '']] = new URLSearchParams(pair);
  const kept = value !== '' && SECRET_NAME.test(name) ? MASK : maskText(value);
  return kept === value ? pair : `${pair.slice(0, pair.indexOf('='))}=${kept}`;
}

const maskText = (text: string): string => text.replace(ID_OR_LONG_NUMBER, (run) => (isCardNumber(run) ? MASK : run));

function isCardNumber(text: string): boolean {
  const digits = text.replace(/[ -]/g, '');
  return digits.length >= 13 && digits.length <= 19 && /^\d+$/.test(digits) && passesLuhn(digits);
}

/** A log entry. `body` is the text sent. */
export function logged(method: string, url: URL, body: string): LoggedRequest {
  const query = withoutCardData(Object.fromEntries(url.searchParams)) as Record<string, string>;
  const request: LoggedRequest = { method, path: maskText(url.pathname), query };
  if (body !== '') request.body = loggedBody(body);
  return request;
}

function loggedBody(text: string): unknown {
  try {
    return withoutCardData(JSON.parse(text));
  } catch {
    return maskForm(text);
  }
}
