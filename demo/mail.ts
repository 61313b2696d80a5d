import { rowsOf } from './order-rows.js';
import { stateOf } from './order-state.js';
import { chargeOf, type PlacedOrder } from './orders.js';
import { money } from './sites.js';
import { textsFor } from './texts/texts.js';

export interface Mail {
  to: string;
  subject: string;
  text: string;
}

/**
 * The e-mail with the result of the payment, in the buyer's language. The demo does not send it, only shows it.
 *
 * @param page address of the order, where the buyer can pay again
 */
export function mailOf(placed: PlacedOrder, page: string): Mail {
  const { order } = placed;
  const { visit, amount, email } = order;
  const texts = textsFor(visit.locale);
  const state = stateOf(placed);
  const [subject, told] = texts.states[state];
  const rows = [...rowsOf(placed), [texts.total, money(amount, visit.site, visit.locale)]];
  const facts = rows.map((row) => row.join(': ')).join('\n');
  const descriptor = state === 'paid' && chargeOf(placed)?.descriptor;
  const way = `${state === 'unpaid' ? texts.payAgain : texts.seeOrder}: ${page}`;
  const parts = [told, facts, descriptor ? texts.statement(descriptor) : '', way, 'Calandria'];
  return { to: email, subject, text: parts.filter((part) => part !== '').join('\n\n') };
}
