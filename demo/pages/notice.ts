import { html } from 'hono/html';
import { textsFor, type Told } from '../texts/texts.js';
import { link, type Visit } from '../visit.js';
import { layout, type Html } from './layout.js';

/** A page with only a text: the terms, or a problem with a request. */
export function notice(visit: Visit, [title, text]: Told, more?: string): Html {
  return layout({
    title,
    visit,
    body: html`<section class="result card" aria-labelledby="notice">
      <h1 id="notice">${title}</h1>
      <p>${text}</p>
      ${more && html`<p>${more}</p>`}
      <a class="button secondary" href="${link('/shop', visit)}">${textsFor(visit.locale).backToShop}</a>
    </section>`,
  });
}
