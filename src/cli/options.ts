import { parseArgs } from 'node:util';
import type { SiteId } from '../entries/sandbox.js';
import { sites } from '../sandbox/sites/sites.js';

/** Options of `score`. */
export interface ScoreOptions {
  command: 'score';
  /** File with a payment or an order in JSON; `-` for standard input. */
  file: string;
  json: boolean;
  markdown: string | undefined;
}

/** Options of `check`. */
export interface Options {
  command: 'check';
  url: string;
  /** Prints the report as JSON instead of text. */
  json: boolean;
  /** File for the report in Markdown. */
  markdown: string | undefined;
  /** Whether to make test purchases; `undefined`: only if the page declares a test key. */
  purchase: boolean | undefined;
  /** Path of a Chromium executable. */
  browser: string | undefined;
  /** Country whose test cards are typed; `undefined`: from the form's language. */
  site: SiteId | undefined;
}

export const USAGE = `Usage: mercadopago-elements check <url> [options]
       mercadopago-elements score <file> [options]

check opens the payment page in an installed Chromium and checks it against Mercado
Pago's go-live list. If the page has a test key (TEST-…, or the attribute test), it
also makes a test purchase for each outcome and compares the results shown.

score checks the JSON of a payment or an order, a request or an answer, for what
Mercado Pago's integration quality scores. - as the file is standard input.

  --json             print the report as JSON
  --markdown FILE    write the report as Markdown too
  --help             this text

check only:
  --no-purchase      make no test purchases
  --purchase         make them even if the page does not mark its key as a test key;
                     only Mercado Pago's public test cards are typed
  --site MLA         country whose test cards are typed; default: from the form's
                     language
  --browser PATH     executable of the browser; CHROMIUM_PATH does the same

Exit code: 0 nothing failed, 1 a must failed (score: a scored field is missing),
2 the page or the file could not be read.
check needs playwright: npm install --save-dev playwright
`;

/** The command was written wrong. */
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
 * @returns `null` if help was requested
 * @throws {UsageError}
 */
export function readOptions(args: string[]): Options | ScoreOptions | null {
  const { values, positionals } = parse(args);
  if (values.help) return null;
  const [command, subject = '', ...more] = positionals;
  if (command === 'score' && more.length === 0) return scoreOptions(subject, values);
  if (command === 'check' && more.length === 0) return checkOptions(subject, values);
  if (command === 'score' || command === 'check') throw new UsageError(`Unexpected arguments: ${more.join(' ')}`);
  throw new UsageError(`No command "${command ?? ''}"`);
}

type Values = ReturnType<typeof parse>['values'];

function scoreOptions(file: string, { json, markdown, ...more }: Values): ScoreOptions {
  if (file === '') throw new UsageError('Write the name of a file with a payment in JSON');
  const foreign = (['browser', 'site', 'purchase', 'no-purchase'] as const).find((name) => more[name]);
  if (foreign) throw new UsageError(`--${foreign} is for check`);
  return { command: 'score', file, json, markdown };
}

function checkOptions(url: string, { json, markdown, browser, site, ...values }: Values): Options {
  if (!/^https?:/.test(url) || !URL.canParse(url)) {
    throw new UsageError('Write one address, such as https://shop.example/checkout');
  }
  if (site !== undefined && !isSite(site)) throw new UsageError(`--site is one of ${Object.keys(sites).join(', ')}`);
  const purchase = wanted(values.purchase, values['no-purchase']);
  return { command: 'check', url, json, markdown, purchase, browser, site };
}
