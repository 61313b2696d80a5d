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

/** Unwraps the order of a 402 (`{errors, data}`) and the body of a request passed with its headers. */
function unwrap(given: Loose): { body: Loose; headers: Sale['headers'] } {
  if (isObject(given['data']) && 'errors' in given) return { body: given['data'], headers: null };
  if (!isObject(given['headers']) || !('body' in given)) return { body: given, headers: null };
  const { body, headers } = given;
  const entries = Object.entries(headers as Loose).map(
    ([name, value]) => [name.toLowerCase(), String(value ?? '')] as const,
  );
  return { body: object(typeof body === 'string' ? JSON.parse(body) : body), headers: new Map(entries) };
}

/**
 * @param answer a payment or an order; or the `{headers, body}` of its request
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
