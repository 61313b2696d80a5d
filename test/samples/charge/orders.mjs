import { MercadoPagoConfig, Order } from 'mercadopago';

/** A client for one call: the SDK reuses a call's key for the next. No retries: each key works once. */
const orders = () =>
  new Order(new MercadoPagoConfig({ accessToken: process.env.MP_ACCESS_TOKEN, options: { maxRetries: 0 } }));

/** Statuses of requests refused before any charge. */
const REFUSED = [400, 401, 403, 404, 422, 429];

/**
 * Charges the card behind the form's token.
 *
 * @param form the post, as URLSearchParams or FormData
 * @param sale from your own records, never from the page: {reference, total: '1250.50', email}. Use a new reference for
 * each attempt: at most 64 letters, digits, - and _
 * @returns the order, for <mp-payment-status>
 * @throws MercadoPagoError if the request is wrong and nothing was charged
 */
export async function charge(form, { reference, total, email }) {
  const method = {
    id: form.get('payment_method_id'),
    type: form.get('payment_type_id'),
    token: form.get('token'),
    installments: Number(form.get('installments')),
  };
  let status = 'unknown';
  try {
    const order = await orders().create({
      body: {
        type: 'online',
        processing_mode: 'automatic',
        external_reference: reference,
        total_amount: total,
        payer: { email },
        transactions: { payments: [{ amount: total, payment_method: method }] },
      },
      // A form posted twice has the same token: it is charged once.
      requestOptions: { idempotencyKey: form.get('token'), meliSessionId: form.get('device_id') ?? undefined },
    });
    if (order.id) return forPage(order);
  } catch (error) {
    if (REFUSED.includes(error.status)) throw error;
    // The order was created and its payment declined.
    if (error.status === 402) status = 'failed';
  }
  // Declined; or no readable answer, 409, 423 or 5xx: the order may exist. Look it up; never post again.
  const found = await find(reference).catch(() => undefined);
  return forPage(found ?? { status });
}

async function find(reference) {
  const day = 86_400_000;
  const { data } = await orders().search({
    options: {
      begin_date: new Date(Date.now() - day).toISOString(),
      end_date: new Date(Date.now() + day).toISOString(),
      external_reference: reference,
    },
  });
  return data?.[0];
}

/** Removes the token. For an `unknown` order the page says "not known yet, do not pay again". */
function forPage({ id, status, status_detail, total_amount, transactions }) {
  const payments = (transactions?.payments ?? []).map((payment) => ({
    ...payment,
    payment_method: { ...payment.payment_method, token: undefined },
  }));
  return { id, status, status_detail, total_amount, transactions: { payments } };
}
