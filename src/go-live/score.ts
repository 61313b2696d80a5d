import { practices, scored, type ScoredField, type ScoreId } from './score/fields.js';
import { judges } from './score/judges.js';
import { readSale } from './score/sale.js';
import type { Level, Result } from './verdict.js';

/** The result for one field of Mercado Pago's "integration quality". */
export interface ScoreFinding {
  /** Mercado Pago's own name for it, such as `payer_first_name`. */
  id: ScoreId;
  /** `should`: it counts. `tip`: a good practice, without points. */
  level: Level;
  /** `unknown`: a payment alone cannot tell; the help says where to look. */
  result: Result;
  /** What was found. It repeats no value. */
  message: string;
  /** What to do. */
  help: string;
  /** Where the field stands under Payments and under Orders; `null`: nowhere in it. */
  payments: string | null;
  orders: string | null;
  /** What the elements give without the shop; empty: nothing. */
  form: string;
}

/** Nobody but Mercado Pago gives the score. */
export const SCORE_CLOSING =
  'Only Mercado Pago gives the score: from a real payment, in the dashboard, 75 of 100 at least. Weights vary by account.';

const fields = Object.entries<ScoredField>({ ...scored, ...practices }) as [ScoreId, ScoredField][];

/**
 * Looks in a payment for what Mercado Pago's "integration quality" scores: one finding for each of the 19 scored fields,
 * then one for each good practice, in a fixed order. Pure and offline: it sends nothing and gives no score.
 *
 * @param answer a payment or an order, as the API answers it (a declined order's 402 too) or as it is about to be sent;
 *   `{headers, body}` of the request shows headers too
 * @throws {TypeError} for anything that is no object
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
