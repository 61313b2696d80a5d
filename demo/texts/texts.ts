import type * as SandboxEntry from 'mercadopago-elements/sandbox';
import type { OrderState } from '../order-state.js';
import { en } from './en.js';
import { es, esAR, esCO, esMX } from './es.js';
import { pt } from './pt.js';

/** Title and explanation. */
export type Told = readonly [title: string, text: string];

/** Every text of the shop; a missing translation is a compile error. */
export interface Texts {
  tagline: string;
  origin: string;
  others: string;
  quantity: string;
  update: string;
  shipping: string;
  free: string;
  total: string;
  checkout: string;
  buyer: string;
  firstName: string;
  lastName: string;
  email: string;
  emailHint: string;
  /** Shown by the browser beside an address of another form. */
  emailForm: string;
  card: string;
  noScript: string;
  pay: (amount: string) => string;
  termsLink: string;
  terms: Told;
  trial: string;
  trialIntro: string;
  trialCards: string;
  trialNames: string;
  /** Effect of a test name, by its `status_detail`. */
  trialResults: Partial<Record<string, string>>;
  trialAgain: string;
  trialChallengeIntro: string;
  /** Outcome of a challenge, by how the bank ends it. */
  trialChallenges: Record<SandboxEntry.ChallengeOutcome['end'], string>;
  /** The same without a challenge. */
  trialFrictionless: Partial<Record<SandboxEntry.ChallengeOutcome['end'], string>>;
  trialOrders: string;
  expiry: string;
  code: string;
  document: string;
  order: string;
  orderNumber: string;
  seeOrder: string;
  paymentNumber: string;
  instalments: string;
  financed: string;
  statement: (descriptor: string) => string;
  notCharged: string;
  payAgain: string;
  backToShop: string;
  /** State of the order, for the result page and the e-mail; `<mp-payment-status>` explains the payment. */
  states: Record<OrderState, Told>;
  savedHint: string;
  cardNotSaved: Told;
  badOrder: Told;
  notFound: Told;
  failed: Told;
}

const languages: Partial<Record<string, Texts>> = { es, pt, en };
const countries: Partial<Record<string, Texts>> = { 'es-AR': esAR, 'es-CO': esCO, 'es-MX': esMX };

/** @param locale a BCP 47 tag such as `es-AR` */
export const textsFor = (locale: string): Texts => countries[locale] ?? languages[locale.slice(0, 2)] ?? es;
