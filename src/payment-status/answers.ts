import { isKnown } from './result-codes.js';

/**
 * The parts of `/v1/payments` and `/v1/orders` answers that are read; the rest is ignored. Anything may be missing, and amounts
 * are numbers or text.
 */

/** An answer of `POST /v1/payments` or `GET /v1/payments/{id}`. */
export interface PaymentAnswer {
  /** Tells one payment from another that ended in the same way. */
  id?: number | string | null;
  status?: string | null;
  status_detail?: string | null;
  payment_method_id?: string | null;
  /** Decimal with a dot, in the currency of `currency_id`. */
  transaction_amount?: number | string | null;
  currency_id?: string | null;
  installments?: number | string | null;
  statement_descriptor?: string | null;
  /** ISO 8601: until when a voucher or a transfer can be paid. */
  date_of_expiration?: string | null;
  transaction_details?: {
    installment_amount?: number | string | null;
    total_paid_amount?: number | string | null;
  } | null;
  /** Of a 3-D Secure challenge: the bank's page, and what it is asked with. */
  three_ds_info?: ThreeDsInfo | null;
  /** The same, as an older sample of Mercado Pago spells it. */
  three_dsinfo?: ThreeDsInfo | null;
}

interface ThreeDsInfo {
  id?: string | null;
  external_resource_url?: string | null;
  creq?: string | null;
}

/** The one payment of an order. */
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
    /** Of a 3-D Secure challenge: its page, and an id of its own. */
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

/** The body of a declined order, HTTP 402: the order stands beside the errors. */
export interface DeclinedOrder {
  errors: readonly { code?: string | null; details?: readonly string[] | null }[];
  data?: OrderAnswer | null;
}

export type Answer = PaymentAnswer | OrderAnswer | DeclinedOrder;

type Fields = Readonly<Record<string, unknown>>;

const fields = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {});

/** The first of a list. Mercado Pago's own samples show an order's only payment without the list around it. */
const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

/** The reason in an error of a declined order, `PAY01…: rejected_by_issuer`. */
function reasonIn(error: Fields): string | undefined {
  const [, reason] = /:\s*(\w+)\s*$/.exec(String(first(error['details']))) ?? [];
  return reason;
}

/** What happened to an order after its payment; the payment in it may still say what it was before. */
const LATER = /^(refunded|charged_back|cancell?ed|expired)$/i;
const LATER_DETAIL = /^(partially_)?refunded$/i;

/** Details that an old table has under `failed`, though they say the contrary: the order's status knows. */
const UNDECIDED = /^(in_review|pending_challenge)$/i;

/** A detail that gives no reason. */
const EMPTY = /^failed$/i;

/**
 * Status and detail of an order. Those of its payment come first: the detail of a declined order only says "failed", and
 * after a failed challenge the order still asks for one.
 */
function stateOf(order: Fields, payment: Fields, reason: string | undefined): [status: unknown, detail: unknown] {
  const { status, status_detail: detail } = order;
  const { status: paid, status_detail: paidDetail } = payment;
  const isRefused = /^(failed|rejected)$/i.test(String(paid ?? status));
  const isOrders = isRefused
    ? UNDECIDED.test(String(paidDetail))
    : LATER.test(String(status)) || LATER_DETAIL.test(String(detail)) || (isKnown(status) && !isKnown(paid ?? status));
  if (isOrders) return [status, detail];
  const details = [paidDetail, reason, detail].filter(Boolean);
  return [paid ?? status, details.find((one) => !EMPTY.test(String(one))) ?? details[0]];
}

/**
 * The payment that an order is about. An online order has one; of several it is the one that ended as the order did, so
 * that nobody is asked to pay twice.
 */
function paymentOf(order: Fields): Fields {
  const payments = fields(order['transactions'])['payments'];
  const list = Array.isArray(payments) ? payments.map(fields) : [];
  return list.find(({ status }) => status === order['status']) ?? fields(first(payments));
}

/** The status in an answer that has only errors. Mercado Pago's reference codes a declined order as 402, its answers as `failed`. */
const statusOf = ({ code }: Fields): unknown => (String(code) === '402' ? 'failed' : code);

/**
 * Converts any answer to the shape of a payment, without the unknown parts: Mercado Pago writes `null` for those. The answer came
 * over the network, so nothing in it is sure to match the type.
 */
export function asPayment(answer: unknown): PaymentAnswer {
  const body = fields(answer);
  const error = fields(first(body['errors']));
  // `/v1/payments` refuses a request with the HTTP status where an answer has the payment's.
  const refusal = typeof body['status'] === 'number' && { status: body['error'] };
  const order: Fields = { status: statusOf(error), ...body, ...refusal, ...fields(body['data']) };
  const payment = paymentOf(order);
  const method = fields(payment['payment_method']);
  const { url, id } = fields(method['transaction_security']);
  const [status, detail] = stateOf(order, payment, reasonIn(error));
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
    // A status comes with its own detail, or with none.
    status_detail: status ? (detail ?? '') : null,
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== null && value !== undefined));
}
