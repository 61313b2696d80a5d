import { MercadoPagoConfig, MercadoPagoError, Payment as PaymentApi } from 'mercadopago';
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
 * @param accessToken the shop's private key; it never leaves the server
 */
export async function charge(accessToken: string, order: Order, card: CardEntries): Promise<Charge> {
  // Made for each charge: the SDK keeps the request options of one call, and with them its key, for the next one.
  const payments = new PaymentApi(new MercadoPagoConfig({ accessToken, options: { timeout: 15_000, maxRetries: 2 } }));
  try {
    const answer = await payments.create({
      body: paymentRequest(order, card),
      // The token is good for one payment; as the key it makes a repeated post answer with that same payment.
      requestOptions: { idempotencyKey: card.token },
    });
    return { kind: 'payment', payment: paymentOf(answer, order) };
  } catch (error) {
    if (!(error instanceof MercadoPagoError)) throw error;
    console.warn(`order=${order.id} error=${error.status} ${error.message} causes=${causeCodes(error)}`);
    return { kind: NOT_CHARGED.includes(error.status) ? 'refused' : 'unknown' };
  }
}

function paymentRequest(order: Order, card: CardEntries): PaymentRequest {
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
    payer: { email: order.email },
    additional_info: { items: [item] },
  };
}

function paymentOf(answer: PaymentAnswer, order: Order): Payment {
  return {
    id: answer.id,
    orderId: answer.external_reference ?? order.id,
    status: answer.status ?? '',
    statusDetail: answer.status_detail ?? '',
    totalPaid: answer.transaction_details?.total_paid_amount ?? order.amount,
    installments: answer.installments ?? 1,
    installmentAmount: answer.transaction_details?.installment_amount,
    descriptor: answer.statement_descriptor,
  };
}

/** The codes only: descriptions of causes repeat what was sent. */
const causeCodes = (error: MercadoPagoError): string =>
  error.causes
    .map((cause) => (typeof cause === 'object' && cause && 'code' in cause ? String(cause.code) : '?'))
    .join(',');
