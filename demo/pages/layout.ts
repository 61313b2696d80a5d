import { html } from 'hono/html';
import { textsFor } from '../texts/texts.js';
import { link, type Visit } from '../visit.js';

export type Html = ReturnType<typeof html>;

export interface Page {
  title: string;
  visit: Visit;
  /** Scripts of the page, if it has any. */
  head?: Html;
  body: Html;
}

/** Layout of all pages of the shop. */
export function layout({ title, visit, head, body }: Page): Html {
  const texts = textsFor(visit.locale);
  return html`<!doctype html>
    <html lang="${visit.locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · Calandria</title>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/shop.css" />
        ${head}
      </head>
      <body>
        <header class="top">
          <a class="brand" href="${link('/shop', visit)}">
            <img src="/icon.svg" alt="" width="40" height="40" />
            <span>Calandria</span>
          </a>
          <p class="tagline">${texts.tagline}</p>
        </header>
        <main>${body}</main>
        <footer class="bottom">
          <span>© Calandria</span>
          <a href="${link('/terms', visit)}">${texts.termsLink}</a>
        </footer>
      </body>
    </html>`;
}
