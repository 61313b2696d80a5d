import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { resolveLocale, type Locale } from '../locale/locale.js';
import { asPayment, type Answer } from './answers.js';
import { paymentFacts, type PaymentFacts } from './payment-facts.js';
import { styles } from './payment-status.styles.js';
import { result, sign } from './payment-status.view.js';
import { outcomeOf } from './result-codes.js';
import { textsOf } from './texts.js';

export interface PaymentStatusEventMap {
  'mp-retry': CustomEvent<null>;
}

/** What is used of the form that `for` names: it may not be upgraded yet, or be no card form at all. */
interface Recoverable extends Element {
  recover?(statusDetail: string): void;
}

/**
 * Tells the buyer how a payment ended and what to do next. Keep it in the page from the start and set it when the result
 * is there: screen readers announce what changes, in time for an error and politely otherwise.
 *
 * Shows nothing while there is no status. Text inside it is for browsers without scripts, and is replaced.
 *
 * @summary Tells the result of a payment and what to do next.
 * @tag mp-payment-status
 *
 * @fires {CustomEvent<null>} mp-retry - The buyer wants to try again. Cancelable: `preventDefault()` leaves the form of `for` alone.
 *
 * @csspart result - The box around all of it.
 * @csspart title - What happened.
 * @csspart text - What to do next.
 * @csspart details - Amount, installments, card and the like.
 * @csspart statement - How the payment will read on the card's statement.
 * @csspart retry - The button.
 *
 * @cssprop [--mp-color-text] - Text.
 * @cssprop [--mp-color-muted] - Names of the details.
 * @cssprop [--mp-color-accent] - Button and focus ring.
 * @cssprop [--mp-color-success] - An approved payment.
 * @cssprop [--mp-color-warning] - A payment that is not decided.
 * @cssprop [--mp-color-danger] - A payment that was not made.
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
    payment: { attribute: false },
  };

  /** `status` of a payment (`approved`, `in_process`, `rejected`…) or of an order (`processed`, `failed`…). Empty: nothing is shown. */
  declare status: string;
  /** `status_detail` that goes with it. One that is not known is told by the status. */
  declare statusDetail: string;
  /** `payment_method_id`: shown as the name of the card's brand. */
  declare paymentMethodId: string;
  /** What the buyer pays: decimal with a dot. */
  declare amount: string;
  /** ISO 4217 code of the amount's currency, as in `currency_id`. Default: that of the locale. */
  declare currency: string;
  /** In how many installments. */
  declare installments: number | null;
  /** `statement_descriptor`: how an approved payment will read on the card's statement. */
  declare statementDescriptor: string;
  /** Language of texts and money. Default: `<html lang>`, then the browser's language, then `es-AR`. */
  declare locale: Locale | '';
  /** Id of the `<mp-card-form>` that a retry goes back to, in the same tree or in the document. */
  declare htmlFor: string;
  /**
   * The answer of Mercado Pago, as it is: a payment, an order, or the body of a declined order (402). It wins over the
   * attributes. Another `id` is another payment, which is announced again even if it ended in the same way.
   */
  declare payment: Answer | null;

  constructor() {
    super();
    this.status = this.statusDetail = this.paymentMethodId = this.amount = this.currency = '';
    this.statementDescriptor = this.locale = this.htmlFor = '';
    this.installments = null;
    this.payment = null;
  }

  get #facts(): PaymentFacts {
    // The answer of the API is newer than what a server wrote into the page: a refusal there must not hide a payment.
    return paymentFacts({
      status: this.status,
      status_detail: this.statusDetail,
      payment_method_id: this.paymentMethodId,
      transaction_amount: this.amount,
      currency_id: this.currency,
      installments: this.installments,
      statement_descriptor: this.statementDescriptor,
      ...asPayment(this.payment),
    });
  }

  protected override render(): TemplateResult {
    const facts = this.#facts;
    const locale = resolveLocale(this.locale, document.documentElement.lang, ...navigator.languages);
    const outcome = facts.status === '' ? null : outcomeOf(facts.status, facts.statusDetail);
    const { tone, retry } = outcome ?? {};
    // Made anew for every payment, so that the same refusal twice is announced twice. A framework gives one payment as
    // another object with every render, so its content tells, and its id.
    const told = outcome ? keyed(JSON.stringify(facts), result(facts, outcome, locale)) : nothing;
    // Both live regions are always there: a screen reader announces what comes into one, not one that comes.
    // What is told is there for programs too: tests of a shop read it.
    return html`<div
      class=${tone ? `result ${tone}` : nothing}
      part=${tone ? 'result' : nothing}
      lang=${locale}
      data-status=${facts.status}
      data-status-detail=${facts.statusDetail}
    >
      ${tone ? sign(tone) : nothing}
      <div>
        <div role="status">${tone === 'bad' ? nothing : told}</div>
        <div role="alert">${tone === 'bad' ? told : nothing}</div>
        ${
          retry
            ? html`<button type="button" part="retry" @click=${this.#retry}>${textsOf(locale).retry[retry]}</button>`
            : nothing
        }
      </div>
    </div>`;
  }

  readonly #retry = (): void => {
    const event = new CustomEvent('mp-retry', { detail: null, bubbles: true, composed: true, cancelable: true });
    if (this.dispatchEvent(event) && this.htmlFor) void this.#recover(this.#facts.statusDetail);
  };

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
