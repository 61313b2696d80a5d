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
 * The bank promotions of a Mercado Pago account, with their conditions, and where to read what financing costs. It says
 * nothing that Mercado Pago's answer, or the list that the page gives, does not say.
 *
 * Takes no room until the promotions are known, when they cannot be known, and where there is nothing to say.
 *
 * @summary Shows the bank promotions of the account and the cost of financing.
 * @tag mp-promotions
 *
 * @csspart promotions - All of it.
 * @csspart title - The heading.
 * @csspart banks - The list of banks.
 * @csspart bank - One bank with its promotions.
 * @csspart plan - What each installment would be, for the amount.
 * @csspart legals - The conditions of a promotion, folded up.
 * @csspart notice - Says who offers the financing.
 * @csspart link - A page of Mercado Pago's.
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
 * @cssstate empty - There is nothing to say.
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
  /** Language, and the country whose pages are linked. Default: `<html lang>`, then the browser's language, then `es-AR`. */
  declare locale: Locale | '';
  /** What the buyer pays now: decimal with a dot. Shows the payments of those plans that cost nothing. */
  declare amount: string;
  /** The promotions by hand, in the form of `GET /v1/payment_methods/deals`; then Mercado Pago is not asked. */
  declare promotions: readonly Deal[] | null;

  readonly #internals = this.attachInternals();
  #request = new AbortController();
  /** What Mercado Pago has answered; `null`: nothing yet, or nothing that can be used. */
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
      // Promotions are good to know, no more: without an answer there is nothing to say to buyers.
      (reason: unknown) => this.#warn(reason),
    );
  }

  /** Mistakes of the page are told in the console, where no buyer is near. */
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
