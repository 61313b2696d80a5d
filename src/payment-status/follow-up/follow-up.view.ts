import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Locale } from '../../locale/locale.js';
import { fill } from '../../locale/messages.js';
import { isOfOrder, type ChallengeFlow } from './challenge-flow.js';
import { button } from '../payment-status.view.js';
import { followUpTextsOf } from './texts.js';

/**
 * What a bank's page needs, and no more: its own scripts, forms and storage, and the bank's windows or app. It cannot
 * navigate the page, download, or open dialogs.
 */
const RIGHTS = 'allow-scripts allow-forms allow-same-origin allow-popups';

const MINUTE = 60_000;

/** Minutes and seconds, `4:59`. */
function clock(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1_000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

export interface Action {
  text: string;
  act(): void;
}

export const buttons = (actions: readonly Action[]): TemplateResult | typeof nothing =>
  actions.length === 0
    ? nothing
    : html`<div class="actions">${actions.map(({ text, act }) => button('action', text, act))}</div>`;

/** The note below a result still being checked. Its region is there before: screen readers announce changes in it. */
export const note = (text: string): TemplateResult =>
  html`<div role="status">${text ? html`<p class="note" part="note">${text}</p>` : nothing}</div>`;

/** The frame, with the text and time before it and the way out after it. */
export function challengeView(
  flow: ChallengeFlow,
  isLoaded: boolean,
  now: number,
  locale: Locale,
  leave: () => void,
): TemplateResult {
  const texts = followUpTextsOf(locale);
  const challenge = flow.challenge!;
  const time = flow.ends - now;
  const address = isOfOrder(challenge) ? challenge.url : nothing;
  return html`<section part="challenge" aria-label=${texts.frame}>
    <p>${texts.before}</p>
    <p class="left" role="timer">${fill(texts.timeLeft, { time: clock(time) })}</p>
    <p role="status">${time <= MINUTE ? texts.lastMinute : nothing}</p>
    <div class="bank" aria-busy=${String(!isLoaded)}>
      ${keyed(
        flow.times,
        html`<iframe
          part="frame"
          title=${texts.frame}
          sandbox=${RIGHTS}
          referrerpolicy="origin"
          src=${address}
        ></iframe>`,
      )}
      ${isLoaded ? nothing : html`<p class="loading" aria-hidden="true">${texts.loading}</p>`}
    </div>
    <p class="out" id="out">${isOfOrder(challenge) ? texts.leaveAndReturn : texts.leaveForGood}</p>
    <button type="button" part="leave" aria-describedby="out" @click=${leave}>${texts.leave}</button>
  </section>`;
}
