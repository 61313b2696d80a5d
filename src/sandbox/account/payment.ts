import type { Account } from './account.js';
import type { PaymentRequest } from './payment-request.js';
import { orNull } from '../http/json.js';
import { randomDigits } from '../http/random.js';
import { daysAfter, timestamp } from '../http/timestamp.js';
import { outcomeFor } from './test-outcomes.js';

/** A payment as the API returns it. Members the sandbox reads or changes later are typed. */
export interface Payment {
  id: number;
  status: string;
  status_detail: string;
  date_approved: string | null;
  date_last_updated: string;
  transaction_amount: number;
  transaction_amount_refunded: number;
  captured: boolean;
  refunds: Refund[];
  [member: string]: unknown;
}

export interface Refund {
  id: number;
  payment_id: number;
  amount: number;
  refund_mode: 'standard';
  status: 'approved';
  date_created: string;
  source: { id: string; name: null; type: 'collector' };
}

/** Mercado Pago's fee and the days until the rest is released: figures of an invented account. */
const FEE = 0.06;
const RELEASE_DAYS = 18;

/** A new card payment. A rejected one is a payment too. */
export function newPayment(request: PaymentRequest, account: Account): Payment {
  const { body, card, method, plan, payer, amount } = request;
  const moment = timestamp(account.now());
  const { status, statusDetail } = resultOf(request);
  const isApproved = status === 'approved';
  const fee = Math.round(amount * FEE * 100) / 100;
  return {
    id: Number(randomDigits(11)),
    status,
    status_detail: statusDetail,
    date_created: moment,
    date_approved: isApproved ? moment : null,
    date_last_updated: moment,
    date_of_expiration: null,
    money_release_date: isApproved ? timestamp(daysAfter(account.now(), RELEASE_DAYS)) : null,
    operation_type: 'regular_payment',
    issuer_id: request.issuerId,
    payment_method_id: method.id,
    payment_type_id: method.payment_type_id,
    currency_id: account.site.currency.id,
    description: orNull(body['description']),
    live_mode: false,
    collector_id: account.collectorId,
    authorization_code: null,
    payer,
    transaction_amount: amount,
    transaction_amount_refunded: 0,
    coupon_amount: 0,
    taxes_amount: 0,
    shipping_amount: 0,
    transaction_details: {
      net_received_amount: isApproved ? Math.round((amount - fee) * 100) / 100 : 0,
      total_paid_amount: plan.total_amount,
      overpaid_amount: 0,
      external_resource_url: null,
      installment_amount: plan.installment_amount,
      financial_institution: null,
      payment_method_reference_id: null,
      payable_deferral_period: null,
      acquirer_reference: null,
    },
    fee_details: isApproved ? [{ type: 'mercadopago_fee', amount: fee, fee_payer: 'collector' }] : [],
    captured: body['capture'] !== false,
    binary_mode: body['binary_mode'] === true,
    installments: plan.installments,
    statement_descriptor: orNull(body['statement_descriptor']),
    external_reference: orNull(body['external_reference']),
    metadata: body['metadata'] ?? {},
    additional_info: body['additional_info'] ?? {},
    order: body['order'] ?? {},
    refunds: [],
    processing_mode: 'aggregator',
    merchant_account_id: null,
    notification_url: orNull(body['notification_url']),
    card: {
      id: card.savedId,
      first_six_digits: card.firstSix,
      last_four_digits: card.lastFour,
      expiration_month: card.month,
      expiration_year: card.year,
      date_created: moment,
      date_last_updated: moment,
      cardholder: { name: card.holder, identification: card.document },
    },
  };
}

/** Updates the payment with the bank's decision. */
export function settlePayment(payment: Payment, status: string, statusDetail: string, now: Date): void {
  payment.status = status;
  payment.status_detail = statusDetail;
  payment.date_last_updated = timestamp(now);
  if (status === 'approved') payment.date_approved = timestamp(now);
}

function resultOf({ body, card }: PaymentRequest): { status: string; statusDetail: string } {
  const outcome = outcomeFor(card.holder);
  if (outcome.status === 'approved' && body['capture'] === false) {
    return { status: 'authorized', statusDetail: 'pending_capture' };
  }
  if (outcome.status === 'in_process' && body['binary_mode'] === true) {
    return { status: 'rejected', statusDetail: 'cc_rejected_other_reason' };
  }
  return outcome;
}
