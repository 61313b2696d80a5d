import type { Words } from './findings.js';

/** Rows a page cannot answer, with where to look. */
export const elsewhere = {
  'official-images': {
    message: "A person must check that Mercado Pago's pictures are unaltered.",
    help: 'Compare logos and banners with those Mercado Pago publishes; use its files unchanged.',
  },
  refunds: {
    message: 'The server makes refunds.',
    help: 'Hide the refund button of the back office after 180 days from approval, 90 in Peru (the rules of 2018 said 90 everywhere).',
  },
  'credentials-activated': {
    message: 'Only the dashboard shows whether the live credentials are activated.',
    help: 'Open "Production credentials" of the application in Mercado Pago\'s dashboard, fill in the business data and accept the terms.',
  },
  'buyer-data': {
    message: 'The server makes the payment.',
    help: 'Look at POST /v1/payments: it should contain payer (name, e-mail, document, phone) and additional_info.items.',
  },
  webhooks: {
    message: 'Notifications reach the server.',
    help: 'The https endpoint answers 200 quickly, checks x-signature (HMAC-SHA256, with x-request-id) and then reads the payment from the API.',
  },
  'idempotency-key': {
    message: 'The server makes the payment.',
    help: 'Send X-Idempotency-Key with each POST of a payment or refund: a new key per attempt, the same key when you repeat a request.',
  },
  'external-reference': {
    message: 'The server makes the payment.',
    help: 'Set external_reference to your order number in each payment.',
  },
  'current-server-sdk': {
    message: 'A page cannot show what the server runs.',
    help: "Keep Mercado Pago's server SDK, or the API you call, up to date. For new work Mercado Pago prefers the Orders API.",
  },
  'status-on-server': {
    message: 'A page cannot show who decides that an order is paid.',
    help: 'Ship only what GET /v1/payments/{id}, called on the server, reports as approved; never trust the browser.',
  },
  reconciliation: {
    message: 'Reports are switched on in the dashboard.',
    help: 'Switch on the reports your accounting needs, under "Reports" in Mercado Pago\'s dashboard.',
  },
} as const satisfies Record<string, Words>;

export type ElsewhereCode = keyof typeof elsewhere;
