/** What is read of the answer of `POST /v1/payments` or `GET /v1/payments/{id}`; the rest of it does no harm. */
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
    installment_amount?: number | null;
    total_paid_amount?: number | null;
  } | null;
}

/** What a result is told with. Empty text and `null` are not known. */
export interface PaymentFacts {
  id: string;
  status: string;
  statusDetail: string;
  methodId: string;
  amount: number | null;
  currency: string;
  installments: number | null;
  installmentAmount: number | null;
  total: number | null;
  descriptor: string;
  /** The day as it was written, `2026-03-31`: the buyer's time zone must not move it. */
  due: string;
}

const text = (value: unknown): string => (typeof value === 'string' ? value.trim().slice(0, 100) : '');

/** A number above zero, also as text, which is how attributes and some services write it. */
function positive(value: unknown): number | null {
  const number = typeof value === 'string' || typeof value === 'number' ? Number(value) : 0;
  return number > 0 && Number.isFinite(number) ? number : null;
}

/** The calendar day of a date, if it is one. */
const dayOf = (date: string): string => (Number.isNaN(Date.parse(date)) ? '' : date.slice(0, 10));

/** Reads an answer that came over the network: nothing in it need be what the type says. */
export function paymentFacts(payment: PaymentAnswer): PaymentFacts {
  const details = payment.transaction_details;
  return {
    id: typeof payment.id === 'number' ? String(payment.id) : text(payment.id),
    status: text(payment.status),
    statusDetail: text(payment.status_detail),
    methodId: text(payment.payment_method_id),
    amount: positive(payment.transaction_amount),
    currency: text(payment.currency_id),
    installments: positive(payment.installments),
    installmentAmount: positive(details?.installment_amount),
    total: positive(details?.total_paid_amount),
    descriptor: text(payment.statement_descriptor),
    due: dayOf(text(payment.date_of_expiration)),
  };
}
