import type { WireError } from '../../sdk/wire.js';
import type { Answer } from './answer.js';

/** Causes of the Payments API can have the time and the id of the request in `data`. */
type Cause = WireError['cause'][number] & { data?: string };

/** Thrown anywhere below a route; the router turns it into the response. */
export class ApiError extends Error {
  override name = 'ApiError';

  constructor(
    readonly status: number,
    message: string,
    readonly causes: Cause[] = [],
  ) {
    super(message);
  }

  /** Mercado Pago's error shape. */
  get answer(): Answer {
    return { status: this.status, body: errorBody(this.status, this.message, this.causes) };
  }
}

const NAMES: Readonly<Record<number, string>> = {
  400: 'bad_request',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not_found',
  429: 'too_many_requests',
  499: 'processing',
};

/** `error` is `null` on a 500, as captured; the name for 429 is a guess. */
export function errorBody(status: number, message: string, cause: Cause[] = []): WireError {
  return { message, error: NAMES[status] ?? null, status, cause };
}

/** An error with one cause, whose description is the message too. */
export const failure = (status: number, code: Cause['code'], description: string): ApiError =>
  new ApiError(status, description, [{ code, description }]);
