import type { Answer } from '../http/answer.js';
import type { Challenge } from './challenges.js';
import type { StoredToken } from './card-token.js';
import type { StoredCustomer } from './customer.js';
import type { Order } from './orders/order.js';
import type { Payment } from './payment.js';
import { randomDigits, randomHex, randomUuid } from '../http/random.js';
import type { Site } from '../sites/site.js';

/** A seller's account: its keys and everything created with them. */
export interface Account {
  readonly site: Site;
  readonly now: () => Date;
  /** The seller's user id. */
  readonly collectorId: number;
  publicKey: string;
  accessToken: string;
  /** Signs notifications. Mercado Pago's dashboard shows it next to the address the notifications go to. */
  readonly webhookSecret: string;
  readonly tokens: Map<string, StoredToken>;
  readonly payments: Map<string, Payment>;
  readonly orders: Map<string, Order>;
  readonly customers: Map<string, StoredCustomer>;
  /** 3-D Secure challenges, open and finished. */
  readonly challenges: Map<string, Challenge>;
  /** Answers to repeat, by path and `X-Idempotency-Key`. */
  readonly answers: Map<string, Answer>;
  /** Idempotency keys the Orders API has accepted, and those of requests still in progress. */
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
