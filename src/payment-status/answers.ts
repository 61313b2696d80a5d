import { isKnown } from './result-codes.js';

/**
 * The parts of `/v1/payments` and `/v1/orders` answers the element reads. Anything may be missing, and amounts are
 * numbers or strings.
 */

/** An answer of `POST /v1/payments` or `GET /v1/payments/{id}`. */
export interface PaymentAnswer {
  /** Distinguishes payments with the same outcome. */
  id?: number | string | null;
  status?: string | null;
  status_detail?: string | null;
  payment_method_id?: string | null;
  /** Decimal with a dot, in the currency of `currency_id`. */
  transaction_amount?: number | string | null;
  currency_id?: string | null;
  installments?: number | string | null;
  statement_descriptor?: string | null;
  /** ISO 8601: deadline of a voucher or a transfer. */
  date_of_expiration?: string | null;
  transaction_details?: {
    installment_amount?: number | string | null;
    total_paid_amount?: number | string | null;
  } | null;
  /** For a 3-D Secure challenge: the bank's page, and the `creq` to post there. */
  three_ds_info?: ThreeDsInfo | null;
  /** The same, as spelled in an older sample of Mercado Pago. */
  three_dsinfo?: ThreeDsInfo | null;
}

interface ThreeDsInfo {
  id?: string | null;
  external_resource_url?: string | null;
  creq?: string | null;
}

/** The single payment of an order. */
export interface OrderPayment {
  status?: string | null;
  status_detail?: string | null;
  amount?: number | string | null;
  date_of_expiration?: string | null;
  payment_method?: {
    id?: string | null;
    installments?: number | string | null;
    installment_amount?: number | string | null;
    statement_descriptor?: string | null;
    /** For a 3-D Secure challenge: its page and id. */
    transaction_security?: { url?: string | null; id?: string | null } | null;
  } | null;
}

/** An answer of `POST /v1/orders` or `GET /v1/orders/{id}`. */
export interface OrderAnswer {
  id?: string | null;
  status?: string | null;
  status_detail?: string | null;
  total_amount?: number | string | null;
  currency?: string | null;
  transactions: { payments?: readonly OrderPayment[] | null } | null;
}

/** The body of a declined order, HTTP 402: the order is next to the errors. */
export interface DeclinedOrder {
  errors: readonly { code?: string | null; details?: readonly string[] | null }[];
  data?: OrderAnswer | null;
}

export type Answer = PaymentAnswer | OrderAnswer | DeclinedOrder;

type Fields = Readonly<Record<string, unknown>>;

const fields = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {});

/** The first item of a list. Mercado Pago's own samples show an order's only payment without the list. */
const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

/** Not `String()`, which throws for an object with a `toString` of its own. */
const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? `${value}` : '');

/** The reason in an error of a declined order, `PAY01…: rejected_by_issuer`. */
function reasonIn(error: Fields): string | undefined {
  const [, reason] = /:\s*(\w+)\s*$/.exec(text(first(error['details']))) ?? [];
  return reason;
}

/** Statuses an order gets after its payment; the payment in it may still have the previous one. */
const LATER = /^(refunded|charged_back|cancell?ed|expired)$/i;
const LATER_DETAIL = /^(partially_)?refunded$/i;

/** Details an old table lists under `failed` although they mean the opposite: the order's status decides. */
const UNDECIDED = /^(in_review|pending_challenge)$/i;

/** A detail that gives no reason. */
const EMPTY = /^failed$/i;

/**
 * Status and detail of an order. Its payment's take precedence: the detail of a declined order only says "failed", and
 * after a failed challenge the order still asks for one.
 */
function stateOf(order: Fields, payment: Fields, reason: string | undefined): [status: unknown, detail: unknown] {
  const { status, status_detail: detail } = order;
  const { status: paid, status_detail: paidDetail } = payment;
  const isRefused = /^(failed|rejected)$/i.test(text(paid ?? status));
  const isOrders = isRefused
    ? UNDECIDED.test(text(paidDetail))
    : LATER.test(text(status)) || LATER_DETAIL.test(text(detail)) || (isKnown(status) && !isKnown(paid ?? status));
  if (isOrders) return [status, detail];
  const details = [paidDetail, reason, detail].filter(Boolean);
  return [paid ?? status, details.find((one) => !EMPTY.test(text(one))) ?? details[0]];
}

/**
 * The relevant payment of an order. An online order has one; of several, take the one with the order's outcome, so that
 * no buyer is asked to pay twice.
 */
function paymentOf(order: Fields): Fields {
  const payments = fields(order['transactions'])['payments'];
  const list = Array.isArray(payments) ? payments.map(fields) : [];
  return list.find(({ status }) => status === order['status']) ?? fields(first(payments));
}

/**
 * The status of an answer with only errors. For a declined order Mercado Pago's reference has the code 402, its answers
 * `failed`.
 */
const statusOf = ({ code }: Fields): unknown => (text(code) === '402' ? 'failed' : code);

/**
 * Converts any answer to the shape of a payment, without the unknown parts, for which Mercado Pago writes `null`. The
 * answer came over the network, so nothing in it is certain to match the type.
 */
export function asPayment(answer: unknown): PaymentAnswer {
  const body = fields(answer);
  const error = fields(first(body['errors']));
  // When `/v1/payments` refuses a request, `status` is the HTTP status, not a payment's.
  const refusal = typeof body['status'] === 'number' && { status: body['error'] };
  const order: Fields = { status: statusOf(error), ...body, ...refusal, ...fields(body['data']) };
  const payment = paymentOf(order);
  const method = fields(payment['payment_method']);
  const { url, id } = fields(method['transaction_security']);
  const [state, detail] = stateOf(order, payment, reasonIn(error));
  // A number is an HTTP status.
  const status = typeof state === 'string' && state.trim() ? state : null;
  const read = {
    transaction_amount: order['total_amount'] ?? payment['amount'],
    currency_id: order['currency'],
    payment_method_id: method['id'],
    installments: method['installments'],
    statement_descriptor: method['statement_descriptor'],
    date_of_expiration: payment['date_of_expiration'],
    transaction_details: payment['payment_method'],
    three_ds_info: url ? { id, external_resource_url: url } : null,
    ...order,
    status,
    // A status keeps its own detail, or none.
    status_detail: status ? (detail ?? '') : null,
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== null && value !== undefined));
}

/**
 * The same for what the page gave: without a status (an error, a proxy's page) the result is unknown, whatever was shown
 * before, because the buyer may have been charged.
 */
export const givenPayment = (answer: unknown): PaymentAnswer =>
  answer ? { status: 'unknown', status_detail: '', ...asPayment(answer) } : {};
