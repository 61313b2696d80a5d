import type { Answer } from '../http/answer.js';
import type { Challenge } from './challenges.js';
import type { StoredToken } from './card-token.js';
import type { StoredCustomer } from './customer.js';
import type { Order } from './orders/order.js';
import type { Payment } from './payment.js';
import { randomDigits, randomHex, randomUuid } from '../http/random.js';
import type { Site } from '../sites/site.js';

/** A seller's account: its keys, and all that was made with them. */
export interface Account {
  readonly site: Site;
  readonly now: () => Date;
  /** The seller's user id. */
  readonly collectorId: number;
  publicKey: string;
  accessToken: string;
  /** Signs notifications. In Mercado Pago's dashboard it stands beside the address that they are sent to. */
  readonly webhookSecret: string;
  readonly tokens: Map<string, StoredToken>;
  readonly payments: Map<string, Payment>;
  readonly orders: Map<string, Order>;
  readonly customers: Map<string, StoredCustomer>;
  /** Of 3-D Secure, open ones and those that are over. */
  readonly challenges: Map<string, Challenge>;
  /** Answers by path and `X-Idempotency-Key`, to be given again. */
  readonly answers: Map<string, Answer>;
  /** Keys that the Orders API has taken, and those of requests that it has not answered yet. */
  readonly usedOrderKeys: Set<string>;
  readonly orderKeysAtWork: Set<string>;
}

export function openAccount(site: Site, now: () => Date): Account {
  const collectorId = Number(randomDigits(9));
  return {
    site,
    now,
    collectorId,
    ...newCredentials(collectorId),
    webhookSecret: randomHex(64),
    tokens: new Map(),
    payments: new Map(),
    orders: new Map(),
    customers: new Map(),
    challenges: new Map(),
    answers: new Map(),
    usedOrderKeys: new Set(),
    orderKeysAtWork: new Set(),
  };
}

/** `TEST-…` keys in the shape of the real ones. */
export function newCredentials(collectorId: number): Pick<Account, 'publicKey' | 'accessToken'> {
  return {
    publicKey: `TEST-${randomUuid()}`,
    accessToken: `TEST-${randomDigits(16)}-${randomDigits(6)}-${randomHex(32)}-${collectorId}`,
  };
}

export function forgetAll(account: Account): void {
  account.tokens.clear();
  account.payments.clear();
  account.orders.clear();
  account.customers.clear();
  account.challenges.clear();
  account.answers.clear();
  account.usedOrderKeys.clear();
}
