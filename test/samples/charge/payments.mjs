import { MercadoPagoConfig, Payment } from 'mercadopago';

/** Statuses of requests refused before any charge. */
const REFUSED = [400, 401, 403, 404, 422, 429];

/**
 * Charges the card behind the form's token.
 *
 * @param form the post, as URLSearchParams or FormData
 * @param sale from your own records, never from the page: {reference, total: '1250.50', email}. Use a new reference for
 * each attempt
 * @returns the payment, even a declined one, for <mp-payment-status>
 * @throws MercadoPagoError if the request is wrong and nothing was charged
 */
export async function charge(form, { reference, total, email }) {
  const client = new MercadoPagoConfig({ accessToken: process.env.MP_ACCESS_TOKEN });
  let lost = false;
  try {
    const payment = await new Payment(client).create({
      body: {
        transaction_amount: Number(total),
        token: form.get('token'),
        payment_method_id: form.get('payment_method_id'),
        issuer_id: form.get('issuer_id') ?? undefined,
        installments: Number(form.get('installments')),
        external_reference: reference,
        payer: { email },
      },
      requestOptions: {
        // The same key returns the same payment, so the SDK may retry, and a form posted twice is charged once.
        idempotencyKey: form.get('token'),
        meliSessionId: form.get('device_id') ?? undefined,
        onRetry: (_, error) => (lost ||= !REFUSED.includes(error.status)),
      },
    });
    if (payment.id) return forPage(payment);
  } catch (error) {
    // If the answer to an earlier try was lost, the refusal of the last one does not mean that nothing was charged.
    if (REFUSED.includes(error.status) && !lost) throw error;
  }
  // No readable answer: it may be paid. The page says "not known yet, do not pay again".
  return { status: 'unknown' };
}

/** Only what the page shows; `three_ds_info` is the bank's page, where the buyer has to confirm. */
function forPage(payment) {
  const { id, status, status_detail, payment_method_id, transaction_amount, currency_id, installments } = payment;
  const { three_ds_info } = payment;
  return { id, status, status_detail, payment_method_id, transaction_amount, currency_id, installments, three_ds_info };
}
