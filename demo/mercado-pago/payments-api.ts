import { Payment as PaymentClient, PaymentRefund } from 'mercadopago';
import type { Charge } from '../orders.js';
import { sites } from '../sites.js';
import { mercadoPago } from './client.js';
import { isRefusal, logFailure, UnreadableAnswer } from './failed-call.js';
import type { ChargeRequest, ChargeResult, PaymentApi } from './payment-api.js';

type PaymentRequest = Parameters<PaymentClient['create']>[0]['body'];
type PaymentAnswer = Awaited<ReturnType<PaymentClient['get']>>;

/** Shown on the card statement; at most 22 characters. */
const DESCRIPTOR = 'CALANDRIA CAFE';

/** Payments, `/v1/payments`: the API Mercado Pago calls legacy; its own plugins still use it. */
export function paymentsApi(accessToken: string): PaymentApi {
  const client = () => new PaymentClient(mercadoPago(accessToken));

  /** A declined card is answered with 201, a repeated key with the first answer, so the SDK may repeat the post. */
  async function charge(request: ChargeRequest): Promise<ChargeResult> {
    const { reference, key, card } = request;
    const body = paymentRequest(request);
    // If the answer to an earlier try was lost, the refusal of the last one does not mean that nothing was charged.
    let isLost = false;
    const onRetry = (_: number, error: Error): void => void (isLost ||= !isRefusal(error));
    try {
      const answer = await client().create({
        body,
        requestOptions: { idempotencyKey: key, onRetry, ...(card.deviceId && { meliSessionId: card.deviceId }) },
      });
      return { kind: 'charged', charge: chargeOf(answer) };
    } catch (error) {
      logFailure(`reference=${reference}`, error);
      if (isRefusal(error) && !isLost) return { kind: 'refused' };
      const found = await find(reference).catch(() => undefined);
      return found ? { kind: 'charged', charge: found } : { kind: 'unknown' };
    }
  }

  async function find(reference: string): Promise<Charge | undefined> {
    const { results = [] } = await client().search({ options: { external_reference: reference } });
    const [{ id } = {}] = results;
    return id ? read(String(id)) : undefined;
  }

  const read = async (id: string): Promise<Charge> => chargeOf(await client().get({ id }));

  return {
    charge,
    find,
    read,
    capture: async (id) => void (await client().capture({ id })),
    cancel: async (id) => void (await client().cancel({ id })),
    refund: async (id) =>
      void (await new PaymentRefund(mercadoPago(accessToken)).total({
        payment_id: id,
        requestOptions: { idempotencyKey: `refund-${id}` },
      })),
  };
}

function paymentRequest({ order, card, customerId, reference }: ChargeRequest): PaymentRequest {
  const { product, quantity, visit, firstName, lastName } = order;
  const buyer = { ...(firstName && { first_name: firstName }), ...(lastName && { last_name: lastName }) };
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
    external_reference: reference,
    payer: customerId ? { type: 'customer', id: customerId } : { email: order.email },
    additional_info: { items: [item], payer: buyer },
    // 3-D Secure requires immediate capture, so reserved payments go without it.
    ...(visit.reserves ? { capture: false } : { three_d_secure_mode: 'optional' }),
  };
}

/** @throws UnreadableAnswer */
function chargeOf(answer: PaymentAnswer): Charge {
  const { id, status = '', status_detail: statusDetail = '', installments = 1 } = answer;
  if (!id) throw new UnreadableAnswer();
  const { installment_amount, total_paid_amount } = answer.transaction_details ?? {};
  const { external_resource_url: url, creq } = answer.three_ds_info ?? {};
  return {
    api: 'payments',
    id: String(id),
    reference: answer.external_reference ?? '',
    paymentId: String(id),
    status,
    statusDetail,
    paymentMethodId: answer.payment_method_id ?? '',
    installments,
    installmentAmount: installment_amount,
    descriptor: answer.statement_descriptor,
    approvedAt: answer.date_approved ?? undefined,
    challenge: statusDetail === 'pending_challenge' && url && creq ? { url, creq } : undefined,
    answer: {
      id,
      status,
      status_detail: statusDetail,
      payment_method_id: answer.payment_method_id,
      transaction_amount: answer.transaction_amount,
      currency_id: answer.currency_id,
      installments,
      transaction_details: { installment_amount, total_paid_amount },
      statement_descriptor: answer.statement_descriptor,
      three_ds_info: answer.three_ds_info,
    },
  };
}
