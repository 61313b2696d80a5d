import { lastOf, type PlacedOrder } from './orders.js';

/** State of an order for the shop; `<mp-payment-status>` explains the payment to the buyer. */
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

/** Cases the status alone does not decide. */
const byDetail: Partial<Record<string, OrderState>> = {
  waiting_capture: 'reserved',
  // A challenge that timed out: nobody canceled the order.
  'cancelled expired': 'unpaid',
};

/** An unknown status counts as undecided: paying again could mean paying twice. */
export const stateOfStatus = (status: string, detail = ''): OrderState =>
  byDetail[`${status} ${detail}`] ?? byDetail[detail] ?? byStatus[status] ?? 'waiting';

export function stateOf(placed: PlacedOrder): OrderState {
  const last = lastOf(placed);
  if (last?.kind === 'charged') {
    const state = stateOfStatus(last.charge.status, last.charge.statusDetail);
    // Canceled is the payment, not the order.
    return state === 'cancelled' && last.wasLeft ? 'unpaid' : state;
  }
  return last?.kind === 'refused' ? 'unpaid' : 'waiting';
}
