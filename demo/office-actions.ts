import { MercadoPagoError } from 'mercadopago';
import { logFailure } from './mercado-pago/failed-call.js';
import { paymentApi } from './mercado-pago/payment-api.js';
import { stateOf } from './order-state.js';
import { chargeOf, type PlacedOrder } from './orders.js';
import { sites } from './sites.js';

/** Actions of the shop's staff on a charge. */
export type OfficeAction = 'capture' | 'cancel' | 'refund';

/** Why an action was not done. */
export type OfficeRefusal = 'not-now' | 'only-whole' | 'mercado-pago';

export const isOfficeAction = (text: string): text is OfficeAction => ['capture', 'cancel', 'refund'].includes(text);

const DAY = 86_400_000;

/** Deadline for a refund; undefined if nothing was paid. */
export function refundableUntil(placed: PlacedOrder): Date | undefined {
  const approvedAt = chargeOf(placed)?.approvedAt;
  if (stateOf(placed) !== 'paid' || !approvedAt) return undefined;
  return new Date(Date.parse(approvedAt) + sites[placed.order.visit.site].refundDays * DAY);
}

/** Actions possible for an order now. Only under Payments can a charge in review be canceled. */
export function actionsOf(placed: PlacedOrder, now: Date): readonly OfficeAction[] {
  const charge = chargeOf(placed);
  const until = refundableUntil(placed);
  if (until) return now <= until ? ['refund'] : [];
  if (stateOf(placed) === 'reserved') return ['capture', 'cancel'];
  const isOpen = stateOf(placed) === 'waiting' && charge && charge.status !== 'processing';
  return isOpen ? ['cancel'] : [];
}

/**
 * Captures, cancels or refunds. The shop makes no partial refunds: coffee is sold by the bag, and partial refunds would
 * need tracking.
 *
 * @param amount as typed, for a refund: a decimal with a dot
 * @returns why it was not done; undefined if it was
 */
export async function act(
  action: OfficeAction,
  accessToken: string,
  placed: PlacedOrder,
  amount: string,
): Promise<OfficeRefusal | undefined> {
  const charge = chargeOf(placed);
  if (!charge || !actionsOf(placed, new Date()).includes(action)) return 'not-now';
  if (action === 'refund' && Number(amount) !== placed.order.amount) return 'only-whole';
  const api = paymentApi(charge.api, accessToken);
  try {
    await api[action](charge.id);
    // Read the charge itself: it has the order's state, not the action's answer.
    Object.assign(charge, await api.read(charge.id));
    return undefined;
  } catch (error) {
    if (!(error instanceof MercadoPagoError)) throw error;
    logFailure(`order=${placed.order.id} ${action}`, error);
    return 'mercado-pago';
  }
}
