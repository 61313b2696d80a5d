import { html } from 'hono/html';
import { decimal } from '../catalogue.js';
import { money } from '../sites.js';
import { textsFor } from '../texts/texts.js';
import type { CardPage } from '../card-page.js';
import type { Html } from './layout.js';

/**
 * The card form and the button that pays `total`, for use inside the shop's form.
 *
 * @param offersToSave whether to ask the buyer to keep the card
 */
export function cardFields({ visit, account, nonce }: CardPage, total: number, offersToSave = false): Html {
  const texts = textsFor(visit.locale);
  return html`<noscript><p class="notice">${texts.noScript}</p></noscript>
    <mp-card-form
      id="card"
      public-key="${account.publicKey}"
      amount="${decimal(total, visit.site)}"
      locale="${visit.locale}"
      sdk="${visit.sdk}"
      csp-nonce="${nonce}"
      ${visit.secure && 'secure-fields'}
      ${offersToSave && 'save-card'}
    ></mp-card-form>
    <button class="pay">${texts.pay(money(total, visit.site, visit.locale))}</button>`;
}
