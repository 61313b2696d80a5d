import type { Words } from './findings.js';

/** Rows that a page cannot answer, and where to look. */
export const elsewhere = {
  'official-images': {
    message: "Whether Mercado Pago's pictures are unaltered, a person has to see.",
    help: 'Compare logos and banners with those that Mercado Pago publishes; use its files as they are.',
  },
  refunds: {
    message: 'Refunds are made by the server.',
    help: 'Hide the refund button of the back office after 180 days from approval, 90 in Peru (the rules of 2018 said 90 everywhere).',
  },
  'credentials-activated': {
    message: 'Whether the live credentials are activated is known to the dashboard.',
    help: 'Open "Production credentials" of the application in Mercado Pago\'s dashboard, give the business data and accept the terms.',
  },
  'buyer-data': {
    message: 'The payment is made by the server.',
    help: 'Look at POST /v1/payments: payer (name, e-mail, document, phone) and additional_info.items should be in it.',
  },
  webhooks: {
    message: 'Notifications reach the server.',
    help: 'The https endpoint answers 200 quickly, checks x-signature (HMAC-SHA256, with x-request-id) and then reads the payment from the API.',
  },
  'idempotency-key': {
    message: 'The payment is made by the server.',
    help: 'Send X-Idempotency-Key with each POST of a payment or refund: a new one per attempt, the same one when a request is repeated.',
  },
  'external-reference': {
    message: 'The payment is made by the server.',
    help: 'Set external_reference to your order number in each payment.',
  },
  'current-server-sdk': {
    message: 'What the server runs cannot be seen from a page.',
    help: "Keep Mercado Pago's server SDK, or the API you call, up to date. For new work Mercado Pago prefers the Orders API.",
  },
  'status-on-server': {
    message: 'Who decides that an order is paid cannot be seen from a page.',
    help: 'Ship only what GET /v1/payments/{id} calls approved on the server, never what the browser says.',
  },
  reconciliation: {
    message: 'Reports are switched on in the dashboard.',
    help: 'Switch on the reports that your accounting needs, under "Reports" in Mercado Pago\'s dashboard.',
  },
} as const satisfies Record<string, Words>;

export type ElsewhereCode = keyof typeof elsewhere;
