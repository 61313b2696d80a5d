export type Loose = Readonly<Record<string, unknown>>;

/** A payment or an order, sent or returned, parsed once. */
export interface Sale {
  api: 'payments' | 'orders';
  /** Whether it is the API's answer, not the shop's request. */
  answered: boolean;
  body: Loose;
  /** Request headers, names in lower case; `null` if only the body is known. */
  headers: ReadonlyMap<string, string> | null;
  payer: Loose;
  /** The buyer; under Payments separate from the payer. */
  buyer: Loose;
  /** `null` if the answer does not repeat them: the API need not. */
  items: readonly Loose[] | null;
  /** Under Orders the method of the first payment; under Payments the payment itself. */
  method: Loose;
}

const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const object = (value: unknown): Loose => (isObject(value) ? value : {});
const list = (value: unknown): Loose[] => (Array.isArray(value) ? value.filter(isObject) : []);

/** Names only an order has. */
const isOrder = (body: Loose): boolean =>
  'transactions' in body || 'total_amount' in body || ('processing_mode' in body && 'type' in body);

const isText = (value: unknown): value is string => typeof value === 'string';

/** Headers as a list: pairs, `{name, value}` of a HAR file, or Node's `rawHeaders`, where names and values alternate. */
const pairsIn = (all: readonly unknown[]): [unknown, unknown][] =>
  all.every(isText)
    ? all.flatMap((name, index) => (index % 2 === 0 ? [[name, all[index + 1]] as [unknown, unknown]] : []))
    : all.map((one) => (Array.isArray(one) ? [one[0], one[1]] : [object(one)['name'], object(one)['value']]));

/** Headers in any usual shape: an object, `Headers`, a `Map` or a list. */
function headersIn(given: unknown): Sale['headers'] {
  if (typeof given !== 'object' || given === null) return null;
  const isList = Symbol.iterator in given;
  const pairs = isList ? pairsIn([...(given as Iterable<unknown>)]) : Object.entries(given);
  return new Map(pairs.map(([name, value]) => [String(name ?? '').toLowerCase(), String(value ?? '')]));
}

/** Unwraps the order of a 402 (`{errors, data}`) and the body of a request passed with its headers. */
function unwrap(given: Loose): { body: Loose; headers: Sale['headers'] } {
  if (isObject(given['data']) && 'errors' in given) return { body: given['data'], headers: null };
  if (!('headers' in given && 'body' in given)) return { body: given, headers: null };
  const { body, headers } = given;
  return { body: object(isText(body) ? JSON.parse(body) : body), headers: headersIn(headers) };
}

/**
 * @param answer a payment or an order; or the `{headers, body}` of its request, headers in any usual shape
 * @throws {TypeError} for anything but an object
 */
export function readSale(answer: unknown): Sale {
  if (!isObject(answer))
    throw new TypeError('scoreIntegration() takes a payment or an order: an object, not text or a list.');
  const { body, headers } = unwrap(answer);
  const answered = typeof body['status'] === 'string';
  const payer = object(body['payer']);
  if (isOrder(body)) {
    const [payment] = list(object(body['transactions'])['payments']);
    const items = 'items' in body || !answered ? list(body['items']) : null;
    return {
      api: 'orders',
      answered,
      body,
      headers,
      payer,
      buyer: payer,
      items,
      method: object(payment?.['payment_method']),
    };
  }
  const more = object(body['additional_info']);
  return {
    api: 'payments',
    answered,
    body,
    headers,
    payer,
    buyer: object(more['payer']),
    items: list(more['items']),
    method: body,
  };
}
