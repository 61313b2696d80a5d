import type { Account } from '../account/account.js';
import type { Call, Handler } from './call.js';
import { isOrdersPath, ordersFailure, type OrdersError } from './orders-error.js';

const HEADER = 'x-idempotency-key';
const MAX_LENGTH = 128;

/**
 * Runs a write of the Orders API. It needs a key, and each key works once: the Payments API repeats the first answer,
 * this one returns 409 (documented, and measured for the same body). A request refused with 400 does not use up its key
 * (inferred).
 */
export const keyed =
  (handler: Handler): Handler =>
  (call: Call) => {
    const key = call.headers.get(HEADER) ?? '';
    const { usedOrderKeys } = call.account;
    if (key === '') {
      throw ordersFailure(400, 'empty_required_header', 'The X-Idempotency-Key header is required and was not sent.');
    }
    if (key.length > MAX_LENGTH) {
      throw ordersFailure(400, 'invalid_idempotency_key_length', 'X-Idempotency-Key takes 1 to 128 characters.');
    }
    if (usedOrderKeys.has(key)) {
      throw ordersFailure(409, 'idempotency_key_already_used', 'The X-Idempotency-Key has already been used.');
    }
    const answer = handler(call);
    usedOrderKeys.add(key);
    return answer;
  };

/** Holds the key until the request is answered. */
export interface HeldKey {
  /** 423 while another request with the same key is in progress. */
  refusal: OrdersError | undefined;
  release(): void;
}

const FREE: HeldKey = { refusal: undefined, release: () => {} };

export function holdKey({ orderKeysAtWork }: Account, path: string, { method, headers }: Request): HeldKey {
  const key = headers.get(HEADER);
  if (!key || method === 'GET' || !isOrdersPath(path)) return FREE;
  if (orderKeysAtWork.has(key)) {
    const refusal = ordersFailure(
      423,
      'resource_locked',
      'The X-Idempotency-Key is locked. Try again after some time.',
    );
    return { refusal, release: () => {} };
  }
  orderKeysAtWork.add(key);
  return { refusal: undefined, release: () => void orderKeysAtWork.delete(key) };
}
