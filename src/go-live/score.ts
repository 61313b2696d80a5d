import { practices, scored, type ScoredField, type ScoreId } from './score/fields.js';
import { judges } from './score/judges.js';
import { readSale } from './score/sale.js';
import type { Level, Result } from './verdict.js';

/** The result for one field of Mercado Pago's "integration quality". */
export interface ScoreFinding {
  /** Mercado Pago's own name for it, such as `payer_first_name`. */
  id: ScoreId;
  /** `should`: scored. `tip`: a good practice, without points. */
  level: Level;
  /** `unknown`: a payment alone does not show it; the help says where to look. */
  result: Result;
  /** What was found. It never repeats a value. */
  message: string;
  /** What to do. */
  help: string;
  /** The field's name under Payments and under Orders; `null` if it does not exist there. */
  payments: string | null;
  orders: string | null;
  /** What the elements provide without the shop; empty if nothing. */
  form: string;
}

/** Only Mercado Pago gives the score. */
export const SCORE_CLOSING =
  'Only Mercado Pago gives the score: from a real payment, in the dashboard, 75 of 100 at least. Weights vary by account.';

const fields = Object.entries<ScoredField>({ ...scored, ...practices }) as [ScoreId, ScoredField][];

/**
 * Checks a payment for what Mercado Pago's "integration quality" scores: one finding for each of the 19 scored fields,
 * then one for each good practice, in a fixed order. Pure and offline: sends nothing and gives no score.
 *
 * @param answer a payment or an order, as the API returns it (including a declined order's 402) or as it is about to be
 * sent; pass the request's `{headers, body}` to check headers too: an object, `Headers`, a `Map` or a list of pairs
 * @throws {TypeError} for anything but an object
 */
export function scoreIntegration(answer: unknown): ScoreFinding[] {
  const sale = readSale(answer);
  return fields.map(([id, { payments, orders, form, shop }]) => {
    const where = (sale.api === 'orders' ? orders : payments) ?? id;
    const { result, message } = judges[id](sale, where);
    return {
      id,
      level: id in scored ? 'should' : 'tip',
      result,
      message,
      help: result === 'pass' || shop === '' ? 'Nothing to do.' : shop,
      payments,
      orders,
      form,
    };
  });
}
