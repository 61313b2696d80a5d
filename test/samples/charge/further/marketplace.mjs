import { MercadoPagoConfig, Order, Payment } from 'mercadopago';

/**
 * Charges for a seller of your marketplace. The page's form has the seller's public key, this call the seller's access
 * token: you get both with the seller's consent (OAuth). Your share is the fee.
 *
 * @param seller {accessToken}
 * @param sale {reference, total: '1250.50', fee: '125.05', email}
 */
export const chargeOrder = (form, { reference, total, fee, email }, seller) =>
  new Order(new MercadoPagoConfig({ accessToken: seller.accessToken, options: { maxRetries: 0 } })).create({
    body: {
      type: 'online',
      processing_mode: 'automatic',
      external_reference: reference,
      total_amount: total,
      marketplace_fee: fee,
      payer: { email },
      transactions: {
        payments: [
          {
            amount: total,
            payment_method: {
              id: form.get('payment_method_id'),
              type: form.get('payment_type_id'),
              token: form.get('token'),
              installments: Number(form.get('installments')),
            },
          },
        ],
      },
    },
    requestOptions: { idempotencyKey: form.get('token'), meliSessionId: form.get('device_id') ?? undefined },
  });

/** The same under Payments, where the fee is a number. */
export const chargePayment = (form, { reference, total, fee, email }, seller) =>
  new Payment(new MercadoPagoConfig({ accessToken: seller.accessToken })).create({
    body: {
      transaction_amount: Number(total),
      application_fee: Number(fee),
      token: form.get('token'),
      payment_method_id: form.get('payment_method_id'),
      issuer_id: form.get('issuer_id') ?? undefined,
      installments: Number(form.get('installments')),
      external_reference: reference,
      payer: { email },
    },
    requestOptions: { idempotencyKey: form.get('token'), meliSessionId: form.get('device_id') ?? undefined },
  });
