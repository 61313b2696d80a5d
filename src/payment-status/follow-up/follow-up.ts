import { html, type LitElement, type TemplateResult } from 'lit';
import { isLoopback } from '../../dom/loopback.js';
import type { Locale } from '../../locale/locale.js';
import { MpError } from '../../sdk/mp-error.js';
import type { PaymentFacts } from '../payment-facts.js';
import type { Told } from '../payment-status.view.js';
import { textsOf } from '../texts.js';
import { Asking, ownAddress } from './asking.js';
import { ChallengeFrame } from './challenge-frame.js';
import {
  canReturn,
  NO_CHALLENGE,
  resultTimeOf,
  statesBetween,
  step,
  WITHOUT_ADDRESS,
  type Happening,
  type Obstacle,
} from './challenge-flow.js';
import { styles } from './follow-up.styles.js';
import { buttons, challengeView, note, type Action } from './follow-up.view.js';
import { postIntoTab } from './post-creq.js';
import { followUpTextsOf, type FollowUpTexts } from './texts.js';

/** The newest answer and its source. */
export interface Subject {
  facts: PaymentFacts;
  /** Whether there is no answer yet, or none with a known status. */
  isUnknown: boolean;
  /** Whether it asks for a challenge, with or without its address. */
  isChallenge: boolean;
  isFinal: boolean;
  /** Whether the shop's server gave it, or the page. */
  from: 'check' | 'page';
  /** The page's input as one text: another text is another payment. */
  given: string;
  /** Address on the shop's server, or empty. */
  check: string;
}

/** Messages for the shop's developer. The buyer reads other texts. */
const WHY: Readonly<Record<Obstacle, string>> = {
  missing:
    "The payment waits for 3-D Secure, but the address of the challenge is missing. Pass on the whole answer: a payment's three_ds_info, an order's transactions with payment_method.transaction_security; or write challenge-url.",
  address: 'The address of the 3-D Secure challenge is not https.',
  policy:
    'A Content-Security-Policy blocks the 3-D Secure challenge. See "3-D Secure" in docs/pci.md for what it needs.',
  silence: "The bank's page of the 3-D Secure challenge did not load.",
};

/** What the buyer reads instead of the challenge. */
const BLOCKED = {
  missing: 'missing',
  address: 'blocked',
  policy: 'blocked',
  silence: 'slow',
} as const satisfies Record<Obstacle, keyof FollowUpTexts>;

/** Shows a payment's challenge and polls the shop's server until the result is final. */
export class FollowUp {
  readonly #host: LitElement;
  readonly #asking: Asking;
  #flow = NO_CHALLENGE;
  #frame: ChallengeFrame | undefined;
  /** The showing whose page has loaded, and the one focused. */
  #loaded = 0;
  #focused = 0;
  #isElsewhere = false;
  #given: string | undefined;
  #check = '';
  /** The address of `check`, if it may be asked. */
  #address: string | null = null;
  /** Whether the answer says too little to show anything else. */
  #isOpen = true;
  #clock: ReturnType<typeof setTimeout> | undefined;

  /** @param answered receives the shop server's answer */
  constructor(host: LitElement, answered: (answer: unknown) => void) {
    this.#host = host;
    this.#asking = new Asking({
      answered: (answer) => answer && answered(answer),
      changed: () => host.requestUpdate(),
      failed: (error) => this.#fail(error),
    });
    const { shadowRoot } = host;
    shadowRoot!.adoptedStyleSheets = [...shadowRoot!.adoptedStyleSheets, styles.styleSheet!];
  }

  /** After each render of the element. */
  update(subject: Subject): void {
    const { facts, isUnknown, isChallenge, isFinal, from, given, check } = subject;
    const isAnother = given !== this.#given;
    const { state } = this.#asking;
    this.#given = given;
    const isMissing = isChallenge && !facts.challenge;
    this.#isOpen = isUnknown || isMissing;
    this.#setCheck(check);
    if (isFinal || this.#address === null) this.#asking.stop();
    else if (isAnother || this.#asking.state === 'off') {
      this.#asking.start(this.#address, this.#isOpen ? 0 : undefined);
    }
    // The shop's server may know the address that the page left out.
    const isAwaited = isMissing && this.#isAsking && !this.#asking.hasAnswer;
    const challenge = isChallenge && !isAwaited ? (facts.challenge ?? WITHOUT_ADDRESS) : null;
    const asked = { type: 'asked', challenge, paymentId: facts.id, from, now: Date.now() } as const;
    this.#happen(asked, from === 'check' || facts.id === this.#flow.paymentId);
    this.#watch();
    if (isAnother || this.#asking.state !== state) this.#host.requestUpdate();
  }

  /** Texts that replace those of the status, if there is more to say. */
  told(locale: Locale): Told | null {
    const texts = followUpTextsOf(locale);
    const { results } = textsOf(locale);
    switch (this.#flow.stage) {
      case 'complete': {
        const isAwaited = this.#address || resultTimeOf(this.#flow, Date.now()) > 0;
        return { tone: 'wait', retry: null, words: isAwaited ? texts.complete : results.unknown };
      }
      case 'expired': {
        // The bank may have approved in the last second: offer a retry only after the shop's server has answered.
        const isAsked = this.#asking.state === 'off' || this.#asking.hasAnswer;
        return { tone: 'bad', retry: isAsked ? 'again' : null, words: results.challengeExpired };
      }
      case 'closed':
        return { tone: 'bad', retry: 'again', words: texts.left };
      case 'blocked':
        if (this.#isElsewhere) return { tone: 'wait', retry: null, words: texts.elsewhere };
        return { tone: 'bad', retry: 'card', words: texts[BLOCKED[this.#flow.obstacle!]] };
    }
    if (!this.#isOpen || this.#given === undefined) return null;
    return { tone: 'wait', retry: null, words: this.#isAsking ? texts.asking : results.unknown };
  }

  /** The `status_detail` a retry recovers from, if not the payment's: with a blocked bank, another card may pay. */
  get retryDetail(): string | null {
    return this.#flow.stage === 'blocked' ? 'cc_rejected_3ds_mandatory' : null;
  }

  view(locale: Locale): TemplateResult {
    const flow = this.#flow;
    const ways = this.#ways(locale);
    if (flow.stage !== 'shown') return ways;
    const leave = (): void => this.#happen({ type: 'left' });
    return html`${challengeView(flow, this.#loaded === flow.times, Date.now(), locale, leave)}${ways}`;
  }

  /** Stops everything when the element is removed; the same is shown again when it returns. */
  stop(): void {
    this.#frame?.close();
    this.#frame = undefined;
    clearTimeout(this.#clock);
    this.#asking.stop();
  }

  /** Ways to continue besides a retry. */
  #ways(locale: Locale): TemplateResult {
    const texts = followUpTextsOf(locale);
    const { stage, obstacle, challenge } = this.#flow;
    const actions: Action[] = [];
    const again = (): void => this.#happen({ type: 'again', now: Date.now() });
    if (canReturn(this.#flow, Date.now())) {
      actions.push({ text: stage === 'closed' ? texts.back : texts.again, act: again });
    }
    // In a tab an order's address would stay empty; a bank's page does not, and the shop's server learns the outcome.
    if (obstacle === 'policy' && challenge?.creq && this.#address && !this.#isElsewhere) {
      actions.push({ text: texts.openTab, act: () => this.#openTab() });
    }
    if (this.#asking.isOffered) actions.push({ text: texts.askNow, act: () => this.#asking.again() });
    return html`${note(this.#noteOf(texts))}${buttons(actions)}`;
  }

  #noteOf(texts: FollowUpTexts): string {
    const { state, isOffered } = this.#asking;
    if (state === 'silent') return texts.silent;
    if (state === 'over') return this.#flow.stage === 'shown' ? texts.overAtBank : texts.over;
    return isOffered && !this.#isOpen ? texts.asking[0] : '';
  }

  get #isAsking(): boolean {
    return /asking|silent/.test(this.#asking.state);
  }

  #setCheck(check: string): void {
    if (check === this.#check) return;
    this.#check = check;
    this.#asking.stop();
    this.#address = check ? ownAddress(check) : null;
    if (check && !this.#address)
      this.#fail(new MpError('unknown', 'The address of check is not of the same origin as the page.'));
  }

  #openTab(): void {
    this.#isElsewhere = true;
    postIntoTab(this.#host.shadowRoot!, this.#flow.challenge!);
    this.#host.requestUpdate();
  }

  #happen(happening: Happening, isSamePayment = true): void {
    const before = this.#flow;
    const after = step(before, happening);
    if (after === before) return;
    this.#flow = after;
    const isNews = after.stage !== 'none' && (before.stage === 'shown' || /shown|expired/.test(after.stage));
    // Asks at once when the challenge has ended: the server is the first to know the outcome.
    if (isNews && this.#address) this.#asking.start(this.#address, after.stage === 'shown' ? undefined : 0);
    this.#isElsewhere = false;
    for (const state of statesBetween(before, after, isSamePayment)) {
      this.#dispatch('mp-challenge', { state });
      if (state === 'blocked') this.#fail(new MpError('challenge-blocked', WHY[after.obstacle!]));
      if (state === 'expired') this.#fail(new MpError('challenge-expired', 'The 3-D Secure challenge timed out.'));
    }
    this.#host.requestUpdate();
  }

  /** Watches the current frame, or waits for the result. */
  #watch(): void {
    const { stage, challenge, times } = this.#flow;
    const frame = (stage === 'shown' && this.#host.shadowRoot!.querySelector('iframe')) || undefined;
    if (frame !== this.#frame?.frame) {
      this.#frame?.close();
      this.#frame = frame && new ChallengeFrame(frame, challenge!, this.#heard);
      if (frame && this.#focused !== times) frame.focus();
      if (frame) this.#focused = times;
    }
    clearTimeout(this.#clock);
    const pause = frame ? 1_000 : this.#address ? 0 : resultTimeOf(this.#flow, Date.now());
    if (pause > 0) this.#clock = setTimeout(this.#tick, pause);
  }

  readonly #tick = (): void => {
    this.#happen({ type: 'tick', now: Date.now() });
    this.#host.requestUpdate();
  };

  readonly #heard = {
    loaded: (): void => {
      this.#loaded = this.#flow.times;
      this.#host.requestUpdate();
    },
    over: (): void => this.#happen({ type: 'over', now: Date.now() }),
    stopped: (obstacle: Obstacle): void => this.#happen({ type: 'stopped', obstacle }),
  };

  /** On localhost, also logs the shop's mistakes to the console. */
  #fail(error: MpError): void {
    const isMistake = /^(challenge-blocked|unknown)$/.test(error.code);
    if (isMistake && isLoopback(location)) console.warn(`<mp-payment-status>: ${error.message}`);
    this.#dispatch('mp-error', error);
  }

  #dispatch(type: string, detail: unknown): void {
    this.#host.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}
