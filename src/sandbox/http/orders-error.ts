import type { Answer } from './answer.js';
import { ApiError } from './api-error.js';

/** One of `errors` in a body of the Orders API. */
export interface OrdersProblem {
  code: string;
  message: string;
  details?: string[];
}

/** An error of the Orders API, which has its own body format: `{errors: [{code, message, details}]}`. */
export class OrdersError extends ApiError {
  override name = 'OrdersError';

  constructor(
    status: number,
    readonly errors: OrdersProblem[],
  ) {
    super(status, errors[0]?.message ?? '');
  }

  override get answer(): Answer {
    return { status: this.status, body: ordersErrorBody(this.errors) };
  }
}

export const ordersErrorBody = (errors: OrdersProblem[]): { errors: OrdersProblem[] } => ({ errors });

/** An error with one problem. */
export const ordersFailure = (status: number, code: string, message: string, details?: string[]): OrdersError =>
  new OrdersError(status, [{ code, message, ...(details && { details }) }]);

/** Whether errors of this path use the format of the Orders API. */
export const isOrdersPath = (path: string): boolean => path === '/v1/orders' || path.startsWith('/v1/orders/');

/** Codes of errors before a route is reached. */
const CODES: Readonly<Record<number, string>> = { 400: 'json_syntax_error', 401: '401' };

/** An error from code shared by both APIs, in the format of the Orders API. */
export const asOrdersError = (error: ApiError): OrdersError =>
  error instanceof OrdersError
    ? error
    : ordersFailure(
        error.status,
        CODES[error.status] ?? String(error.causes[0]?.code ?? 'internal_error'),
        error.message,
      );
