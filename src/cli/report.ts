import type { PageFinding } from './page-check.js';

/** A finding of any list, for people. */
export type Found = Pick<PageFinding, 'level' | 'result' | 'message' | 'help'> & { id: string };

/** A test purchase: what the buyer was told in the end. */
export interface Purchase {
  /** The name on the card, which decides how the payment ends. */
  holder: string;
  /** New lines of the page; empty where nothing was told. */
  shown: readonly string[];
  /** Why it could not be made; empty where it was. */
  trouble: string;
}

/** A script that the page loaded: the beginning of the inventory that PCI DSS 6.4.3 asks for. */
export interface PageScript {
  url: string;
  /** Why Mercado Pago's are there; `null` for the shop's own and those of others, whose reason the shop has to write. */
  why: string | null;
}

export interface Report {
  url: string;
  findings: readonly PageFinding[];
  /** Empty where none were made. */
  purchases: readonly Purchase[];
  scripts: readonly PageScript[];
}

/** Whether anything failed without which Mercado Pago refuses or penalises a shop. */
export const hasFailed = ({ findings }: Report): boolean =>
  findings.some(({ level, result }) => level === 'must' && result === 'fail');

/** The most urgent first. */
export const GROUPS: readonly [result: PageFinding['result'], title: string][] = [
  ['fail', 'To fix'],
  ['unknown', 'To look at'],
  ['pass', 'Fine'],
];

export const CLOSING = 'Nothing here is an approval by Mercado Pago.';
