import { readFileSync } from 'node:fs';
import { practices, scored } from '../../src/go-live/score/fields.js';
import { challengeHosts, hosts, scripts } from '../../src/sdk/hosts.js';
import type { SdkVersion } from '../../src/sdk/load.js';
import { scoreTable } from './score-table.js';

/** Sources by directive, in output order. */
type Policy = Record<string, readonly string[]>;

/** A way to use the form that needs its own policy: `secure-fields` implies v2. */
type Use = SdkVersion | 'secure-fields';

interface Used {
  versions: readonly SdkVersion[];
  secureFields?: true;
}

const isUsedBy =
  (use: Use) =>
  ({ versions, secureFields }: Used): boolean =>
    use === 'secure-fields' ? versions.includes('v2') : !secureFields && versions.includes(use);

/** Sources a page needs besides its own. */
function sourcesFor(use: Use): Policy {
  const isUsed = isUsedBy(use);
  const addresses = scripts.filter(isUsed).flatMap(({ address }) => address ?? []);
  const used = hosts.filter(isUsed);
  const policy: Policy = { 'script-src': [...new Set(addresses.map((address) => new URL(address).origin))] };
  for (const directive of ['connect-src', 'frame-src', 'img-src']) {
    const sources = used.filter((host) => host.directive === directive).map(({ source }) => source);
    if (sources.length > 0) policy[directive] = sources;
  }
  return policy;
}

/** For `require-trusted-types-for`: our policy, lit's, and the default one for mercadopago.js. */
const TRUSTED_TYPES: Policy = {
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ['mercadopago-elements', 'lit-html', 'default'],
};

/** The whole policy of a page that serves the elements itself. Only v2 has an inline script that needs the nonce. */
function policyFor(use: Use): Policy {
  const { 'script-src': addresses = [], ...more } = sourcesFor(use);
  const own = use === 'v1' ? ["'self'"] : ["'self'", "'nonce-{random}'"];
  return {
    'default-src': ["'none'"],
    'script-src': [...own, ...addresses],
    ...more,
    'form-action': ["'self'"],
    ...TRUSTED_TYPES,
  };
}

/** As a header, one directive per line. */
const policyBlock = (use: Use): string =>
  [
    '```http',
    'Content-Security-Policy:',
    ...Object.entries(policyFor(use)).map(([directive, sources]) => `  ${[directive, ...sources].join(' ')};`),
    '```',
  ].join('\n');

/** The directives side by side. */
function sourcesTable(): string {
  const [v2, secure, v1] = [sourcesFor('v2'), sourcesFor('secure-fields'), sourcesFor('v1')];
  const cell = (sources: readonly string[] | undefined): string => (sources ? `\`${sources.join(' ')}\`` : '–');
  const rows = Object.keys({ ...v1, ...secure }).map(
    (directive) =>
      `| \`${directive}\` | ${cell(v2[directive])} | ${cell(secure[directive])} | ${cell(v1[directive])} |`,
  );
  return ['| directive | v2 | v2 with `secure-fields` | v1 |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

/** What a challenge adds to the policy of the result page, by API. */
function challengeTable(): string {
  const cell = (api: string, directive: string): string => {
    const own = directive === 'form-action' ? ["'self'"] : [];
    const sources = challengeHosts
      .filter((host) => host.api === api && host.directive === directive)
      .map(({ source }) => source);
    return `\`${[...own, ...sources].join(' ')}\``;
  };
  const rows = ['frame-src', 'form-action'].map(
    (directive) => `| \`${directive}\` | ${cell('orders', directive)} | ${cell('payments', directive)} |`,
  );
  return ['| directive | Orders | Payments |', '| --- | --- | --- |', ...rows].join('\n');
}

/** Mercado Pago changes its files under the same addresses. */
const UNPINNED = 'By its host in script-src. No hash: Mercado Pago changes the file at the same address.';

const ours = {
  name: 'mercadopago-elements',
  address: 'your own host, or a CDN such as https://cdn.jsdelivr.net/npm/mercadopago-elements',
  versions: ['v2', 'v1'],
  loadedBy: 'the shop',
  why: 'The card form: passes the card to mercadopago.js and gives the page a token.',
  without: 'No payment.',
  integrity: 'By an integrity attribute (npm run build prints the hash of the one-file build), or by your own host.',
};

/** All scripts on a payment page because of the elements: the inventory PCI DSS 6.4.3 requires. */
export const inventory = () => ({
  about:
    'Generated from src/sdk/hosts.ts. Add the other scripts of your payment page; mercadopago-elements check lists them.',
  scripts: [
    ours,
    ...scripts.map((script) => ({
      ...script,
      address: script.address ?? 'inline',
      integrity: script.address ? UNPINNED : 'By the nonce. No hash: its text differs in each answer.',
    })),
  ],
  hosts,
  challenge: challengeHosts,
});

/** Results recorded by `test/prober`, by engine. */
interface Recorded {
  functions: Record<string, Record<string, { card: string[]; bin: string[] }>>;
  measures: Record<string, { digits: string[]; keys: string[] }>;
  sheets: Record<string, { told: string[]; scrolled: string[] }>;
}

const recorded = (): Recorded =>
  JSON.parse(readFileSync(new URL('../../docs/prober.json', import.meta.url), 'utf8')) as Recorded;

const names = (all: string[]): string => all.map((name) => `\`${name}\``).join(' ') || 'none';

/** The functions that see card data, by engine and by when they were replaced. */
function proberTable(): string {
  const rows = Object.entries(recorded().functions).flatMap(([engine, byTime]) =>
    Object.entries(byTime).map(([when, { card, bin }]) => `| ${engine} | ${when} | ${names(card)} | ${names(bin)} |`),
  );
  return [
    '| in | replaced | see number, code, expiry, holder or document | see the first digits, which name the bank |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

/** Page-readable values that change while a number is typed. */
function measuresTable(): string {
  const rows = Object.entries(recorded().measures).map(
    ([engine, { digits, keys }]) => `| ${engine} | ${names(digits)} | ${names(keys)} |`,
  );
  return ['| in | changes with the digits | changes with each key |', '| --- | --- | --- |', ...rows].join('\n');
}

/** What a style sheet can reveal of typed text. */
function sheetsTable(): string {
  const rows = Object.entries(recorded().sheets).map(
    ([engine, { told, scrolled }]) => `| ${engine} | ${names(told)} | ${names(scrolled)} |`,
  );
  return [
    '| in | differs with digits, letters or lengths | changes with each key in a form wider than its scroll container |',
    '| --- | --- | --- |',
    ...rows,
  ].join('\n');
}

/** The generated text between `<!-- name -->` and `<!-- /name -->`. */
const generated: Record<string, () => string> = {
  'policy:v2': () => policyBlock('v2'),
  'policy:secure-fields': () => policyBlock('secure-fields'),
  'policy:v1': () => policyBlock('v1'),
  'policy:sources': sourcesTable,
  'policy:challenge': challengeTable,
  'score:scored': () => scoreTable(scored),
  'score:practices': () => scoreTable(practices),
  prober: proberTable,
  measures: measuresTable,
  sheets: sheetsTable,
};

/** A page with up-to-date generated parts. */
export const withGenerated = (page: string): string =>
  Object.entries(generated).reduce((text, [name, write]) => {
    const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const [start, end] = [text.indexOf(open), text.indexOf(close)];
    if (start < 0 || end < start) return text;
    return `${text.slice(0, start + open.length)}\n\n${write()}\n\n${text.slice(end)}`;
  }, page);
