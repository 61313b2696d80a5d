import { words } from './findings.js';
import { mask } from './keys.js';
import { readPage, type Source } from './page.js';
import type { Place } from './place.js';
import { rows, type RowId } from './rows.js';
import type { Level, Result } from './verdict.js';

/** The result for one of Mercado Pago's go-live requirements. Never an approval: only Mercado Pago approves. */
export interface Finding {
  id: RowId;
  level: Level;
  result: Result;
  /** What was found, and where. Keys are masked. */
  message: string;
  /** What to change, or where to look. */
  help: string;
  /** The elements concerned. */
  elements: Element[];
}

export interface GoLiveOptions {
  /** The page's address, for a document without one: a saved page, or a parser's. */
  url?: string;
  /** The page's `Content-Security-Policy` header, which a document does not expose. */
  policy?: string;
  /** Other pages of the shop, such as the one with the result. */
  pages?: readonly Document[];
  /** Texts to search for access tokens, such as the shop's scripts. */
  sources?: readonly Source[];
}

const parsed = (document: Document): Promise<unknown> | null =>
  document.readyState === 'loading'
    ? new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }))
    : null;

/** The first few, without duplicates. */
function list(places: readonly Place[]): string {
  const all = [...new Set(places.map(({ where }) => where))];
  return all.slice(0, 5).join('; ') + (all.length > 5 ? `; and ${all.length - 5} more` : '');
}

/**
 * Checks a page against Mercado Pago's go-live requirements. The result has every requirement once, in a fixed order;
 * those that need the server, the dashboard or a person are `unknown` and say where to look. A pass is not an approval
 * by Mercado Pago.
 *
 * Sends nothing, changes nothing and prints no key. Does not read closed shadow roots or external scripts.
 */
export async function checkGoLive(document: Document, options: GoLiveOptions = {}): Promise<Finding[]> {
  await parsed(document);
  const evidence = readPage(document, options.pages ?? [], options.sources ?? [], options.url, options.policy ?? '');
  return rows.map(({ id, level, judge }) => {
    const { result, code, places } = judge(evidence);
    const { message, help } = words[code];
    return {
      id,
      level,
      result,
      message: mask(message.replace('{places}', () => list(places))),
      help,
      elements: [...new Set(places.flatMap(({ element }) => element ?? []))],
    };
  });
}
