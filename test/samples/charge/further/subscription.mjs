import { MercadoPagoConfig, PreApproval } from 'mercadopago';

/**
 * Starts a subscription that charges the card each month.
 *
 * @param form the post, as URLSearchParams or FormData
 * @param plan from your own records: {reference, title, amount: 1250.5, currency: 'ARS', email}
 */
export function subscribe(form, { reference, title, amount, currency, email }) {
  const client = new MercadoPagoConfig({ accessToken: process.env.MP_ACCESS_TOKEN });
  return new PreApproval(client).create({
    body: {
      reason: title,
      external_reference: reference,
      payer_email: email,
      card_token_id: form.get('token'),
      auto_recurring: { frequency: 1, frequency_type: 'months', transaction_amount: amount, currency_id: currency },
      status: 'authorized',
    },
  });
}
