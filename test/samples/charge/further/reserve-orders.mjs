import { MercadoPagoConfig, Order } from 'mercadopago';

const orders = () =>
  new Order(new MercadoPagoConfig({ accessToken: process.env.MP_ACCESS_TOKEN, options: { maxRetries: 0 } }));

/** Reserves the amount on the card: `action_required/waiting_capture`. */
export const reserve = (form, { reference, total, email }) =>
  orders().create({
    body: {
      type: 'online',
      processing_mode: 'automatic',
      capture_mode: 'manual',
      external_reference: reference,
      total_amount: total,
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

/** Charges the reserved amount; Orders allows only the whole amount. */
export const capture = (id) => orders().capture({ id, requestOptions: { idempotencyKey: `capture-${id}` } });

/** Releases the reserved amount. */
export const release = (id) => orders().cancel({ id, requestOptions: { idempotencyKey: `cancel-${id}` } });
