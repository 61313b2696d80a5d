import { html } from 'hono/html';
import { decimal } from '../catalogue.js';
import { cardScripts } from '../pages/card-scripts.js';
import type { Html } from '../pages/layout.js';
import { money } from '../sites.js';
import type { CardPage } from '../card-page.js';
import { themes, type Theme } from './themes.js';

/** The same form six times. Without the shop's own style sheet: a theme is entirely in `themes.css`. */
export function themesPage(cardPage: CardPage): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Themes · mercadopago-elements</title>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/themes-page.css" />
        <link rel="stylesheet" href="/themes.css" />
        ${cardScripts(cardPage)}
      </head>
      <body>
        <main>
          <h1>One form, six themes</h1>
          <p class="intro">
            Each is <code>&lt;mp-card-form&gt;</code> with some <code>--mp-*</code> properties and
            <code>::part()</code> rules of <a href="/themes.css">themes.css</a>. <a href="/">All demos</a>
          </p>
          <div class="themes">${themes.map((theme) => specimen(theme, cardPage))}</div>
        </main>
      </body>
    </html>`;
}

const AMOUNT = 1250;

function specimen({ name, title, how }: Theme, { visit, account, nonce }: CardPage): Html {
  return html`<section class="theme ${name}" aria-labelledby="${name}">
    <h2 id="${name}">${title}</h2>
    <p>${how}</p>
    <form action="/themes">
      <mp-card-form
        public-key="${account.publicKey}"
        amount="${decimal(AMOUNT, visit.site)}"
        locale="en-US"
        sdk="${visit.sdk}"
        csp-nonce="${nonce}"
      ></mp-card-form>
      <button>Pay ${money(AMOUNT, visit.site, 'en-US')}</button>
    </form>
  </section>`;
}
