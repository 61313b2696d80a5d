/** What a shop's server knows after the form's post. */
interface Sale {
  post: URLSearchParams;
  /** `field-prefix` of the form. */
  prefix: string;
  api: 'orders' | 'payments';
  /** Whether the bank may ask the buyer to confirm. */
  challenge: boolean;
  /** From the shop's own records, never from the page. */
  amount: string;
  email: string;
  /** For a saved card. */
  customer: string | undefined;
}

/** The request that charges a card, as in the guide's pages on Orders and Payments. */
export function chargeRequest(sale: Sale): { path: string; body: object } {
  return sale.api === 'orders' ? orderRequest(sale) : paymentRequest(sale);
}

const entry = ({ post, prefix }: Sale, name: string): string | undefined => post.get(prefix + name) ?? undefined;

function orderRequest(sale: Sale): { path: string; body: object } {
  const { amount, email, challenge, customer } = sale;
  const method = {
    id: entry(sale, 'payment_method_id'),
    type: entry(sale, 'payment_type_id'),
    token: entry(sale, 'token'),
    installments: Number(entry(sale, 'installments')),
  };
  const security = { validation: 'on_fraud_risk', liability_shift: 'required' };
  return {
    path: '/v1/orders',
    body: {
      type: 'online',
      processing_mode: 'automatic',
      external_reference: 'playground',
      total_amount: amount,
      payer: customer ? { email, customer_id: customer } : { email },
      transactions: { payments: [{ amount, payment_method: method }] },
      ...(challenge && { config: { online: { transaction_security: security } } }),
    },
  };
}

function paymentRequest(sale: Sale): { path: string; body: object } {
  const { amount, email, challenge, customer } = sale;
  return {
    path: '/v1/payments',
    body: {
      transaction_amount: Number(amount),
      token: entry(sale, 'token'),
      payment_method_id: entry(sale, 'payment_method_id'),
      issuer_id: entry(sale, 'issuer_id'),
      installments: Number(entry(sale, 'installments')),
      payer: customer ? { type: 'customer', id: customer } : { email },
      ...(challenge && { three_d_secure_mode: 'optional' }),
    },
  };
}
