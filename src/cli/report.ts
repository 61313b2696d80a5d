import type { PageFinding } from './page-check.js';

/** A finding of any list, as text. */
export type Found = Pick<PageFinding, 'level' | 'result' | 'message' | 'help'> & { id: string };

/** A test purchase, with the result the buyer read. */
export interface Purchase {
  /** The name on the card, which chooses the outcome. */
  holder: string;
  /** New lines of the page; empty if no result was shown. */
  shown: readonly string[];
  /** Why the purchase failed; empty if it did not. */
  trouble: string;
}

/** A script the page loaded: a start for the inventory PCI DSS 6.4.3 requires. */
export interface PageScript {
  url: string;
  /** The reason for Mercado Pago's scripts; `null` for all others, whose reason the shop must write. */
  why: string | null;
}

export interface Report {
  url: string;
  /** What could not be checked, and why. */
  notes: readonly string[];
  findings: readonly PageFinding[];
  /** Empty if none were made. */
  purchases: readonly Purchase[];
  scripts: readonly PageScript[];
}

/** Whether anything failed for which Mercado Pago refuses or penalises a shop. */
export const hasFailed = ({ findings }: Report): boolean =>
  findings.some(({ level, result }) => level === 'must' && result === 'fail');

/** Most urgent first. */
export const GROUPS: readonly [result: PageFinding['result'], title: string][] = [
  ['fail', 'To fix'],
  ['unknown', 'To look at'],
  ['pass', 'Fine'],
];

export const CLOSING = 'Nothing here is an approval by Mercado Pago.';
