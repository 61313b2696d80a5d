import type { Account } from '../account/account.js';
import type { Call, Handler } from './call.js';
import { isOrdersPath, ordersFailure, type OrdersError } from './orders-error.js';

const HEADER = 'x-idempotency-key';
const MAX_LENGTH = 128;

/**
 * A write of the Orders API. It has to bring a key, and a key is good once: unlike the Payments API, which gives the first
 * answer again, this one answers 409 (documented, and measured for the same body). A request that was refused with 400
 * leaves its key free (inferred).
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

/** A request that holds its key until it is answered. */
export interface HeldKey {
  /** 423, when another request with the same key is still under way. */
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
