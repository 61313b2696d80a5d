import { MercadoPagoError, Order as OrderClient } from 'mercadopago';
import { decimal } from '../catalogue.js';
import type { Charge } from '../orders.js';
import { mercadoPago } from './client.js';
import { isRefusal, logFailure, UnreadableAnswer } from './failed-call.js';
import type { ChargeRequest, ChargeResult, PaymentApi } from './payment-api.js';

type OrderRequest = Parameters<OrderClient['create']>[0]['body'];
type OrderAnswer = Awaited<ReturnType<OrderClient['get']>>;
type OrderPayment = NonNullable<NonNullable<OrderAnswer['transactions']>['payments']>[number];
type PaymentMethod = NonNullable<OrderPayment['payment_method']> & { installment_amount?: string };

/** Shown on the card statement. */
const DESCRIPTOR = 'CALANDRIA CAFE';

/** Never repeat a post: with the same key Orders answers 409, without the outcome of the first one. */
const ONCE = { maxRetries: 0 };

const DAY = 86_400_000;

/** Orders, `/v1/orders`: the API that Mercado Pago actively develops. */
export function ordersApi(accessToken: string): PaymentApi {
  const client = () => new OrderClient(mercadoPago(accessToken));

  async function charge(request: ChargeRequest): Promise<ChargeResult> {
    const { reference, key, card } = request;
    const startedAt = new Date();
    const body = orderRequest(request);
    try {
      const answer = await client().create({
        body,
        requestOptions: { ...ONCE, idempotencyKey: key, ...(card.deviceId && { meliSessionId: card.deviceId }) },
      });
      return { kind: 'charged', charge: chargeOf(answer) };
    } catch (error) {
      logFailure(`reference=${reference}`, error);
      if (isRefusal(error)) return { kind: 'refused' };
      return behind(error, reference, startedAt);
    }
  }

  /**
   * The order behind a failed call. With 402 it was created and its payment declined: the body has it under `data`,
   * which the SDK's exceptions omit since version 3. After a timeout or an unreadable answer it may exist.
   */
  async function behind(error: unknown, reference: string, startedAt: Date): Promise<ChargeResult> {
    const found = await find(reference, startedAt).catch(() => undefined);
    if (found) return { kind: 'charged', charge: found };
    const isDeclined = error instanceof MercadoPagoError && error.status === 402;
    return { kind: isDeclined ? 'refused' : 'unknown' };
  }

  /** The clocks of the shop and of Mercado Pago may differ. */
  async function find(reference: string, startedAt: Date): Promise<Charge | undefined> {
    const { data = [] } = await client().search({
      options: {
        begin_date: new Date(startedAt.getTime() - DAY).toISOString(),
        end_date: new Date(startedAt.getTime() + DAY).toISOString(),
        external_reference: reference,
      },
    });
    return data[0] && chargeOf(data[0]);
  }

  return {
    charge,
    find,
    read: async (id) => chargeOf(await client().get({ id })),
    capture: async (id) => void (await client().capture({ id, requestOptions: ONCE })),
    cancel: async (id) => void (await client().cancel({ id, requestOptions: ONCE })),
    refund: async (id) => void (await client().refund({ id, requestOptions: ONCE })),
  };
}

/** Amounts are strings. Orders reads the bank from the token and refuses `issuer_id`. */
function orderRequest({ order, card, customerId, reference }: ChargeRequest): OrderRequest {
  const { product, quantity, visit, email, firstName, lastName } = order;
  const total = decimal(order.amount, visit.site);
  return {
    type: 'online',
    processing_mode: 'automatic',
    capture_mode: visit.reserves ? 'manual' : 'automatic_async',
    external_reference: reference,
    total_amount: total,
    description: `${product.name} × ${quantity}`,
    payer: {
      email,
      ...(firstName && { first_name: firstName }),
      ...(lastName && { last_name: lastName }),
      // From the SDK's types; Mercado Pago's reference does not mention saved cards.
      ...(customerId && { customer_id: customerId }),
    },
    items: [
      {
        title: product.name,
        description: product.origin,
        external_code: product.id,
        category_id: 'food',
        quantity,
        unit_price: decimal(product.prices[visit.site], visit.site),
      },
    ],
    transactions: {
      payments: [
        {
          amount: total,
          payment_method: {
            id: card.paymentMethodId,
            type: card.paymentTypeId,
            token: card.token,
            installments: card.installments,
            statement_descriptor: DESCRIPTOR,
          },
        },
      ],
    },
    config: { online: { transaction_security: { validation: 'on_fraud_risk', liability_shift: 'required' } } },
  };
}

/** @throws UnreadableAnswer */
function chargeOf(answer: OrderAnswer): Charge {
  const { id, status = '', status_detail: detail = '', total_amount, transactions } = answer;
  if (!id) throw new UnreadableAnswer();
  const [payment] = transactions?.payments ?? [];
  // The SDK's type lacks the installments, which the reference has.
  const method: PaymentMethod = payment?.payment_method ?? {};
  const url = detail === 'pending_challenge' && method.transaction_security?.url;
  return {
    api: 'orders',
    id,
    reference: answer.external_reference ?? '',
    paymentId: payment?.id ?? '',
    status,
    // For a declined order only the payment has the reason.
    statusDetail: (status === 'failed' && payment?.status_detail) || detail,
    paymentMethodId: method.id ?? '',
    installments: method.installments ?? 1,
    installmentAmount: method.installment_amount ? Number(method.installment_amount) : undefined,
    descriptor: method.statement_descriptor,
    approvedAt: status === 'processed' ? answer.last_updated_date : undefined,
    challenge: url ? { url } : undefined,
    answer: { id, status, status_detail: detail, total_amount, transactions: { payments: [forPage(payment)] } },
  };
}

/** The page does not need the token. */
const forPage = (payment: OrderPayment | undefined) => ({
  id: payment?.id,
  status: payment?.status,
  status_detail: payment?.status_detail,
  amount: payment?.amount,
  payment_method: { ...payment?.payment_method, token: undefined },
});
