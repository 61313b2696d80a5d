import { lastOf, toldOf, type PlacedOrder } from './orders.js';

/** Where an order stands, for the shop; what the buyer is told of the payment is `<mp-payment-status>`'s. */
export type OrderState = 'paid' | 'waiting' | 'unpaid' | 'returned';

const byStatus: Partial<Record<string, OrderState>> = {
  approved: 'paid',
  rejected: 'unpaid',
  cancelled: 'unpaid',
  refunded: 'returned',
  charged_back: 'returned',
};

/** Anything unheard of is not decided: to pay again could be to pay twice. */
export const stateOfStatus = (status: string): OrderState => byStatus[status] ?? 'waiting';

export const stateOf = (placed: PlacedOrder): OrderState => stateOfStatus(toldOf(lastOf(placed)).status);
