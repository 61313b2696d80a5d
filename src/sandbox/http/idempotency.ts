import type { Answer } from './answer.js';
import { failure } from './api-error.js';
import type { Call } from './call.js';

const HEADER = 'x-idempotency-key';

/**
 * Runs a write once: the same key on the same path repeats the first answer, with status 200. A refused request created
 * nothing, so it can be corrected and sent again with the same key.
 */
export function once({ account, headers, path }: Call, make: () => Answer): Answer {
  const key = headers.get(HEADER);
  if (!key) return make();
  const earlier = account.answers.get(`${path} ${key}`);
  if (earlier) return earlier;
  const answer = make();
  account.answers.set(`${path} ${key}`, { status: 200, body: structuredClone(answer.body) });
  return answer;
}

/** @throws {ApiError} 4292; Mercado Pago's reference calls the header mandatory, its API description optional */
export function requireIdempotencyKey({ headers }: Call): void {
  if (!headers.get(HEADER)) throw failure(400, 4292, "Header X-Idempotency-Key can't be null");
}
