import { MercadoPagoError } from 'mercadopago';
import { logFailure } from './mercado-pago/failed-call.js';
import { paymentApi } from './mercado-pago/payment-api.js';
import { stateOf } from './order-state.js';
import { chargeOf, type PlacedOrder } from './orders.js';
import { sites } from './sites.js';

/** What the shop's staff can do with a charge. */
export type OfficeAction = 'capture' | 'cancel' | 'refund';

/** Why it was not done. */
export type OfficeRefusal = 'not-now' | 'only-whole' | 'mercado-pago';

export const isOfficeAction = (text: string): text is OfficeAction => ['capture', 'cancel', 'refund'].includes(text);

const DAY = 86_400_000;

/** Until when Mercado Pago refunds what was paid; undefined where nothing was. */
export function refundableUntil(placed: PlacedOrder): Date | undefined {
  const approvedAt = chargeOf(placed)?.approvedAt;
  if (stateOf(placed) !== 'paid' || !approvedAt) return undefined;
  return new Date(Date.parse(approvedAt) + sites[placed.order.visit.site].refundDays * DAY);
}

/** What can be done with an order now. What is in review can be called off under Payments only. */
export function actionsOf(placed: PlacedOrder, now: Date): readonly OfficeAction[] {
  const charge = chargeOf(placed);
  const until = refundableUntil(placed);
  if (until) return now <= until ? ['refund'] : [];
  if (stateOf(placed) === 'reserved') return ['capture', 'cancel'];
  const isOpen = stateOf(placed) === 'waiting' && charge && charge.status !== 'processing';
  return isOpen ? ['cancel'] : [];
}

/**
 * Captures, cancels or refunds. The shop refunds no parts: coffee is sold by the bag, and a part that was refunded would
 * have to be kept track of.
 *
 * @param amount as it was typed, for a refund: a decimal with a dot
 * @returns why not; undefined when it was done
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
    // The charge, not the answer to what was done with it, says how the order stands now.
    Object.assign(charge, await api.read(charge.id));
    return undefined;
  } catch (error) {
    if (!(error instanceof MercadoPagoError)) throw error;
    logFailure(`order=${placed.order.id} ${action}`, error);
    return 'mercado-pago';
  }
}
