import type { Shape } from '../../http/shape.js';
import type { Site } from '../../sites/site.js';

const text = (max?: number): Shape => ({ is: 'text', ...(max !== undefined && { max }) });
const oneOf = (...values: string[]): Shape => ({ is: 'text', oneOf: values });
const object = (members: Record<string, Shape>, required: readonly string[] = []): Shape => ({
  is: 'object',
  members,
  required,
});
const texts = (...names: string[]): Record<string, Shape> => Object.fromEntries(names.map((name) => [name, text()]));
const ANYTHING: Shape = { is: 'anything' };
const WHOLE = { is: 'integer', min: 1, max: 1_000_000 } as const;

/** Two decimals or none; none for currencies without cents (inferred for Chile and Colombia). */
const amount = ({ currency }: Site): Shape => ({
  is: 'text',
  max: 18,
  pattern: currency.decimals === 0 ? /^\d+$/ : /^\d+(\.\d\d)?$/,
});

const ADDRESS = object({
  ...texts('zip_code', 'street_name', 'street_number', 'neighborhood', 'city', 'complement', 'country'),
  ...texts('floor', 'apartment'),
  state: { is: 'text', pattern: /^.{2}$/ },
});

const PAYER = object({
  ...texts('customer_id', 'first_name', 'last_name'),
  email: { is: 'text', pattern: /^[^\s@]+@[^\s@]+$/ },
  entity_type: oneOf('individual', 'association'),
  identification: object(texts('type', 'number')),
  phone: object(texts('area_code', 'number')),
  address: ADDRESS,
});

/** The sandbox supports cards only. `issuer_id` is not a member: the real API refuses it (measured). */
export const PAYMENT_METHOD = object(
  {
    id: text(),
    type: oneOf('credit_card', 'debit_card', 'prepaid_card'),
    token: { is: 'text', pattern: /^.{32,33}$/ },
    installments: { is: 'integer', min: 1, max: 36 },
    statement_descriptor: text(50),
  },
  ['id', 'type', 'token'],
);

const payment = (site: Site): Shape =>
  object(
    {
      amount: amount(site),
      payment_method: PAYMENT_METHOD,
      stored_credential: ANYTHING,
      automatic_payments: ANYTHING,
      subscription_data: ANYTHING,
      ...texts('expiration_time', 'date_of_expiration'),
    },
    ['amount', 'payment_method'],
  );

export const payments = (site: Site): Shape => ({ is: 'list', of: payment(site) });

const item = (site: Site): Shape =>
  object({
    title: text(150),
    unit_price: amount(site),
    quantity: WHOLE,
    description: text(100),
    ...texts('external_code', 'category_id', 'picture_url', 'type', 'event_date', 'unit_measure'),
    warranty: ANYTHING,
    external_categories: ANYTHING,
  });

const ONLINE = object({
  transaction_security: object({
    validation: oneOf('on_fraud_risk', 'never', 'always'),
    liability_shift: oneOf('required'),
  }),
  ...texts('callback_url', 'success_url', 'pending_url', 'failure_url', 'auto_return', 'available_from'),
  allowed_user_type: text(),
  tracks: ANYTHING,
  retries: ANYTHING,
  differential_pricing: ANYTHING,
});

/**
 * The body of `POST /v1/orders` by Mercado Pago's reference and, where that is silent, the types of its Node SDK.
 * Everything else is refused: the names of the Payments API, and `notification_url` (measured; the webhook is set in
 * the dashboard).
 */
export const orderBody = (site: Site): Shape =>
  object(
    {
      type: text(),
      processing_mode: oneOf('automatic', 'manual'),
      capture_mode: oneOf('automatic', 'automatic_async', 'manual'),
      external_reference: { is: 'text', pattern: /^[A-Za-z0-9_-]{1,64}$/ },
      total_amount: amount(site),
      payer: PAYER,
      transactions: object({ payments: payments(site) }),
      config: object({
        online: ONLINE,
        payment_method: ANYTHING,
        ...texts('statement_descriptor', 'default_payment_due_date'),
      }),
      items: { is: 'list', of: item(site) },
      shipment: object({
        address: ADDRESS,
        mode: text(),
        cost: amount(site),
        local_pickup: ANYTHING,
        free_shipping: ANYTHING,
        free_methods: ANYTHING,
      }),
      integration_data: object({
        ...texts('integrator_id', 'platform_id', 'corporation_id'),
        sponsor: object(texts('id')),
      }),
      marketplace_fee: amount(site),
      additional_info: ANYTHING,
      ...texts('description', 'currency', 'marketplace', 'checkout_available_at', 'expiration_time'),
    },
    ['type', 'total_amount'],
  );
