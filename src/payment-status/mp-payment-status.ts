import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { loadModule } from '../dom/load-module.js';
import { resolveLocale, type Locale } from '../locale/locale.js';
import { MpError } from '../sdk/mp-error.js';
import type { Answer } from './answers.js';
import { factsOf, subjectOf, type Subject } from './given.js';
import type { PaymentFacts } from './payment-facts.js';
import { styles } from './payment-status.styles.js';
import type { FollowUp } from './follow-up/follow-up.js';
import { keepFocus } from './keep-focus.js';
import { button, result, sign, toldOf } from './payment-status.view.js';
import { isLast, outcomeOf, type Outcome } from './result-codes.js';
import { textsOf } from './texts.js';

/** The manifest reads this too: README, editors and wrappers take names, types and descriptions from here. */
export interface PaymentStatusEventMap {
  /** The buyer wants to try again. Cancelable: `preventDefault()` leaves the form of `for` alone. */
  'mp-retry': CustomEvent<null>;
  /** The result has changed. `final` says whether it can still change. */
  'mp-status': CustomEvent<{ status: string; status_detail: string; final: boolean }>;
  /** State of a 3-D Secure challenge. `complete` means over, not passed. */
  'mp-challenge': CustomEvent<{ state: 'shown' | 'complete' | 'expired' | 'blocked' | 'closed' }>;
  /**
   * The challenge cannot be shown (`challenge-blocked`) or timed out (`challenge-expired`), or `check` does not answer.
   * A message is already shown to the buyer.
   */
  'mp-error': CustomEvent<MpError>;
}

export type PaymentStatusDetail = PaymentStatusEventMap['mp-status']['detail'];
export type ChallengeDetail = PaymentStatusEventMap['mp-challenge']['detail'];

/** The parts used of the form in `for`. It may not be upgraded yet, or may not be a card form. */
interface Recoverable extends Element {
  recover?(statusDetail: string): void;
}

/**
 * Shows the buyer the result of a payment and what to do next. Keep it in the page from the start and set it when you
 * have the result: screen readers announce changes, errors at once and everything else politely.
 *
 * Shows nothing without a status. Its content is a fallback for browsers without scripts, and is replaced.
 *
 * @summary Shows the result of a payment and what to do next.
 * @tag mp-payment-status
 *
 * If the answer asks for a 3-D Secure challenge, shows the bank's page in a frame. With `check` the result updates
 * itself.
 *
 * @csspart result - The box around everything.
 * @csspart title - What happened.
 * @csspart text - What to do next.
 * @csspart details - Amount, installments, card and the like.
 * @csspart statement - The payment's text on the card statement.
 * @csspart retry - The button.
 * @csspart challenge - The 3-D Secure challenge, with its texts.
 * @csspart frame - The frame with the bank's page.
 * @csspart leave - The button that leaves the challenge.
 * @csspart note - The note shown while `check` does not answer.
 * @csspart action - The other buttons: back to the challenge, load again, check now.
 *
 * @cssprop [--mp-color-text] - Text.
 * @cssprop [--mp-color-muted] - Labels of the details.
 * @cssprop [--mp-color-accent] - Button and focus ring.
 * @cssprop [--mp-color-success] - An approved payment.
 * @cssprop [--mp-color-warning] - A payment not decided yet.
 * @cssprop [--mp-color-danger] - A failed payment.
 * @cssprop [--mp-radius=8px] - Corners.
 * @cssprop [--mp-font-family=inherit] - Typeface.
 * @cssprop [--mp-font-size=16px] - Size of text.
 */
export class MpPaymentStatus extends LitElement {
  static override readonly styles = styles;

  static override readonly properties: PropertyDeclarations = {
    status: {},
    statusDetail: { attribute: 'status-detail' },
    paymentMethodId: { attribute: 'payment-method-id' },
    amount: {},
    currency: {},
    installments: { type: Number },
    statementDescriptor: { attribute: 'statement-descriptor' },
    locale: {},
    htmlFor: { attribute: 'for' },
    challengeUrl: { attribute: 'challenge-url' },
    challengeCreq: { attribute: 'challenge-creq' },
    check: {},
    payment: { attribute: false },
  };

  /** `status` of a payment (`approved`, `in_process`…) or of an order (`processed`, `failed`…). Empty: shows nothing. */
  declare status: string;
  /** `status_detail` of the same answer. For an unknown one the status decides. */
  declare statusDetail: string;
  /** `payment_method_id`: shown as the card brand's name. */
  declare paymentMethodId: string;
  /** What the buyer pays: decimal with a dot. */
  declare amount: string;
  /** ISO 4217 code of the currency, as in `currency_id`. Default: the locale's. */
  declare currency: string;
  /** Number of installments. */
  declare installments: number | null;
  /** `statement_descriptor`: the text of an approved payment on the card statement. */
  declare statementDescriptor: string;
  /** Language of texts and money. Default: `<html lang>`, then the browser's language, then `es-AR`. */
  declare locale: Locale | '';
  /** Id of the `<mp-card-form>` a retry returns to, in the same tree or in the document. */
  declare htmlFor: string;
  /**
   * Mercado Pago's answer, unchanged: a payment, an order, or the body of a declined order (402). It overrides the
   * attributes. Another `id` is another payment, announced again even if the result is the same. Anything else that is
   * not empty, such as an error, is shown as an unknown result: the buyer may have been charged.
   */
  declare payment: Answer | null;
  /** Challenge for server-rendered pages: an order's `transaction_security.url`, a payment's `external_resource_url`. */
  declare challengeUrl: string;
  /** `creq` of a payment's challenge. An order has none. */
  declare challengeCreq: string;
  /**
   * Address on the shop's own server, of the page's origin, that answers what `payment` accepts. Polled if nothing else
   * is given, after a challenge, and while the result is not final; for ten minutes, then by a button. If nothing else
   * is given, another address is another payment.
   */
  declare check: string;

  #subject: Subject = { id: '', content: '' };
  /** The last address in `check`. */
  #address = '';
  /** The newest answer from `check`. */
  #answer: unknown = null;
  #facts!: PaymentFacts;
  #outcome: Outcome | null = null;
  /** The last `mp-status`, as JSON. */
  #told = '';
  #followUp: FollowUp | undefined;
  #restoreFocus!: () => void;
  /** The code for challenges failed to load. */
  #isLost = false;

  constructor() {
    super();
    this.status = this.statusDetail = this.paymentMethodId = this.amount = this.currency = '';
    this.statementDescriptor = this.locale = this.htmlFor = '';
    this.challengeUrl = this.challengeCreq = this.check = '';
    this.installments = null;
    this.payment = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#followUp?.stop();
  }

  /** `moveBefore()` keeps frames alive, so nothing needs to stop. */
  connectedMoveCallback(): void {
    return;
  }

  protected override willUpdate(): void {
    this.#restoreFocus = keepFocus(this.shadowRoot!);
    // Without an address the last result stays.
    this.#address = this.check || this.#address;
    const subject = subjectOf(this, this.#address);
    if (subject.content !== this.#subject.content) this.#answer = null;
    if (this.#subject.id && subject.id !== this.#subject.id) this.#told = '';
    this.#subject = subject;
    this.#facts = factsOf(this, this.#answer);
    const { status: shown, statusDetail: detail } = this.#facts;
    this.#outcome = shown || this.#isLost ? outcomeOf(this.#isLost ? '' : shown, detail) : null;
  }

  protected override render(): TemplateResult {
    const facts = this.#facts;
    const locale = resolveLocale(this.locale, document.documentElement.lang, ...navigator.languages);
    const told = this.#followUp?.told(locale) ?? (this.#outcome && toldOf(this.#outcome, locale));
    const { tone, retry } = told ?? {};
    // Recreated for each payment, so that two identical refusals are announced twice.
    const text = told ? keyed(JSON.stringify([facts, told.words]), result(facts, told, locale)) : nothing;
    // Both live regions always exist: screen readers announce changes in a region, not a new region. The attributes are
    // for programs, such as a shop's tests.
    return html`<div
      class=${tone ? `result ${tone}` : nothing}
      part=${tone ? 'result' : nothing}
      lang=${locale}
      data-status=${facts.status}
      data-status-detail=${facts.statusDetail}
    >
      ${tone ? sign(tone) : nothing}
      <div>
        <div role="status">${tone === 'bad' ? nothing : text}</div>
        <div role="alert">${tone === 'bad' ? text : nothing}</div>
        ${this.#followUp?.view(locale)} ${retry ? button('retry', textsOf(locale).retry[retry], this.#retry) : nothing}
        ${this.#isLost ? button('action', textsOf(locale).reload, this.#reload) : nothing}
      </div>
    </div>`;
  }

  protected override updated(): void {
    const { status, statusDetail } = this.#facts;
    const isFinal = this.#outcome !== null && isLast(this.#outcome);
    const told = { status, status_detail: statusDetail, final: isFinal };
    const text = JSON.stringify(told);
    if (status && text !== this.#told) {
      this.#told = text;
      this.#tell('mp-status', told);
    }
    this.#follow(isFinal);
    this.#restoreFocus();
  }

  #follow(isFinal: boolean): void {
    const facts = this.#facts;
    const key = this.#outcome?.key ?? 'unknown';
    const isChallenge = key === 'challenge';
    const followUp = this.#followUp;
    if (followUp && this.isConnected) {
      const { check } = this;
      const { content: given } = this.#subject;
      const isUnknown = key === 'unknown';
      const from = this.#answer ? 'check' : 'page';
      followUp.update({ facts, isUnknown, isChallenge, isFinal, from, given, check });
    } else if (!followUp && !this.#isLost && (isChallenge || (this.check && !isFinal))) void this.#load();
  }

  async #load(): Promise<void> {
    try {
      const { FollowUp } = await loadModule(() => import('./follow-up/follow-up.js'));
      this.#followUp ??= new FollowUp(this, (answer) => {
        this.#answer = answer;
        this.requestUpdate();
      });
    } catch {
      // Shown as an unknown result.
      this.#isLost = true;
      this.#tell('mp-error', new MpError('network', 'The code for 3-D Secure and `check` did not load.'));
    }
    this.requestUpdate();
  }

  readonly #reload = (): void => {
    this.#isLost = false;
    this.requestUpdate();
  };

  readonly #retry = (): void => {
    if (this.#tell('mp-retry', null, true) && this.htmlFor)
      void this.#recover(this.#followUp?.retryDetail ?? this.#facts.statusDetail);
  };

  /** @returns whether the page did not prevent the default action */
  #tell(type: keyof PaymentStatusEventMap, detail: unknown, cancelable = false): boolean {
    return this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable }));
  }

  async #recover(statusDetail: string): Promise<void> {
    const root = this.getRootNode() as Document | ShadowRoot;
    const form: Recoverable | null = root.getElementById(this.htmlFor) ?? document.getElementById(this.htmlFor);
    if (form?.localName !== 'mp-card-form') return;
    await customElements.whenDefined('mp-card-form');
    form.recover?.(statusDetail);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mp-payment-status': MpPaymentStatus;
  }
  interface GlobalEventHandlersEventMap extends PaymentStatusEventMap {}
}
