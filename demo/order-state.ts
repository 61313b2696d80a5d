import { lastOf, type PlacedOrder } from './orders.js';

/** Where an order stands, for the shop; what the buyer is told of the payment is `<mp-payment-status>`'s. */
export type OrderState = 'paid' | 'reserved' | 'waiting' | 'unpaid' | 'cancelled' | 'returned';

/** Statuses of both APIs. Orders writes `canceled`, Payments `cancelled`. */
const byStatus: Partial<Record<string, OrderState>> = {
  processed: 'paid',
  approved: 'paid',
  authorized: 'reserved',
  failed: 'unpaid',
  rejected: 'unpaid',
  expired: 'unpaid',
  canceled: 'cancelled',
  cancelled: 'cancelled',
  refunded: 'returned',
  charged_back: 'returned',
};

/** Where the status alone does not tell. */
const byDetail: Partial<Record<string, OrderState>> = {
  waiting_capture: 'reserved',
  // A challenge that was not done in time: nobody called the order off.
  'cancelled expired': 'unpaid',
};

/** Anything unheard of is not decided: to pay again could be to pay twice. */
export const stateOfStatus = (status: string, detail = ''): OrderState =>
  byDetail[`${status} ${detail}`] ?? byDetail[detail] ?? byStatus[status] ?? 'waiting';

export function stateOf(placed: PlacedOrder): OrderState {
  const last = lastOf(placed);
  if (last?.kind === 'charged') return stateOfStatus(last.charge.status, last.charge.statusDetail);
  return last?.kind === 'refused' ? 'unpaid' : 'waiting';
}
