import { created, ok } from '../http/answer.js';
import { failure } from '../http/api-error.js';
import type { Call, Handler } from '../http/call.js';
import { once, requireIdempotencyKey } from '../http/idempotency.js';
import { newPayment, type Payment } from '../account/payment.js';
import { secure } from '../account/payment-challenge.js';
import { readPaymentRequest } from '../account/payment-request.js';
import { pageOf } from '../http/paging.js';
import { timestamp } from '../http/timestamp.js';

/** A payment the bank refuses is still created: 201, with `status: 'rejected'`. */
export const createPayment: Handler = (call) => {
  requireIdempotencyKey(call);
  return once(call, () => {
    const { account, body } = call;
    const request = readPaymentRequest(body, account);
    const payment = newPayment(request, account);
    secure(payment, request, account);
    request.token.used = account.now();
    account.payments.set(String(payment.id), payment);
    return created(payment);
  });
};

export const readPayment: Handler = (call) => ok(paymentOf(call));

/** Captures an authorised payment in full or in part, or cancels one that is not final. */
export const updatePayment: Handler = (call) => {
  const payment = paymentOf(call);
  const { account, body } = call;
  if (body['capture'] === true) capture(payment, body['transaction_amount'], account.now());
  else if (body['status'] === 'cancelled') cancel(payment);
  payment.date_last_updated = timestamp(account.now());
  return ok(payment);
};

const SEARCHABLE = ['status', 'status_detail', 'external_reference', 'payment_method_id', 'payment_type_id'];

export const searchPayments: Handler = ({ account, query }) => {
  const filters = SEARCHABLE.filter((name) => query.get(name));
  const found = [...account.payments.values()].filter((payment) =>
    filters.every((name) => String(payment[name]) === query.get(name)),
  );
  return ok(pageOf(found, query));
};

/** @throws {ApiError} 404 with code 2000 */
export function paymentOf({ account, params }: Call): Payment {
  const payment = account.payments.get(params['id'] ?? '');
  if (!payment) throw failure(404, 2000, 'Payment not found');
  return payment;
}

function capture(payment: Payment, amount: unknown, now: Date): void {
  if (payment.status !== 'authorized') throw notInThisState();
  const captured = amount ?? payment.transaction_amount;
  if (typeof captured !== 'number' || captured <= 0 || captured > payment.transaction_amount) {
    throw failure(400, 4037, 'invalid transaction_amount');
  }
  payment.status = 'approved';
  payment.status_detail = 'accredited';
  payment.captured = true;
  payment.transaction_amount = captured;
  payment.date_approved = timestamp(now);
}

function cancel(payment: Payment): void {
  if (!['pending', 'in_process', 'authorized'].includes(payment.status)) throw notInThisState();
  payment.status = 'cancelled';
  payment.status_detail = 'by_collector';
  if (payment['three_ds_info']) payment['three_ds_info'] = null;
}

/** 2018 is from a copy of the 2017 API reference; today's has 126 for the same error. */
export const notInThisState = () =>
  failure(400, 2018, 'The action requested is not valid for the current payment state');
