import { html } from 'hono/html';
import { stateOfStatus } from '../order-state.js';
import { textsFor } from '../texts/texts.js';
import type { Trial } from '../trial.js';
import type { Visit } from '../visit.js';
import type { Html } from './layout.js';

/** The panel next to the form: the site's test cards, and the names that choose the result. */
export function trialCard(visit: Visit, { cards, documents, outcomes, challenges, challengeCards }: Trial): Html {
  const texts = textsFor(visit.locale);
  return html`<aside class="trial card" aria-labelledby="trial">
    <h2 id="trial">${texts.trial}</h2>
    <p>${texts.trialIntro}</p>
    <h3>${texts.trialCards}</h3>
    <ul class="trial-cards">
      ${cards.map((card) => cardRow(card, visit))}
    </ul>
    ${documents.map(({ type, number }) => html`<p>${texts.document}: ${type} <code>${number}</code></p>`)}
    <h3>${texts.trialNames}</h3>
    <dl class="trial-names">
      ${outcomes.map(
        ({ name, status, statusDetail }) =>
          html`<div class="${stateOfStatus(status)}">
            <dt><code>${name}</code></dt>
            <dd>${texts.trialResults[statusDetail]}</dd>
          </div>`,
      )}
    </dl>
    <p>${texts.trialAgain}</p>
    <h3>3-D Secure</h3>
    <p>${texts.trialChallengeIntro}</p>
    <dl class="trial-names of-challenges">
      ${challenges.map(
        ({ name, challenge, end, status }) =>
          html`<div class="${stateOfStatus(status)}">
            <dt><code>${name}</code></dt>
            <dd>${challenge ? texts.trialChallenges[end] : texts.trialFrictionless[end]}</dd>
          </div>`,
      )}
    </dl>
    ${visit.api === 'payments' ? challengeCardList(challengeCards, visit) : ''}
    <p><a href="/orders">${texts.trialOrders}</a></p>
  </aside>`;
}

/** Under Payments these cards decide, whatever the name. */
const challengeCardList = (cards: Trial['challengeCards'], visit: Visit): Html =>
  html`<ul class="trial-cards">
    ${cards.map((card) => cardRow(card, visit, textsFor(visit.locale).trialChallenges[card.end]))}
  </ul>`;

type Shown = Pick<Trial['cards'][number], 'brand' | 'number' | 'securityCode' | 'expiration'>;

function cardRow({ brand, number, securityCode, expiration }: Shown, visit: Visit, note = ''): Html {
  const texts = textsFor(visit.locale);
  return html`<li>
    <span class="trial-brand">${brand}</span>
    <code class="trial-number">${grouped(number)}</code>
    <span class="quiet">${texts.expiry} ${expiration} · ${texts.code} ${securityCode}${note && ` · ${note}`}</span>
  </li>`;
}

/** The number as printed on the card: 4-6-5 for 15 digits, otherwise groups of four. */
const grouped = (number: string): string =>
  number.length === 15 ? number.replace(/^(.{4})(.{6})/, '$1 $2 ') : number.replace(/(.{4})(?=.)/g, '$1 ');
