import { type Answer, toResponse } from './answer.js';
import { errorBody } from './api-error.js';
import { isOrdersPath, ordersErrorBody } from './orders-error.js';
import { wait } from './wait.js';

/** Something that goes wrong, on demand. */
export interface Fault {
  /**
   * Which requests it hits: method and path, where `*` stands for anything. `'POST /v1/card_tokens'`,
   * `'PUT /v1/card_tokens/*'`, `'GET /js/v2'`, `'*'`. The query does not count, and preflights are never hit.
   */
  endpoint: string;
  /**
   * What happens to the request:
   *
   * - `slow`: it is answered as usual, after `delay`.
   * - `drop`: the connection breaks before it is served. `fetch` rejects with a `TypeError`.
   * - `lost`: it is served, then the connection breaks: the caller cannot know. `fetch` rejects with a `TypeError`.
   * - `never`: no answer, ever. `fetch` rejects only when the request is aborted.
   * - `status`: an answer with `status` (500) and `body`: an error in the shape of the API that was asked unless you give
   *   one. With `status: 200` any JSON can be served in place of the real answer.
   * - `html`: a page with `status` (502), as from a proxy in between.
   * - `empty`: no body at all, with `status` (200).
   * - `broken-json`: JSON that ends in the middle, with `status` (200).
   * - `no-global`: an empty script, for the addresses of the SDK: it loads, and there is no SDK.
   */
  kind: 'slow' | 'drop' | 'lost' | 'never' | 'status' | 'html' | 'empty' | 'broken-json' | 'no-global';
  /** How many requests it hits before it is over; all of them unless told. */
  times?: number;
  /** HTTP status of the kinds that have one. */
  status?: number;
  /** Milliseconds before anything happens: 3000 for `slow`, 0 for the others. */
  delay?: number;
  /** JSON value to serve, for `status`. */
  body?: unknown;
}

const SLOW = 3000;

/** The faults that are on. The first that fits a request wins, so those with `times` play one after the other. */
export class Faults {
  #list: { fault: Fault; left: number }[] = [];

  add(fault: Fault): void {
    this.#list.push({ fault, left: fault.times ?? Infinity });
  }

  clear(): void {
    this.#list = [];
  }

  /** The fault of this request, used up by one. */
  take(method: string, path: string): Fault | undefined {
    const entry = this.#list.find(({ fault, left }) => left > 0 && isHit(fault.endpoint, `${method} ${path}`));
    if (!entry) return undefined;
    entry.left -= 1;
    return entry.fault;
  }
}

function isHit(endpoint: string, request: string): boolean {
  const literals = endpoint.split('*').map((text) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${literals.join('.*')}$`).test(request);
}

/**
 * Lets a fault happen.
 *
 * @param serve gives the answer that the request would have had
 * @throws {TypeError} as the global `fetch` does when a connection breaks
 */
export async function suffer(
  fault: Fault,
  { url, signal }: Request,
  serve: () => Promise<Response>,
): Promise<Response> {
  const delay = fault.delay ?? (fault.kind === 'slow' ? SLOW : 0);
  if (delay > 0) await wait(signal, delay);
  switch (fault.kind) {
    case 'slow':
      return serve();
    case 'lost':
      await serve();
      throw brokenConnection();
    case 'drop':
      throw brokenConnection();
    case 'never':
      await wait(signal);
      throw brokenConnection();
    case 'status':
      return refusal(fault, new URL(url).pathname);
    case 'html':
      return toResponse({ status: fault.status ?? 502, body: '<h1>Bad Gateway</h1>', type: 'text/html' });
    case 'empty':
      return new Response('', { status: fault.status ?? 200 });
    case 'broken-json':
      return new Response('{"id": "5f0c2a9b', {
        status: fault.status ?? 200,
        headers: { 'content-type': 'application/json; charset=utf-8' },
      });
    case 'no-global':
      return toResponse({ status: 200, body: '', type: 'text/javascript' });
  }
}

/** Who asks too often is told when to come back, in seconds. */
function refusal(fault: Fault, path: string): Response {
  const response = toResponse(statusAnswer(fault, path));
  if (fault.status === 429) response.headers.set('retry-after', '1');
  return response;
}

function statusAnswer({ status = 500, body }: Fault, path: string): Answer {
  if (body !== undefined) return { status, body };
  const message = MESSAGES[status] ?? 'internal_error';
  if (!isOrdersPath(path)) return { status, body: errorBody(status, message) };
  return { status, body: ordersErrorBody([{ code: ORDERS_CODES[status] ?? 'internal_error', message }]) };
}

const MESSAGES: Readonly<Record<number, string>> = {
  400: 'invalid parameters',
  401: 'invalid credentials',
  403: 'forbidden',
  404: 'not found',
  409: 'idempotency key already used',
  423: 'resource locked',
  429: 'too many requests',
};

const ORDERS_CODES: Readonly<Record<number, string>> = {
  400: 'invalid_properties',
  401: '401',
  403: 'forbidden',
  404: 'order_not_found',
  409: 'idempotency_key_already_used',
  423: 'resource_locked',
  429: 'too_many_requests',
};

const brokenConnection = (): TypeError => new TypeError('The sandbox broke the connection, as a fault told it to.');
