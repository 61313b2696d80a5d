import type { Outcome } from '../outcome.js';
import { en } from './en.js';
import { es } from './es.js';
import { pt } from './pt.js';

/** Title and what to do next. */
export type Told = readonly [title: string, next: string];

/** Every text of the shop; a language that lacks one does not compile. */
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
  email: string;
  emailHint: string;
  card: string;
  noScript: string;
  pay: (amount: string) => string;
  termsLink: string;
  terms: Told;
  trial: string;
  trialIntro: string;
  trialCards: string;
  trialNames: string;
  expiry: string;
  code: string;
  document: string;
  debit: string;
  order: string;
  paymentNumber: string;
  instalments: string;
  statement: (descriptor: string) => string;
  notCharged: string;
  payAgain: string;
  backToShop: string;
  outcomes: Record<Outcome, Told>;
  refused: Told;
  unknown: Told;
  badOrder: Told;
  notFound: Told;
  failed: Told;
}

const languages: Partial<Record<string, Texts>> = { es, pt, en };

/** @param locale a BCP 47 tag such as `es-AR` */
export const textsFor = (locale: string): Texts => languages[locale.slice(0, 2)] ?? es;
