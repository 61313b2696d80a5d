import type { Account } from '../account/account.js';
import type { Answer } from './answer.js';
import type { Json } from './json.js';

/** A request as a route receives it. */
export interface Call {
  account: Account;
  /** Named parts of the path: `{id: '…'}` for `/v1/payments/:id`. */
  params: Readonly<Record<string, string>>;
  path: string;
  query: URLSearchParams;
  headers: Headers;
  /** The JSON body, whatever the content type: v2 sends none. */
  body: Json;
}

/** Handles a call: may change the account, returns the answer, throws `ApiError` for what the API refuses. */
export type Handler = (call: Call) => Answer;
