import type { Product } from './catalogue.js';
import type { Visit } from './visit.js';

/** What a buyer puts into an order. */
export interface Basket {
  product: Product;
  quantity: number;
  email: string;
}

/** What the buyer ordered, as the shop understands it. */
export interface Order extends Basket {
  id: string;
  placedAt: Date;
  visit: Visit;
  /** In the currency of the site, from the catalogue: what the page says is never asked. */
  amount: number;
}

/**
 * What a page may tell about a payment: no card, no payer. The names are those of the payments API, so that
 * `<mp-payment-status>` takes it as it is.
 */
export interface Payment {
  id: number | undefined;
  status: string;
  status_detail: string;
  payment_method_id: string | undefined;
  transaction_amount: number;
  currency_id: string | undefined;
  installments: number;
  transaction_details: {
    installment_amount: number | undefined;
    /** What the buyer pays in all, with the interest of the plan. */
    total_paid_amount: number | undefined;
  };
  /** What the card statement will say. */
  statement_descriptor: string | undefined;
  /** ISO 8601; the days for a refund are counted from it. */
  date_approved: string | undefined;
}

/**
 * How a charge ended. `refused`: Mercado Pago took no payment, nothing was charged. `unknown`: no answer came, and only
 * Mercado Pago knows whether it charged.
 */
export type Charge =
  | {
      kind: 'payment';
      payment: Payment;
      /** The order it pays: an earlier one when the same post came twice. */
      orderId: string;
    }
  | { kind: 'refused' }
  | { kind: 'unknown' };

/** An order and every attempt to pay it, the last one last. */
export interface PlacedOrder {
  order: Order;
  attempts: Charge[];
}

/** In memory; a shop has its database here. */
export const orders = new Map<string, PlacedOrder>();

/** The attempt that counts. */
export const lastOf = ({ attempts }: PlacedOrder): Charge => attempts.at(-1) ?? { kind: 'unknown' };

/**
 * The payment as `<mp-payment-status>` takes it. A charge that made none is told by a status only: one that was refused
 * is as good as rejected, and `unknown` is what the element tells any unheard-of status as.
 */
export function toldOf(charge: Charge): Partial<Payment> & { status: string } {
  if (charge.kind === 'payment') return charge.payment;
  return { status: charge.kind === 'refused' ? 'rejected' : 'unknown' };
}
