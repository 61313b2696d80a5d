import { HOSTED, type SdkVersion } from './load.js';

/**
 * What the elements load from Mercado Pago, and the hosts they talk to. Mercado Pago publishes no such list: this one
 * is what mercadopago.js 1.4.2, 1.5.4, 1.6.17 and 2.0.0 were seen to request, as used by the elements. The hosts of the
 * secure fields are those several integrators measured in 2026.
 *
 * Source of the policies in docs/reference.md and docs/pci.md and of the inventory docs/scripts.json.
 */

/** A script that runs in the buyer's browser because of `<mp-card-form>`. */
export interface LoadedScript {
  /** Address; `null` for a script inside an API answer. */
  address: string | null;
  name: string;
  versions: readonly SdkVersion[];
  loadedBy: string;
  /** Why it is on a payment page: the justification PCI DSS 6.4.3 requires. */
  why: string;
  /** What happens if a policy or a blocker stops it. */
  without: string;
}

const BOTH: readonly SdkVersion[] = ['v2', 'v1'];

const DEVICE =
  "Fraud prevention: identifies the buyer's device to Mercado Pago, which takes it into account when it decides about the payment.";

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
    why: 'Not needed by the shop. mercadopago.js loads it itself and waits for it to load or fail before it works.',
    without: 'Payments still work.',
  },
  {
    address: null,
    name: 'device widget',
    versions: ['v2'],
    loadedBy: 'mercadopago.js v2, inline, from the answer of POST https://api.mercadopago.com/v1/devices/widgets',
    why: DEVICE,
    without: 'Payments still work; Mercado Pago knows less about the device. Needs the nonce of csp-nonce.',
  },
  {
    address: 'https://content.mercadopago.com/fp/check.js',
    name: 'fraud pixel',
    versions: ['v1'],
    loadedBy: 'mercadopago.js v1, in a frame it creates',
    why: DEVICE,
    without: 'Payments still work; Mercado Pago knows less about the device.',
  },
];

/** A policy source other than a script. */
export interface Host {
  directive: 'connect-src' | 'frame-src' | 'img-src';
  source: string;
  versions: readonly SdkVersion[];
  /** Only for `secure-fields`. */
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
    why: 'The page of the secure fields; mercadopago.js fetches it before it fills their frames.',
    without: 'mercadopago.js tries the other host; without both, no payment: the form says so at once (sdk-blocked).',
  },
  {
    directive: 'connect-src',
    source: 'https://api-static.mercadopago.com',
    versions: ['v2'],
    secureFields: true,
    why: 'The same page, if the first host does not answer.',
    without: 'No payment if the first host does not answer.',
  },
  {
    directive: 'frame-src',
    source: 'https://secure-fields.mercadopago.com',
    versions: ['v2'],
    secureFields: true,
    why: 'The frames in which the buyer types number, expiry and code.',
    without: 'No payment: the form says so at once (sdk-blocked).',
  },
  {
    directive: 'frame-src',
    source: 'https://mldp.mercadopago.com',
    versions: ['v1'],
    why: 'Fraud prevention: the frame in which v1 profiles the device.',
    without: 'Each token takes up to 3 seconds longer, and Mercado Pago knows less about the device.',
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

/** A policy source that a 3-D Secure challenge in `<mp-payment-status>` needs. */
export interface ChallengeHost {
  api: 'orders' | 'payments';
  directive: 'frame-src' | 'form-action';
  source: string;
  why: string;
  without: string;
}

const NO_CHALLENGE = 'The buyer cannot confirm: the element says so (challenge-blocked).';

/** The countries' own domains, on which an order's challenge starts. Brazil's was seen; the others are inferred. */
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
    why: "3-D Secure under Orders: Mercado Pago's page, which frames the bank's.",
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
