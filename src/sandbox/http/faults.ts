import { type Answer, toResponse } from './answer.js';
import { errorBody } from './api-error.js';
import { isOrdersPath, ordersErrorBody } from './orders-error.js';
import { wait } from './wait.js';

/** A failure on demand. */
export interface Fault {
  /**
   * The requests it affects: method and path; `*` matches anything. `'POST /v1/card_tokens'`, `'PUT
   * /v1/card_tokens/*'`, `'GET /js/v2'`, `'*'`. The query is ignored, and preflights are never affected.
   */
  endpoint: string;
  /**
   * What happens to the request:
   *
   * - `slow`: answered as usual, after `delay`.
   * - `drop`: the connection breaks before the request is served; `fetch` rejects with a `TypeError`.
   * - `lost`: the request is served, then the connection breaks, so the caller cannot know; `fetch` rejects with a
   *   `TypeError`.
   * - `never`: no answer, ever; `fetch` rejects only when the request is aborted.
   * - `status`: an answer with `status` (500) and `body`; without a `body`, an error in the shape of the API called.
   *   With `status: 200` any JSON can replace the real answer.
   * - `html`: an HTML page with `status` (502), as from a proxy.
   * - `empty`: no body at all, with `status` (200).
   * - `broken-json`: truncated JSON, with `status` (200).
   * - `no-global`: an empty script, for the SDK's addresses: it loads but defines no SDK.
   */
  kind: 'slow' | 'drop' | 'lost' | 'never' | 'status' | 'html' | 'empty' | 'broken-json' | 'no-global';
  /** How many requests it affects; default: all of them. */
  times?: number;
  /** HTTP status, for the kinds that have one. */
  status?: number;
  /** Milliseconds before anything happens: 3000 for `slow`, 0 for the others. */
  delay?: number;
  /** JSON value to serve, for `status`. */
  body?: unknown;
}

const SLOW = 3000;

/** The active faults. The first match wins, so faults with `times` run one after the other. */
export class Faults {
  #list: { fault: Fault; left: number }[] = [];

  add(fault: Fault): void {
    this.#list.push({ fault, left: fault.times ?? Infinity });
  }

  clear(): void {
    this.#list = [];
  }

  /** The fault for this request; counts one use. */
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
 * Applies a fault.
 *
 * @param serve gives the answer without the fault
 * @throws {TypeError} like the global `fetch` when a connection breaks
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

/** With 429: when to try again, in seconds. */
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

const brokenConnection = (): TypeError => new TypeError('The sandbox broke the connection: a fault asked for it.');
