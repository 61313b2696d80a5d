import { MercadoPagoConfig, Payment } from 'mercadopago';

const payments = () => new Payment(new MercadoPagoConfig({ accessToken: process.env.MP_ACCESS_TOKEN }));

/** Reserves the amount on the card: `authorized/pending_capture`. Not with debit cards. */
export const reserve = (form, { reference, total, email }) =>
  payments().create({
    body: {
      transaction_amount: Number(total),
      capture: false,
      token: form.get('token'),
      payment_method_id: form.get('payment_method_id'),
      issuer_id: form.get('issuer_id') ?? undefined,
      installments: Number(form.get('installments')),
      external_reference: reference,
      payer: { email },
    },
    requestOptions: { idempotencyKey: form.get('token'), meliSessionId: form.get('device_id') ?? undefined },
  });

/** Charges the reserved amount, or part of it. */
export const capture = (id, amount) => payments().capture({ id, transaction_amount: amount });

/** Releases the reserved amount. */
export const release = (id) => payments().cancel({ id });
