import { lastOf, type PlacedOrder } from './orders.js';
import { money } from './sites.js';
import { textsFor } from './texts/texts.js';

/** What the order is and how it is paid in parts, by name. */
export function rowsOf(placed: PlacedOrder): [name: string, value: string][] {
  const { order } = placed;
  const { visit, product, quantity } = order;
  const texts = textsFor(visit.locale);
  const rows: [string, string][] = [
    [texts.order, `${product.name} × ${quantity}`],
    [texts.orderNumber, numberOf(order.id)],
  ];
  const last = lastOf(placed);
  if (last.kind !== 'payment') return rows;
  const { id, status, installments, transaction_details: details } = last.payment;
  const price = (amount: number): string => money(amount, visit.site, visit.locale);
  if (status !== 'rejected' && installments > 1 && details.installment_amount && details.total_paid_amount) {
    rows.push([texts.instalments, `${installments} × ${price(details.installment_amount)}`]);
    rows.push([texts.financed, price(details.total_paid_amount)]);
  }
  if (id) rows.push([texts.paymentNumber, String(id)]);
  return rows;
}

/** An order's id as people read it out. */
export const numberOf = (id: string): string => id.slice(0, 8);
