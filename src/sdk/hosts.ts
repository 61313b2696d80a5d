import { HOSTED, type SdkVersion } from './load.js';

/**
 * What the elements load from Mercado Pago, and whom they talk to. Mercado Pago publishes no such list: this one is what
 * mercadopago.js 1.4.2, 1.5.4, 1.6.17 and 2.0.0 were seen to ask for, in the way that the elements use them. The hosts of
 * the secure fields are those that several integrators have measured in 2026.
 *
 * The policies of docs/reference.md and docs/pci.md and the inventory docs/scripts.json are made from it.
 */

/** A script that runs in the buyer's browser because of `<mp-card-form>`. */
export interface LoadedScript {
  /** Address; `null` for one that comes inside an answer of the API. */
  address: string | null;
  name: string;
  versions: readonly SdkVersion[];
  loadedBy: string;
  /** Why it is on a payment page: the justification that PCI DSS 6.4.3 asks for. */
  why: string;
  /** What happens where a policy or a blocker stops it. */
  without: string;
}

const BOTH: readonly SdkVersion[] = ['v2', 'v1'];

export const scripts: readonly LoadedScript[] = [
  {
    address: HOSTED.v2,
    name: 'mercadopago.js v2',
    versions: ['v2'],
    loadedBy: '<mp-card-form>',
    why: 'Takes the card to Mercado Pago and gives the card token; asks for payment methods, banks and plans.',
    without: 'No payment: the form says so at once (sdk-blocked).',
  },
  {
    address: HOSTED.v1,
    name: 'mercadopago.js v1',
    versions: ['v1'],
    loadedBy: '<mp-card-form sdk="v1">',
    why: 'Takes the card to Mercado Pago and gives the card token; asks for payment methods, banks and plans.',
    without: 'No payment: the form says so at once (sdk-blocked).',
  },
  {
    address: 'https://http2.mlstatic.com/storage/event-metrics-sdk/js',
    name: 'metrics of mercadopago.js',
    versions: BOTH,
    loadedBy: 'mercadopago.js (v1 since 1.6)',
    why: 'None of the shop. mercadopago.js loads it by itself and waits for it, or for its failure, before it works.',
    without: 'Cards still pay.',
  },
  {
    address: null,
    name: 'device widget',
    versions: ['v2'],
    loadedBy: 'mercadopago.js v2, inline, from the answer of POST https://api.mercadopago.com/v1/devices/widgets',
    why: "Fraud prevention: tells Mercado Pago the buyer's device, which it weighs when it approves the payment.",
    without: 'Cards still pay; Mercado Pago sees less of the device. Needs the nonce of csp-nonce.',
  },
  {
    address: 'https://content.mercadopago.com/fp/check.js',
    name: 'fraud pixel',
    versions: ['v1'],
    loadedBy: 'mercadopago.js v1, in a frame that it writes itself',
    why: "Fraud prevention: tells Mercado Pago the buyer's device, which it weighs when it approves the payment.",
    without: 'Cards still pay; Mercado Pago sees less of the device.',
  },
];

/** A source of a policy that is no script's. */
export interface Host {
  directive: 'connect-src' | 'frame-src' | 'img-src';
  source: string;
  versions: readonly SdkVersion[];
  /** For `secure-fields` alone. */
  secureFields?: true;
  why: string;
  without: string;
}

export const hosts: readonly Host[] = [
  {
    directive: 'connect-src',
    source: 'https://api.mercadopago.com',
    versions: BOTH,
    why: 'Payment methods, banks, plans, document types, promotions and the card token.',
    without: 'No payment.',
  },
  {
    directive: 'connect-src',
    source: 'https://secure-fields.mercadopago.com',
    versions: ['v2'],
    secureFields: true,
    why: 'The page of the secure fields, which mercadopago.js fetches before it fills their frames.',
    without: 'mercadopago.js asks the other host; without both no payment: the form says so at once (sdk-blocked).',
  },
  {
    directive: 'connect-src',
    source: 'https://api-static.mercadopago.com',
    versions: ['v2'],
    secureFields: true,
    why: 'The same page, where the first host does not answer.',
    without: 'No payment when the first host does not answer.',
  },
  {
    directive: 'frame-src',
    source: 'https://secure-fields.mercadopago.com',
    versions: ['v2'],
    secureFields: true,
    why: 'The frames that the buyer types number, expiry and code into.',
    without: 'No payment: the form says so at once (sdk-blocked).',
  },
  {
    directive: 'frame-src',
    source: 'https://mldp.mercadopago.com',
    versions: ['v1'],
    why: 'Fraud prevention: the frame in which v1 takes the profile of the device.',
    without: 'Each token takes up to 3 seconds longer, and Mercado Pago sees less of the device.',
  },
  {
    directive: 'img-src',
    source: 'https://*.mlstatic.com',
    versions: BOTH,
    why: 'Pictures of payment methods and banks.',
    without: 'No pictures.',
  },
  {
    directive: 'img-src',
    source: 'https://*.mercadopago.com',
    versions: BOTH,
    why: 'Pictures of payment methods.',
    without: 'No pictures.',
  },
];

/** A source of a policy that a 3-D Secure challenge in `<mp-payment-status>` needs. */
export interface ChallengeHost {
  api: 'orders' | 'payments';
  directive: 'frame-src' | 'form-action';
  source: string;
  why: string;
  without: string;
}

const NO_CHALLENGE = 'The buyer cannot confirm: the element says so (challenge-blocked).';

/** The sites' own domains, which an order's challenge begins on. Seen: Brazil's; the others are inferred. */
const CHALLENGE_DOMAINS = [
  'mercadopago.com',
  'mercadopago.com.ar',
  'mercadopago.com.br',
  'mercadopago.cl',
  'mercadopago.com.co',
  'mercadopago.com.mx',
  'mercadopago.com.pe',
  'mercadopago.com.uy',
];

export const challengeHosts: readonly ChallengeHost[] = [
  ...CHALLENGE_DOMAINS.map((domain) => ({
    api: 'orders' as const,
    directive: 'frame-src' as const,
    source: `https://www.${domain}`,
    why: "3-D Secure under Orders: Mercado Pago's page, which has the bank's in a frame of its own.",
    without: NO_CHALLENGE,
  })),
  {
    api: 'payments',
    directive: 'frame-src',
    source: 'https:',
    why: "3-D Secure under Payments: the bank's own page, at any bank's address.",
    without: NO_CHALLENGE,
  },
  {
    api: 'payments',
    directive: 'form-action',
    source: 'https:',
    why: "3-D Secure under Payments: creq is posted to the bank's page.",
    without: NO_CHALLENGE,
  },
];
