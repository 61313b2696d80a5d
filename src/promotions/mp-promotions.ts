import { LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { resolveLocale, type Locale } from '../locale/locale.js';
import { fetchDeals } from '../sdk/deals.js';
import { MpError } from '../sdk/mp-error.js';
import { isDevelopment, isTestKey } from '../sdk/keys.js';
import { dealList, type Deal } from './deal-list.js';
import { styles } from './promotions.styles.js';
import { promotionsView, type ViewState } from './promotions.view.js';
import { linksOf } from './site-links.js';

/**
 * The bank promotions of a Mercado Pago account, with their conditions and a link to the costs of financing. It shows
 * nothing that is not in Mercado Pago's answer or the page's list.
 *
 * Takes no space until the promotions are known, or if there is nothing to show.
 *
 * @summary Shows the bank promotions of the account and the cost of financing.
 * @tag mp-promotions
 *
 * @csspart promotions - Everything.
 * @csspart title - The heading.
 * @csspart banks - The list of banks.
 * @csspart bank - One bank with its promotions.
 * @csspart plan - The amount of each installment.
 * @csspart legals - The conditions of a promotion, collapsed.
 * @csspart notice - Says who offers the financing.
 * @csspart link - A link to a page of Mercado Pago.
 *
 * @cssprop [--mp-color-text] - Text.
 * @cssprop [--mp-color-muted] - Cards, dates and conditions.
 * @cssprop [--mp-color-accent] - Links and focus ring.
 * @cssprop [--mp-color-border] - Border of a bank.
 * @cssprop [--mp-radius=8px] - Corners.
 * @cssprop [--mp-gap=12px] - Space between banks.
 * @cssprop [--mp-font-family=inherit] - Typeface.
 * @cssprop [--mp-font-size=16px] - Size of text.
 *
 * @cssstate empty - There is nothing to show.
 */
export class MpPromotions extends LitElement {
  static override readonly styles = styles;

  static override readonly properties: PropertyDeclarations = {
    publicKey: { attribute: 'public-key' },
    locale: {},
    amount: {},
    promotions: { attribute: false },
  };

  /** Public key of the Mercado Pago account. An access token is refused and never sent anywhere. */
  declare publicKey: string;
  /**
   * Language, and the country of the linked pages. Default: `<html lang>`, then the browser's language, then `es-AR`.
   */
  declare locale: Locale | '';
  /** What the buyer pays now: decimal with a dot. Shows the installments of interest-free plans. */
  declare amount: string;
  /** The promotions, in the format of `GET /v1/payment_methods/deals`; then Mercado Pago is not asked. */
  declare promotions: readonly Deal[] | null;

  readonly #internals = this.attachInternals();
  #request = new AbortController();
  /** Mercado Pago's answer; `null` if there is none yet, or none usable. */
  #answer: unknown = null;

  constructor() {
    super();
    this.publicKey = this.locale = this.amount = '';
    this.promotions = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated && this.#answer === null) this.#ask();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#request.abort();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('publicKey') || changed.has('promotions')) this.#ask();
  }

  protected override render(): TemplateResult | typeof nothing {
    const answer = this.promotions ?? this.#answer;
    const locale = resolveLocale(this.locale, document.documentElement.lang, ...navigator.languages);
    const state: ViewState = {
      locale,
      banks: dealList(answer, Date.now()),
      links: linksOf(locale),
      amount: /^\d+(?:\.\d+)?$/.test(this.amount) ? Number(this.amount) : null,
    };
    const isEmpty = answer === null || (state.banks.length === 0 && Object.keys(state.links).length === 0);
    if (isEmpty) this.#internals.states.add('empty');
    else this.#internals.states.delete('empty');
    return isEmpty ? nothing : promotionsView(state);
  }

  #ask(): void {
    this.#request.abort();
    this.#answer = null;
    if (this.promotions || !this.publicKey || !this.isConnected) return;
    this.#request = new AbortController();
    const { signal } = this.#request;
    fetchDeals(this.publicKey, signal).then(
      (answer) => {
        if (signal.aborted) return;
        this.#answer = answer;
        this.requestUpdate();
      },
      // Promotions are optional: without an answer, show nothing to buyers.
      (reason: unknown) => this.#warn(reason),
    );
  }

  /** Logs mistakes in the page's code, during development only. */
  #warn(reason: unknown): void {
    if (reason instanceof MpError && isDevelopment(isTestKey(this.publicKey)))
      console.warn(`<mp-promotions>: ${reason.message}`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mp-promotions': MpPromotions;
  }
}
