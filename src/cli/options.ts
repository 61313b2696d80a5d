import { parseArgs } from 'node:util';
import type { SiteId } from '../entries/sandbox.js';
import { sites } from '../sandbox/sites/sites.js';

export interface Options {
  url: string;
  /** Prints the report as JSON instead of as text. */
  json: boolean;
  /** File for the report in Markdown. */
  markdown: string | undefined;
  /** Whether to make test purchases; `undefined`: if the key is of the test environment. */
  purchase: boolean | undefined;
  /** Executable of a Chromium. */
  browser: string | undefined;
  /** Country whose test cards are typed; `undefined`: by the language of the form. */
  site: SiteId | undefined;
}

export const USAGE = `Usage: mercadopago-elements check <url> [options]

Opens the page that takes the card in an installed Chromium and checks it against
Mercado Pago's go-live list. With a test key it also makes a test purchase for each
way a payment can end, and compares what the buyer is told.

  --json             print the report as JSON
  --markdown FILE    write the report as Markdown too
  --no-purchase      make no test purchases
  --purchase         make them with a key of a test user too (APP_USR-…, which looks
                     like a live one); only Mercado Pago's public test cards are typed
  --site MLA         country whose test cards are typed; by the language unless told
  --browser PATH     executable of the browser; CHROMIUM_PATH does the same
  --help             this text

Exit code: 0 nothing failed, 1 a must failed, 2 the page could not be checked.
Needs playwright: npm install --save-dev playwright
`;

/** A mistake in how the command was written. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const isSite = (text: string): text is SiteId => Object.hasOwn(sites, text);

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        markdown: { type: 'string' },
        purchase: { type: 'boolean', default: false },
        'no-purchase': { type: 'boolean', default: false },
        browser: { type: 'string' },
        site: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function wanted(yes: boolean, no: boolean): boolean | undefined {
  if (yes && no) throw new UsageError('Either --purchase or --no-purchase');
  return yes || no ? yes : undefined;
}

/**
 * @returns `null` where help was asked for
 * @throws {UsageError}
 */
export function readOptions(args: string[]): Options | null {
  const { values, positionals } = parse(args);
  if (values.help) return null;
  const [command, url, ...more] = positionals;
  if (command !== 'check') throw new UsageError(`No command "${command ?? ''}"`);
  if (!url || more.length > 0 || !/^https?:/.test(url) || !URL.canParse(url)) {
    throw new UsageError('Write one address, such as https://shop.example/checkout');
  }
  const { json, markdown, browser, site } = values;
  if (site !== undefined && !isSite(site)) throw new UsageError(`--site is one of ${Object.keys(sites).join(', ')}`);
  return { url, json, markdown, purchase: wanted(values.purchase, values['no-purchase']), browser, site };
}
