import { stateOf } from './order-state.js';
import { chargeOf, type PlacedOrder } from './orders.js';
import { money } from './sites.js';
import { textsFor } from './texts/texts.js';

/** Rows with the order's items, amounts and installments. */
export function rowsOf(placed: PlacedOrder): [name: string, value: string][] {
  const { order } = placed;
  const { visit, product, quantity } = order;
  const texts = textsFor(visit.locale);
  const rows: [string, string][] = [
    [texts.order, `${product.name} × ${quantity}`],
    [texts.orderNumber, numberOf(order.id)],
  ];
  const charge = chargeOf(placed);
  if (!charge) return rows;
  const { installments, installmentAmount: part } = charge;
  const price = (amount: number): string => money(amount, visit.site, visit.locale);
  if (stateOf(placed) !== 'unpaid' && installments > 1 && part) {
    rows.push([texts.instalments, `${installments} × ${price(part)}`]);
    rows.push([texts.financed, price(part * installments)]);
  }
  if (charge.paymentId) rows.push([texts.paymentNumber, charge.paymentId]);
  return rows;
}

/** An order's id, in a form easy to read aloud. */
export const numberOf = (id: string): string => id.slice(0, 8);
