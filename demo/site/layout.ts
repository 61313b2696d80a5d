import { TOOL_NONCE } from './addresses.js';

/** A page of the site. */
export interface Page {
  /** Path under the site's root: `guide/start.html`. */
  path: string;
  title: string;
  lang: string;
  /** HTML of `<main>`. */
  main: string;
  /** Next to it, if the page has one. */
  aside?: string;
  /** Module under `assets/`, without its extension. */
  script?: string;
  description?: string;
  kind: 'tool' | 'guide';
}

export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

const doors = [
  ['index.html', 'Playground'],
  ['states.html', 'States'],
  ['themes.html', 'Themes'],
  ['guide/start.html', 'Guide'],
] as const;

/**
 * The site is plain files, so they contain the policy. A tool also needs `blob:`, for the stand-in of mercadopago.js,
 * which no service worker can serve to a private document; see client/stand-in.ts.
 */
const policyFor = (kind: Page['kind']): string =>
  [
    "default-src 'none'",
    kind === 'tool' ? `script-src 'self' blob: 'nonce-${TOOL_NONCE}'` : "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; ');

/** `../` for each folder above the page. */
export const baseOf = (path: string): string => '../'.repeat(path.split('/').length - 1) || './';

export function renderPage({ path, title, lang, main, aside, script, description, kind }: Page): string {
  const base = baseOf(path);
  const isHere = (door: string): boolean => (door.startsWith('guide/') ? path.startsWith('guide/') : door === path);
  const links = doors.map(
    ([door, label]) => `<a href="${base}${door}"${isHere(door) ? ' aria-current="page"' : ''}>${label}</a>`,
  );
  return `<!doctype html>
<html lang="${lang}" data-base="${base}">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policyFor(kind)}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${escapeHtml(title)} · mercadopago-elements</title>
    ${description ? `<meta name="description" content="${escapeHtml(description)}" />` : ''}
    <link rel="icon" href="${base}icon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="${base}assets/site.css" />
    <script type="module" src="${base}assets/${script ?? 'guide'}.js"></script>
  </head>
  <body class="${kind}">
    <a class="skip" href="#main">Skip to the content</a>
    <header>
      <a class="home" href="${base}index.html">mercadopago-elements</a>
      <nav aria-label="Site">${links.join(' ')}</nav>
    </header>
    ${aside ?? ''}
    <main id="main" tabindex="-1">${main}</main>
    <footer>MIT licence. Not affiliated with Mercado Pago.</footer>
  </body>
</html>
`;
}
