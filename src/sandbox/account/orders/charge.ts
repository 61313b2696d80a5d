import type { Account } from '../account.js';
import { listedMethods } from '../bins.js';
import { activeToken } from '../card-token.js';
import { payerCosts } from '../plans.js';
import { secure } from './challenge.js';
import { amountText, type Order, type OrderPayment, settle } from './order.js';
import { decide, type Decision } from './outcome.js';

/** Charges the payment of an order. This spends its token, whatever the outcome. */
export function charge(order: Order, account: Account): void {
  const [payment] = order.transactions.payments;
  if (!payment) return;
  const { status, statusDetail } = attempt(order, payment, account);
  settle(order, payment, status, statusDetail, account.now());
  if (status === 'processed') markPaid(order);
}

/** In one sample less than the amount was paid, without explanation; here all of it is paid. */
export function markPaid(order: Order): void {
  for (const payment of order.transactions.payments) payment.paid_amount = payment.amount;
  order.total_paid_amount = order.total_amount;
}

function attempt(order: Order, payment: OrderPayment, account: Account): Decision {
  const { payment_method: method } = payment;
  const token = activeToken(account, method.token);
  // The answer to an unknown, spent or expired token is not documented; this detail exists for it.
  if (!token?.card) return failed('invalid_card_token');
  token.used = account.now();
  const listed = listedMethods(account.site).find(({ id }) => id === method.id)!;
  const match = token.card.methods.find(({ id }) => id === method.id);
  const plans = payerCosts(account.site, listed, match?.inParts ?? false, Number(payment.amount));
  if (plans.length === 0) return failed('amount_limit_exceeded');
  const plan = plans.find(({ installments }) => installments === method.installments);
  if (!plan) return failed('invalid_installments');
  method.installment_amount = amountText(plan.installment_amount, account);
  const secured = secure(order, payment, token.card, account, markPaid);
  return secured ?? decide({ holder: token.card.holder, captureMode: order.capture_mode });
}

const failed = (statusDetail: string): Decision => ({ status: 'failed', statusDetail });
