import { words } from './findings.js';
import { mask } from './keys.js';
import { readPage, type Source } from './page.js';
import type { Place } from './place.js';
import { rows, type RowId } from './rows.js';
import type { Level, Result } from './verdict.js';

/** The result for one of Mercado Pago's go-live requirements. Never an approval: only Mercado Pago gives that. */
export interface Finding {
  id: RowId;
  level: Level;
  result: Result;
  /** What was found, and where. Keys in it are masked. */
  message: string;
  /** What to write, or where to look. */
  help: string;
  /** The elements it is about. */
  elements: Element[];
}

export interface GoLiveOptions {
  /** Where the page is served, for a document that does not know: a saved one, or one of a parser. */
  url?: string;
  /** The page's `Content-Security-Policy` header, which a document does not show. */
  policy?: string;
  /** Other pages of the shop that the buyer sees, such as the one with the result. */
  pages?: readonly Document[];
  /** Texts that the caller has read, such as the shop's scripts: searched for access tokens. */
  sources?: readonly Source[];
}

const parsed = (document: Document): Promise<unknown> | null =>
  document.readyState === 'loading'
    ? new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }))
    : null;

/** The first few, each once. */
function list(places: readonly Place[]): string {
  const all = [...new Set(places.map(({ where }) => where))];
  return all.slice(0, 5).join('; ') + (all.length > 5 ? `; and ${all.length - 5} more` : '');
}

/**
 * Checks a page against Mercado Pago's go-live requirements, where a page can tell. Every requirement is in the
 * answer once, in a fixed order; what only a server, the dashboard or a person can answer is `unknown` and says where to
 * look. A pass is no approval by Mercado Pago.
 *
 * It sends nothing, changes nothing and prints no key. Closed shadow roots and external scripts are not read.
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
