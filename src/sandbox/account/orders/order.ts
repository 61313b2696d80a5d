import type { Json } from '../../http/json.js';
import { ulid } from '../../http/ulid.js';
import type { Account } from '../account.js';

export type CaptureMode = 'automatic' | 'automatic_async' | 'manual';

/** An order as the API returns it. Unlike in a payment, members not sent are left out. */
export interface Order {
  id: string;
  type: 'online';
  processing_mode: 'automatic' | 'manual';
  capture_mode: CaptureMode;
  external_reference?: string;
  total_amount: string;
  total_paid_amount?: string;
  country_code: string;
  user_id: string;
  status: string;
  status_detail: string;
  created_date: string;
  last_updated_date: string;
  integration_data: Json;
  transactions: { payments: OrderPayment[]; refunds?: OrderRefund[] };
  config?: Json;
  [member: string]: unknown;
}

export interface OrderPayment {
  id: string;
  amount: string;
  paid_amount?: string;
  refunded_amount?: string;
  reference_id: string;
  status: string;
  status_detail: string;
  payment_method: OrderPaymentMethod;
}

export interface OrderPaymentMethod {
  id: string;
  type: string;
  token: string;
  installments: number;
  installment_amount?: string;
  statement_descriptor?: string;
  /** The 3-D Secure result, if requested. */
  transaction_security?: TransactionSecurity;
  /** For a saved card. */
  card_id?: string;
}

export interface OrderRefund {
  id: string;
  transaction_id: string;
  reference_id: string;
  amount: string;
  status: 'processed';
}

export interface TransactionSecurity {
  id: string;
  type: 'three_ds';
  /** Address of the page to show; only while a challenge is open. */
  url?: string;
  validation: unknown;
  liability_shift: unknown;
  status: string;
}

/** Order ids are those of a test account: `ORDTST…`. Ids of payments and refunds do not show it (seen in samples). */
export const orderId = (now: Date): string => `ORDTST${ulid(now)}`;
export const paymentId = (now: Date): string => `PAY${ulid(now)}`;
export const refundId = (now: Date): string => `REF${ulid(now)}`;

/** A timestamp as the Orders API writes it: `2026-11-25T12:00:00.000Z`. */
export const moment = (now: Date): string => now.toISOString();

/** Amounts are strings with the decimals of the site's currency. */
export const amountText = (amount: number, { site }: Account): string => amount.toFixed(site.currency.decimals);

/** Sums are made in cents: decimal strings and binary fractions do not mix. */
export const centsOf = (amount: string): number => Math.round(Number(amount) * 100);

/** An order and its payment get the same outcome, except that a failed order's own detail says only that it failed. */
export function settle(order: Order, payment: OrderPayment, status: string, detail: string, now: Date): void {
  payment.status = status;
  payment.status_detail = detail;
  order.status = status;
  order.status_detail = status === 'failed' ? 'failed' : detail;
  order.last_updated_date = moment(now);
}
