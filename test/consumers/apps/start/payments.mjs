import { mercadoPago } from './shop.mjs';

/**
 * `charge()` of shop.mjs with the Payments API: the amount is a number, and the bank is sent too. A post that is sent
 * again gets the first answer again.
 */
export const charge = (form) =>
  mercadoPago(
    '/v1/payments',
    {
      transaction_amount: 1250.5,
      token: form.get('token'),
      payment_method_id: form.get('payment_method_id'),
      issuer_id: form.get('issuer_id') ?? undefined,
      installments: Number(form.get('installments')),
      payer: { email: 'buyer@testuser.com' },
    },
    form.get('token'),
  );
