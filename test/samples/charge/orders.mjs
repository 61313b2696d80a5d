import { MercadoPagoConfig, Order } from 'mercadopago';

/** A client for one call: the SDK keeps the key of a call for the next. No retries: a key is good once. */
const orders = () =>
  new Order(new MercadoPagoConfig({ accessToken: process.env.MP_ACCESS_TOKEN, options: { maxRetries: 0 } }));

/** What was refused before a charge was tried. */
const REFUSED = [400, 401, 403, 404, 422, 429];

/**
 * Charges what the form has sent.
 *
 * @param form the post, as URLSearchParams or FormData
 * @param sale of your own records, never of the page: {reference, total: '1250.50', email}. The reference is new for each
 *   attempt: letters, digits, - and _, 64 at most
 * @returns the order, for <mp-payment-status>
 * @throws MercadoPagoError when nothing was charged because the request is wrong
 */
export async function charge(form, { reference, total, email }) {
  const method = {
    id: form.get('payment_method_id'),
    type: form.get('payment_type_id'),
    token: form.get('token'),
    installments: Number(form.get('installments')),
  };
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
      requestOptions: { idempotencyKey: reference, meliSessionId: form.get('device_id') ?? undefined },
    });
    return forPage(order);
  } catch (error) {
    if (REFUSED.includes(error.status)) throw error;
    // 402: the order was made, and its payment declined. No answer, 409, 423 or 5xx: it may have been made. Either way it is
    // looked up, and never posted again.
    return forPage(await find(reference));
  }
}

async function find(reference) {
  const day = 86_400_000;
  const { data = [] } = await orders().search({
    options: {
      begin_date: new Date(Date.now() - day).toISOString(),
      end_date: new Date(Date.now() + day).toISOString(),
      external_reference: reference,
    },
  });
  return data[0] ?? { status: 'unknown' };
}

/** Without the token. An `unknown` order is told as "not known yet, do not pay again". */
function forPage({ id, status, status_detail, total_amount, transactions }) {
  const payments = (transactions?.payments ?? []).map((payment) => ({
    ...payment,
    payment_method: { ...payment.payment_method, token: undefined },
  }));
  return { id, status, status_detail, total_amount, transactions: { payments } };
}
