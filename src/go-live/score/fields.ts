/*
 * What Mercado Pago's "integration quality" checks in a payment. Mercado Pago publishes no list; this one is what
 * integrators copied from its own tool in June 2026. Several agree on most of it; the weights vary by account. What is
 * only inferred says so.
 *
 * Source of `scoreIntegration()`, the command `score`, the panel and docs/go-live.md.
 */

export interface ScoredField {
  /** Its name under the Payments API (`POST /v1/payments`); `null`: not in the payment. */
  payments: string | null;
  /** Its name under the Orders API (`POST /v1/orders`); `null`: not in the order. */
  orders: string | null;
  /** What `<mp-card-form>` and the other elements provide without the shop; empty if nothing. */
  form: string;
  /** What the shop must do; empty if nothing. */
  shop: string;
}

const SESSION = 'header X-meli-session-id';

/** The scored fields. */
export const scored = {
  email: {
    payments: 'payer.email',
    orders: 'payer.email',
    form: '',
    shop: "Send the buyer's e-mail from your checkout. With test credentials it ends in @testuser.com.",
  },
  payer_first_name: {
    payments: 'additional_info.payer.first_name',
    orders: 'payer.first_name',
    form: '',
    shop: 'Ask for it in your checkout: the name on the card stays in the form.',
  },
  payer_last_name: {
    payments: 'additional_info.payer.last_name',
    orders: 'payer.last_name',
    form: '',
    shop: 'Ask for it in your checkout: the name on the card stays in the form.',
  },
  item_id: {
    payments: 'additional_info.items[].id',
    orders: 'items[].external_code',
    form: '',
    shop: "Send your shop's code for each product.",
  },
  item_title: {
    payments: 'additional_info.items[].title',
    orders: 'items[].title',
    form: '',
    shop: 'Send the name of each product; Orders takes 150 characters.',
  },
  item_description: {
    payments: 'additional_info.items[].description',
    orders: 'items[].description',
    form: '',
    shop: 'Send a short description of each product; Orders takes 100 characters.',
  },
  item_quantity: {
    payments: 'additional_info.items[].quantity',
    orders: 'items[].quantity',
    form: '',
    shop: 'Send a whole number for each product.',
  },
  item_unit_price: {
    payments: 'additional_info.items[].unit_price',
    orders: 'items[].unit_price',
    form: '',
    shop: 'Send the unit price: a number under Payments, a string such as "1250.50" under Orders.',
  },
  item_category_id: {
    payments: 'additional_info.items[].category_id',
    orders: 'items[].category_id',
    form: '',
    shop: 'Send the matching item category of Mercado Pago, such as fashion or electronics.',
  },
  device_id: {
    payments: SESSION,
    orders: SESSION,
    form: 'device_id in the post: the session of the device script of mercadopago.js.',
    shop: 'Send device_id as the header X-meli-session-id, and allow the script in your Content-Security-Policy.',
  },
  issuer_id: {
    payments: 'issuer_id',
    orders: null,
    form: 'issuer_id in the post, if the payment method has banks.',
    shop: 'Payments: send it. Orders: leave it out, as Orders refuses it with 400; it reads the bank from the token (that this counts is inferred).',
  },
  webhooks_ipn: {
    payments: 'notification_url, or the dashboard',
    orders: null,
    form: '',
    shop: 'Set the webhook in the dashboard (under Payments notification_url works too), answer at once, then read the payment from the API.',
  },
  external_reference: {
    payments: 'external_reference',
    orders: 'external_reference',
    form: '',
    shop: 'Send your order number: 256 characters under Payments; 64 letters, digits, - and _ under Orders.',
  },
  back_end_sdk: {
    payments: "headers of Mercado Pago's server SDK",
    orders: "headers of Mercado Pago's server SDK",
    form: '',
    shop: "Make the call with a current version of Mercado Pago's official SDK for your language.",
  },
  web_front_end_sdk: {
    payments: 'token',
    orders: 'transactions.payments[].payment_method.token',
    form: "It loads mercadopago.js from Mercado Pago's host and makes the token with it. Integrators report that Mercado Pago's tool can fail to see this.",
    shop: '',
  },
  statement_descriptor: {
    payments: 'statement_descriptor',
    orders: 'transactions.payments[].payment_method.statement_descriptor',
    form: '<mp-payment-status> shows it to the buyer.',
    shop: 'Send the name buyers know you by: 22 characters under Payments, 50 under Orders.',
  },
  ssl: {
    payments: null,
    orders: null,
    form: 'It accepts no live card on a page without https.',
    shop: 'Serve the whole shop over https.',
  },
  tls: {
    payments: null,
    orders: null,
    form: '',
    shop: 'Use TLS 1.2 or later on your servers.',
  },
  secure_form: {
    payments: null,
    orders: null,
    form: "With secure-fields the card is typed into Mercado Pago's own fields. Without it the inputs are native, which may cost these points (inferred).",
    shop: 'Write secure-fields on <mp-card-form> if these points matter to you.',
  },
} as const satisfies Record<string, ScoredField>;

/** Good practices: checked, but without points. */
export const practices = {
  address: {
    payments: 'additional_info.payer.address, additional_info.shipments.receiver_address',
    orders: 'payer.address, shipment.address',
    form: '',
    shop: 'Send the address if your checkout asks for one.',
  },
  payer_identification: {
    payments: 'payer.identification',
    orders: 'payer.identification',
    form: "The cardholder's document goes with the token, to Mercado Pago only.",
    shop: "Send type and number if your checkout asks for the buyer's document.",
  },
  payer_phone: {
    payments: 'additional_info.payer.phone',
    orders: 'payer.phone',
    form: '',
    shop: 'Send area code and number if your checkout asks for them.',
  },
  payment_get_or_search_api: {
    payments: 'GET /v1/payments/{id}, GET /v1/payments/search',
    orders: 'GET /v1/orders/{id}, GET /v1/orders',
    form: '',
    shop: 'Read the status from the API after each notification.',
  },
  chargebacks_api: {
    payments: 'GET /v1/chargebacks/{id}',
    orders: 'GET /v1/orders/{id}',
    form: '',
    shop: 'Follow chargebacks and answer them with documents.',
  },
  cancellation_api: {
    payments: 'PUT /v1/payments/{id}',
    orders: 'POST /v1/orders/{id}/cancel',
    form: '',
    shop: 'Cancel pending payments that are no longer wanted.',
  },
  refunds_api: {
    payments: 'POST /v1/payments/{id}/refunds',
    orders: 'POST /v1/orders/{id}/refund',
    form: '',
    shop: 'Refund from your back office.',
  },
  settlement: {
    payments: null,
    orders: null,
    form: '',
    shop: 'Switch on the report of all transactions in the dashboard.',
  },
  release: {
    payments: null,
    orders: null,
    form: '',
    shop: 'Switch on the report of released money in the dashboard.',
  },
  binary_mode: {
    payments: 'binary_mode',
    orders: 'capture_mode: "automatic"',
    form: '',
    shop: 'Only if you cannot wait: payments that would go to review are rejected instead, and 3-D Secure needs it off.',
  },
  auth_and_capt: {
    payments: 'capture: false',
    orders: 'capture_mode: "manual"',
    form: '',
    shop: 'Only if you reserve first and charge later.',
  },
  logos: {
    payments: null,
    orders: null,
    form: 'The form shows the logo of the typed card.',
    shop: 'Show which cards you accept before the checkout too.',
  },
  response_messages: {
    payments: 'status_detail',
    orders: 'transactions.payments[].status_detail',
    form: '<mp-payment-status> has words for every status_detail of both APIs.',
    shop: 'Put it on your result page.',
  },
  customer_or_payer_id: {
    payments: 'payer.id',
    orders: 'payer.customer_id',
    form: '',
    shop: "Send the customer's id when you charge a saved card.",
  },
} as const satisfies Record<string, ScoredField>;

export type ScoredId = keyof typeof scored;
export type PracticeId = keyof typeof practices;
export type ScoreId = ScoredId | PracticeId;
