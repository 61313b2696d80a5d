import type { Account } from '../account/account.js';
import type { Answer } from './answer.js';
import type { Json } from './json.js';

/** A request on its way to a route. */
export interface Call {
  account: Account;
  /** Parts of the path that the route names: `{id: '…'}` of `/v1/payments/:id`. */
  params: Readonly<Record<string, string>>;
  path: string;
  query: URLSearchParams;
  headers: Headers;
  /** The JSON that was sent, whatever its content type says: v2 sends none. */
  body: Json;
}

/** Reads, changes the account if it has to, answers. Throws `ApiError` for what the API refuses. */
export type Handler = (call: Call) => Answer;
