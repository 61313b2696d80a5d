import { adoptStyles, ReactiveElement, render, type PropertyDeclarations, type PropertyValues } from 'lit';
import { isPaymentType, type Field } from '../card/card.js';
import type { CardFormEventMap, CardFormState, CardToken } from './events.js';
import { messagesOf } from '../locale/card-form-texts.js';
import { resolveLocale, type Locale } from '../locale/locale.js';
import { isTestKey, type SdkVersion } from '../sdk/load.js';
import { styles } from './view/card-form.styles.js';
import { cardForm, guardClasses } from './view/card-form.view.js';
import { Checkout, type Hooks } from './checkout.js';
import { attachClosedRoot, attachOwnInternals } from './host/closed-root.js';
import { guard, unguard, type Guarded } from './host/guard.js';
import { OwnerForm } from './host/owner-form.js';
import { warn } from './warn.js';

/** Properties after whose change nothing that was typed or known still belongs. */
const ACCOUNT = ['sdk', 'publicKey', 'cspNonce', 'secureFields'] as const;

const TEXTS = ['publicKey', 'amount', 'locale', 'paymentTypes', 'cspNonce', 'fieldPrefix'] as const;

/**
 * A card form for Mercado Pago. The card goes to mercadopago.js, the page gets a token and the payment method.
 *
 * Inside a `<form>` it needs no JavaScript: on submit it makes a token and then lets the form go on, with `token`,
 * `payment_method_id`, `payment_type_id`, `issuer_id` and `installments` in it.
 *
 * @summary Takes a card and gives a card token.
 * @tag mp-card-form
 *
 * @fires {CustomEvent<null>} mp-ready - The form can be used: SDK there, document types known, or none needed.
 * @fires {CustomEvent<CardFormState>} mp-change - Completeness, payment method or installments have changed.
 * @fires {CustomEvent<CardToken>} mp-token - A token was made. Cancelable: `preventDefault()` stops the native submit.
 * @fires {CustomEvent<MpError>} mp-error - Something failed. The buyer has been told already.
 *
 * @csspart form - The inner form.
 * @csspart field - Label, input and note of one field; also has the name of the field as a part.
 * @csspart label - The label of a field.
 * @csspart input - An input or select.
 * @csspart note - The line below an input: a hint, or what is wrong (then also `error`).
 * @csspart brand - Picture of the payment method, in the number's input.
 * @csspart banner - Trouble that is not of one field.
 * @csspart retry - The button in the banner.
 * @csspart saved-cards - The list of saved cards.
 * @csspart saved-card - One of them; also `chosen`.
 * @csspart single - The plan, where there is only one.
 * @csspart cost - Financing of the chosen plan.
 * @csspart cft - Total financial cost, the biggest figure.
 * @csspart tea - The rates beside it.
 * @csspart badge - Says that the key is of the test environment.
 * @csspart status - What the form is doing.
 *
 * @cssprop [--mp-color-text] - Text.
 * @cssprop [--mp-color-muted] - Hints and placeholders.
 * @cssprop [--mp-color-field] - Background of inputs.
 * @cssprop [--mp-color-border] - Border of inputs.
 * @cssprop [--mp-color-accent] - Focus ring and buttons.
 * @cssprop [--mp-color-danger] - Problems.
 * @cssprop [--mp-radius=8px] - Corners.
 * @cssprop [--mp-gap=12px] - Space between fields side by side.
 * @cssprop [--mp-font-family=inherit] - Typeface.
 * @cssprop [--mp-font-size=16px] - Size of text; inputs are never below 16 px.
 *
 * @cssstate ready - The form can be used.
 * @cssstate busy - A token is being made.
 * @cssstate complete - All that is asked for is there and right.
 * @cssstate invalid - A problem is being shown.
 * @cssstate test - The key is of the test environment.
 */
export class MpCardForm extends ReactiveElement {
  static readonly formAssociated = true;

  static override readonly properties: PropertyDeclarations = {
    publicKey: { attribute: 'public-key' },
    amount: {},
    locale: {},
    sdk: {},
    maxInstallments: { attribute: 'max-installments', type: Number },
    paymentTypes: { attribute: 'payment-types' },
    cspNonce: { attribute: 'csp-nonce' },
    disabled: { type: Boolean, reflect: true },
    secureFields: { attribute: 'secure-fields', type: Boolean },
    fieldPrefix: { attribute: 'field-prefix' },
    hiddenInputs: { attribute: 'hidden-inputs', type: Boolean },
    // Pages that write the list into a template give another array with every render.
    savedCards: { attribute: false, hasChanged: (next, last) => JSON.stringify(next) !== JSON.stringify(last) },
  };

  /** Public key of the Mercado Pago account. An access token is refused, never sent anywhere, never printed. */
  declare publicKey: string;
  /** What the buyer pays now: decimal with a dot, in the site's currency. Empty: one payment, no plans. */
  declare amount: string;
  /** Language of texts and money. Default: `<html lang>`, then the browser's language, then `es-AR`. */
  declare locale: Locale | '';
  /** Which mercadopago.js is used. */
  declare sdk: SdkVersion;
  /** The most installments that are offered. */
  declare maxInstallments: number | null;
  /** Kinds of card that are taken, separated by blanks: `credit_card debit_card prepaid_card`. Empty: all. */
  declare paymentTypes: string;
  /** Nonce for the script tags that the element adds. */
  declare cspNonce: string;
  /** Takes no input and no part in the form. Also follows an enclosing `<fieldset disabled>`. */
  declare disabled: boolean;
  /**
   * Number, expiry and code are typed into frames of Mercado Pago's origin, which no script of the page can read. For v2;
   * browsers do not fill them in.
   */
  declare secureFields: boolean;
  /** Put before the name of each entry of the form, for shops that have a field `token` of their own. */
  declare fieldPrefix: string;
  /**
   * While a payment is held, its entries also stand as hidden inputs in the page's form, for scripts that walk
   * `form.elements`: jQuery `serialize()`, Rails UJS, htmx 1. Whoever reads the page reads the token then, and with it and the
   * public key the holder's name and document (`GET /v1/card_tokens/{id}`).
   */
  declare hiddenInputs: boolean;
  /**
   * Cards of the customer, exactly as `GET /v1/customers/{id}/cards` returns them to the shop's server. Only the security
   * code is asked again. An array of another content has to be another array.
   */
  declare savedCards: readonly unknown[];

  readonly #internals = attachOwnInternals(this);
  readonly #root = attachClosedRoot(this);
  readonly #container = document.createElement('div');
  readonly #checkout = new Checkout(this.#root, {
    options: () => this.#options(),
    changed: () => this.requestUpdate(),
    edited: () => this.#onEdit(),
    emit: (type, detail) => this.#emit(type, detail),
  });
  readonly #ownerForm = new OwnerForm({
    host: this,
    now: () => ({
      disabled: this.#isDisabled,
      complete: this.#checkout.complete,
      fieldPrefix: this.fieldPrefix,
      hiddenInputs: this.hiddenInputs,
    }),
    pay: () =>
      this.#checkout.pay().then(
        ({ token, prevented }) => (prevented ? null : token),
        // The buyer and the page have been told.
        () => null,
      ),
    fits: (payment) => this.#checkout.fits(payment),
    tell: (error) => {
      this.#warn(error.message);
      this.#emit('mp-error', error);
    },
    warn: (words) => this.#warn(words),
    changed: () => this.requestUpdate(),
  });
  readonly #guarded: Guarded = { host: this, root: this.#root, text: (event) => this.#onText(event) };
  #fieldsetDisabled = false;
  /** Kept until the next update, because it is asked for at every key. */
  #resolvedLocale: Locale | null = null;
  /** What the browser was last told to be wrong: it is not told again at every key. */
  #told: { text: string; anchor: HTMLElement | undefined } = { text: '', anchor: undefined };
  /** The browser is about to report what is invalid, and focuses it in the same task. */
  #reporting = false;

  constructor() {
    super();
    this.publicKey = this.amount = this.locale = this.paymentTypes = this.cspNonce = this.fieldPrefix = '';
    this.sdk = 'v2';
    this.maxInstallments = null;
    this.disabled = this.secureFields = this.hiddenInputs = false;
    this.savedCards = [];
    this.#container.className = guardClasses;
    this.#root.append(this.#container);
    adoptStyles(this.#root, [styles]);
    // Where the guard on window did not hear an event, it ends here: nothing typed bubbles into the page.
    for (const type of ['input', 'beforeinput', 'compositionend']) {
      this.#root.addEventListener(type, (event) => {
        event.stopPropagation();
        this.#onText(event);
      });
    }
    this.#root.addEventListener('keydown', (event) => this.#onKey(event as KeyboardEvent));
    this.#root.addEventListener('focusin', () => this.#onFocus());
    this.#root.addEventListener('focusout', (event) => this.#onLeave(event.target as Element));
    this.addEventListener('invalid', () => {
      this.#reporting = true;
      setTimeout(() => (this.#reporting = false));
    });
  }

  /** The form that this element belongs to. */
  get form(): HTMLFormElement | null {
    return this.#internals.form;
  }

  get validity(): ValidityState {
    return this.#internals.validity;
  }

  /** What is wrong first, in the buyer's language. */
  get validationMessage(): string {
    return this.#internals.validationMessage;
  }

  get willValidate(): boolean {
    return this.#internals.willValidate;
  }

  checkValidity(): boolean {
    return this.#internals.checkValidity();
  }

  /** As `checkValidity()`, and shows the buyer what is wrong. */
  reportValidity(): boolean {
    return this.#internals.reportValidity();
  }

  /** Focuses the first field that is wrong or empty, else the first that is shown. */
  override focus(options?: FocusOptions): void {
    const { inputs, problem } = this.#checkout;
    const fields = [problem?.field ?? 'cardNumber', 'securityCode', 'installments'] as const;
    // A saved card stands in for the fields that are hidden.
    fields
      .map((field) => inputs.place(field))
      .find((input) => input?.checkVisibility())
      ?.focus(options);
  }

  /** Empties the form and drops what is under way. */
  reset(): void {
    this.#wipe();
    this.#checkout.renew();
  }

  /**
   * After a rejected payment: what is still right stays, what must be typed again is emptied, the field to correct says
   * why and has the focus. The code is always asked again, and the next token is a new one.
   *
   * @param statusDetail `status_detail` of the payment, such as `cc_rejected_bad_filled_security_code`
   */
  recover(statusDetail: string): void {
    this.#ownerForm.drop();
    const field = this.#checkout.recover(String(statusDetail));
    this.#publish();
    const focus = (): void => this.#checkout.inputs.place(field)?.focus();
    // A field that a saved card stood in for is shown by the update that is due.
    void this.updateComplete.then(focus);
    if (field === 'installments') void this.#checkout.plansSettled().then(() => this.updateComplete.then(focus));
  }

  /**
   * Makes a card token of what is typed. One at a time: a second call, or a submit, joins the first. The payment that a submit
   * has made is given, where nobody has read it yet: a page that calls this in its submit listener pays once.
   *
   * @returns the token and the payment method; the same is in `mp-token`
   * @throws {MpError} with the reason; the buyer has been told already
   */
  async tokenize(): Promise<CardToken> {
    const held = this.#ownerForm.take();
    if (held) return held;
    const { token } = await this.#checkout.pay();
    this.#ownerForm.given(token);
    return token;
  }

  // Lit's `renderRoot` is public and must not lead to the inputs, so rendering goes into #root by itself.
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    guard(this.#guarded);
    window.addEventListener('pagehide', this.#onHide);
    window.addEventListener('pageshow', this.#onShow);
    // After a move in the page the document with the SDK has to be made again.
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    unguard(this.#guarded);
    window.removeEventListener('pagehide', this.#onHide);
    window.removeEventListener('pageshow', this.#onShow);
    this.#checkout.stop();
  }

  formAssociatedCallback(form: HTMLFormElement | null): void {
    this.#ownerForm.attach(form);
  }

  formDisabledCallback(disabled: boolean): void {
    this.#fieldsetDisabled = disabled;
    this.requestUpdate();
  }

  formResetCallback(): void {
    this.reset();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // An attribute that is removed leaves null, and frameworks unset a property with undefined.
    for (const name of TEXTS) this[name] ??= '';
    this.savedCards ??= [];
    this.#resolvedLocale = null;
    if (this.hasUpdated && ACCOUNT.some((name) => changed.has(name))) this.#checkout.startOver();
    if (!changed.has('amount') && !changed.has('maxInstallments') && !changed.has('paymentTypes')) return;
    const { amount, maxInstallments, paymentTypes } = this;
    this.#checkout.setTerms({ amount, maxInstallments, paymentTypes: paymentTypes.split(/\s+/).filter(isPaymentType) });
  }

  protected override update(changed: PropertyValues<this>): void {
    super.update(changed);
    render(cardForm(this.#checkout.view(this.#isDisabled, this.#ownerForm.isLeaving), this.#checkout), this.#container);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('amount')) this.#checkout.checkAmount();
    if (changed.has('savedCards')) this.#checkout.setSavedCards(this.savedCards);
    if (this.isConnected) this.#checkout.start();
    this.#checkout.assess();
    this.#publish();
  }

  #options(): ReturnType<Hooks['options']> {
    const locale = (this.#resolvedLocale ??= resolveLocale(
      this.locale,
      document.documentElement.lang,
      ...navigator.languages,
    ));
    return {
      version: this.sdk === 'v1' ? 'v1' : 'v2',
      publicKey: this.publicKey,
      locale,
      nonce: this.cspNonce,
      root: this.#root.querySelector<HTMLElement>('.frame') ?? this.#root,
      ...(this.secureFields && { fieldsTitle: messagesOf(locale).form }),
    };
  }

  get #isDisabled(): boolean {
    return this.disabled || this.#fieldsetDisabled;
  }

  #wipe(): void {
    this.#ownerForm.drop();
    this.#checkout.wipe();
    this.#publish();
  }

  /** Nothing of a card waits in the back/forward cache either. Frames that a page takes there are not filled again by it. */
  readonly #onHide = (): void => {
    if (this.secureFields) this.#checkout.stop();
    this.#wipe();
  };

  readonly #onShow = (): void => this.requestUpdate();

  #onText(event: Event): void {
    const { isComposing, type } = event as InputEvent;
    if (type === 'beforeinput') this.#checkout.inputs.beforeDelete(event as InputEvent);
    // What an IME is composing is left alone until it is done.
    if ((type !== 'input' || isComposing) && type !== 'compositionend') return;
    this.#onEdit();
  }

  #onEdit(): void {
    this.#ownerForm.drop();
    this.#checkout.edit();
    this.#publish();
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.isComposing || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    this.#ownerForm.submitImplicitly();
  }

  #onFocus(): void {
    if (!this.#reporting) return;
    this.#reporting = false;
    this.#checkout.showProblems();
  }

  #onLeave(target: Element): void {
    const field = target.getAttribute('data-checkout') as Field | null;
    // The window losing the focus is not the buyer leaving the field.
    if (field && document.hasFocus()) this.#checkout.leave(field);
  }

  /** Tells the browser and the page's styles where the form stands. */
  #publish(): void {
    const checkout = this.#checkout;
    this.#setValidity(checkout.problem);
    this.#setState('ready', checkout.ready);
    this.#setState('busy', checkout.busy || this.#ownerForm.isLeaving);
    this.#setState('complete', checkout.complete);
    this.#setState('invalid', checkout.showsProblems);
    this.#setState('test', isTestKey(this.publicKey));
  }

  #setValidity(problem: Checkout['problem']): void {
    const text = problem?.text ?? '';
    const anchor = (problem && this.#checkout.inputs.place(problem.field)) ?? undefined;
    if (text === this.#told.text && anchor === this.#told.anchor) return;
    this.#told = { text, anchor };
    const flags = problem && { [problem.code === 'missing' ? 'valueMissing' : 'customError']: true };
    this.#internals.setValidity(flags ?? {}, text, anchor);
  }

  #warn(words: string): void {
    warn(words, this.publicKey);
  }

  #setState(name: string, on: boolean): void {
    const { states } = this.#internals;
    if (on) states.add(name);
    else states.delete(name);
  }

  #emit<K extends keyof CardFormEventMap>(type: K, detail: CardFormEventMap[K]['detail']): boolean {
    this.#publish();
    // While plans are being looked up it is not known whether the payment still fits.
    if (type === 'mp-change' && (detail as CardFormState).installments !== null) this.#ownerForm.dropUnfit();
    const cancelable = type === 'mp-token';
    const announce = (): boolean =>
      this.dispatchEvent(new CustomEvent(type, { detail, cancelable, bubbles: true, composed: true }));
    return cancelable ? this.#ownerForm.offer(detail as CardToken, announce) : announce();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mp-card-form': MpCardForm;
  }
}
