import { MercadoPagoError, Payment as PaymentApi, PaymentRefund } from 'mercadopago';
import { paymentOf } from './charge.js';
import { mercadoPago } from './mercado-pago.js';
import { lastOf, type Payment, type PlacedOrder } from './orders.js';
import { sites } from './sites.js';

/** A payment that money can be given back from. */
export interface Refundable {
  id: number;
  payment: Payment;
  /** Mercado Pago refuses a refund after this moment. */
  until: Date;
}

/** Why money was not given back. */
export type RefundRefusal = 'not-refundable' | 'only-whole' | 'mercado-pago';

const DAY = 86_400_000;

/** @returns undefined when there is no approved payment, or the country's days for a refund are over */
export function refundableOf(placed: PlacedOrder, now: Date): Refundable | undefined {
  const last = lastOf(placed);
  if (last.kind !== 'payment') return undefined;
  const { payment } = last;
  const { id, status, date_approved: approved } = payment;
  if (!id || status !== 'approved' || !approved) return undefined;
  const until = new Date(Date.parse(approved) + sites[placed.order.visit.site].refundDays * DAY);
  return now <= until ? { id, payment, until } : undefined;
}

/**
 * Gives the whole payment back. The shop refunds no parts: coffee is sold by the bag, and a part that was refunded would
 * have to be kept track of.
 *
 * @param amount as it was typed, a decimal with a dot
 * @returns why not; undefined when it was refunded
 */
export async function refund(
  accessToken: string,
  placed: PlacedOrder,
  amount: string,
): Promise<RefundRefusal | undefined> {
  const refundable = refundableOf(placed, new Date());
  if (!refundable) return 'not-refundable';
  const { id, payment } = refundable;
  if (Number(amount) !== payment.transaction_amount) return 'only-whole';
  try {
    await new PaymentRefund(mercadoPago(accessToken)).total({
      payment_id: id,
      requestOptions: { idempotencyKey: `refund-${id}` },
    });
    // The payment, not the refund, says how the order stands now.
    Object.assign(payment, paymentOf(await new PaymentApi(mercadoPago(accessToken)).get({ id })));
    return undefined;
  } catch (error) {
    if (!(error instanceof MercadoPagoError)) throw error;
    console.warn(`order=${placed.order.id} refund error=${error.status} ${error.message}`);
    return 'mercado-pago';
  }
}
