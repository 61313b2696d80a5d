import type { PaymentAnswer } from './answers.js';

/** A 3-D Secure challenge, where the buyer confirms the payment with the bank. */
export interface Challenge {
  /** Id of the challenge. Empty if not given, as in a server-rendered page. */
  id: string;
  url: string;
  /** Posted to the bank's page under Payments. Empty under Orders, where the address is enough. */
  creq: string;
}

/** The data behind a result. Empty strings and `null` mean unknown. */
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
  /** The day as written, `2026-03-31`: the buyer's time zone must not shift it. */
  due: string;
  challenge: Challenge | null;
}

const text = (value: unknown, limit = 100): string => (typeof value === 'string' ? value.trim().slice(0, limit) : '');

const code = (value: unknown): string => text(value).toLowerCase();

/** A number above zero, or a string with one, as in orders and attributes. */
function positive(value: unknown): number | null {
  const number = typeof value === 'string' || typeof value === 'number' ? Number(value) : 0;
  return number > 0 && Number.isFinite(number) ? number : null;
}

/** The calendar day of a date, if it is written as Mercado Pago does. */
function dayOf(date: string): string {
  const [day = ''] = /^\d{4}-\d\d-\d\d/.exec(date) ?? [];
  return Number.isNaN(Date.parse(day)) ? '' : day;
}

function challengeOf(payment: PaymentAnswer): Challenge | null {
  const info = payment.three_ds_info ?? payment.three_dsinfo;
  // Addresses and `creq` are long.
  const url = text(info?.external_resource_url, 10_000);
  const creq = text(info?.creq, 10_000);
  return url ? { id: text(info?.id), url, creq } : null;
}

/** Reads an answer from the network: nothing in it is certain to match the type. */
export function paymentFacts(payment: PaymentAnswer): PaymentFacts {
  const details = payment.transaction_details;
  return {
    // Some parsers make a large number a `bigint`.
    id: /^(number|bigint)$/.test(typeof payment.id) ? String(payment.id) : text(payment.id),
    status: code(payment.status),
    statusDetail: code(payment.status_detail),
    methodId: text(payment.payment_method_id),
    amount: positive(payment.transaction_amount),
    currency: text(payment.currency_id),
    installments: positive(payment.installments),
    installmentAmount: positive(details?.installment_amount),
    total: positive(details?.total_paid_amount),
    descriptor: text(payment.statement_descriptor),
    due: dayOf(text(payment.date_of_expiration)),
    challenge: challengeOf(payment),
  };
}
