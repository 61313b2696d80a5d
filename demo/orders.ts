import type { Product } from './catalogue.js';
import type { Visit } from './visit.js';

/** What the buyer ordered, as the shop understands it. */
export interface Order {
  id: string;
  visit: Visit;
  product: Product;
  quantity: number;
  /** In the currency of the site, from the catalogue: what the page says is never asked. */
  amount: number;
  email: string;
}

/** What a page may tell about a payment. */
export interface Payment {
  id: number | undefined;
  /** The order it pays: an earlier one when the same post came twice. */
  orderId: string;
  status: string;
  statusDetail: string;
  /** What the buyer pays in all, with the interest of the plan. */
  totalPaid: number;
  installments: number;
  installmentAmount: number | undefined;
  /** What the card statement will say. */
  descriptor: string | undefined;
}

/**
 * How the charge ended. `refused`: Mercado Pago took no payment, nothing was charged. `unknown`: no answer came, and
 * only Mercado Pago knows whether it charged.
 */
export type Charge = { kind: 'payment'; payment: Payment } | { kind: 'refused' } | { kind: 'unknown' };

export interface FinishedOrder {
  order: Order;
  charge: Charge;
}

/** In memory; a shop has its database here. */
export const orders = new Map<string, FinishedOrder>();
