import { MercadoPagoError, Payment as PaymentApi } from 'mercadopago';
import { mercadoPago } from './mercado-pago.js';
import { sites } from './sites.js';
import type { CardEntries } from './order-form.js';
import type { Charge, Order, Payment } from './orders.js';

/** On the card statement, at most 22 characters. */
const DESCRIPTOR = 'CALANDRIA CAFE';

/**
 * Statuses that say that no payment was made. Any other may hide one: a 5xx, a conflict with the same request still
 * under way (409, 423), and 0, the SDK's status of a broken connection.
 */
const NOT_CHARGED = [400, 401, 402, 403, 404, 422, 429];

type PaymentRequest = Parameters<PaymentApi['create']>[0]['body'];
type PaymentAnswer = Awaited<ReturnType<PaymentApi['create']>>;

/**
 * Charges the card behind the token with the official SDK. A payment that the card's bank rejects is a payment too.
 *
 * @param customerId of the customer whose saved card this is; undefined for a card that was typed in
 */
export async function charge(
  accessToken: string,
  order: Order,
  card: CardEntries,
  customerId: string | undefined,
): Promise<Charge> {
  try {
    const answer = await new PaymentApi(mercadoPago(accessToken)).create({
      body: paymentRequest(order, card, customerId),
      // The token is good for one payment; as the key it makes a repeated post answer with that same payment.
      requestOptions: { idempotencyKey: card.token },
    });
    return { kind: 'payment', payment: paymentOf(answer), orderId: answer.external_reference ?? order.id };
  } catch (error) {
    if (!(error instanceof MercadoPagoError)) throw error;
    console.warn(`order=${order.id} error=${error.status} ${error.message} causes=${causeCodes(error)}`);
    return { kind: NOT_CHARGED.includes(error.status) ? 'refused' : 'unknown' };
  }
}

function paymentRequest(order: Order, card: CardEntries, customerId: string | undefined): PaymentRequest {
  const { product, quantity, visit } = order;
  const item = {
    id: product.id,
    title: product.name,
    description: product.origin,
    category_id: 'food',
    quantity,
    unit_price: product.prices[visit.site],
    currency_id: sites[visit.site].currency,
  };
  return {
    transaction_amount: order.amount,
    token: card.token,
    payment_method_id: card.paymentMethodId,
    installments: card.installments,
    issuer_id: card.issuerId,
    description: `${product.name} × ${quantity}`,
    statement_descriptor: DESCRIPTOR,
    external_reference: order.id,
    payer: customerId ? { type: 'customer', id: customerId } : { email: order.email },
    additional_info: { items: [item] },
  };
}

/** The part of Mercado Pago's answer that pages may have. */
export function paymentOf(answer: PaymentAnswer): Payment {
  const { installment_amount, total_paid_amount } = answer.transaction_details ?? {};
  return {
    id: answer.id,
    status: answer.status ?? '',
    status_detail: answer.status_detail ?? '',
    payment_method_id: answer.payment_method_id,
    transaction_amount: answer.transaction_amount ?? 0,
    currency_id: answer.currency_id,
    installments: answer.installments ?? 1,
    transaction_details: { installment_amount, total_paid_amount },
    statement_descriptor: answer.statement_descriptor,
    date_approved: answer.date_approved,
  };
}

/** The codes only: descriptions of causes repeat what was sent. */
const causeCodes = (error: MercadoPagoError): string =>
  error.causes
    .map((cause) => (typeof cause === 'object' && cause && 'code' in cause ? String(cause.code) : '?'))
    .join(',');
