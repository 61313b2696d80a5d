import { adoptStyles, render, type PropertyValues } from 'lit';
import type { Field } from '../card/card.js';
import { CardFormProperties } from './card-form-properties.js';
import { CardFormController } from './card-form-controller.js';
import type { CardFormEventMap, CardToken } from './events.js';
import { isComplete } from './form-state.js';
import { attachClosedRoot } from './host/closed-root.js';
import { internalsOf } from './host/form-control.js';
import { withNatives } from '../dom/natives.js';
import { guard, unguard, type Guarded } from './host/guard.js';
import { Hearing } from './host/hearing.js';
import { Outbox } from './host/outbox.js';
import { OwnerForm } from './host/owner-form.js';
import { PageEvents } from './host/page-events.js';
import { TabStop } from './host/tab-stop.js';
import { Validity } from './host/validity.js';
import { warn } from './warn.js';
import type { PageInput } from './page-input.js';
import { besideFields } from './view/beside-fields.styles.js';
import { styles } from './view/card-form.styles.js';
import { cardForm, guardClasses } from './view/card-form.view.js';

/**
 * A card form for Mercado Pago. The card goes to mercadopago.js, the page gets a token and the payment method.
 *
 * Inside a `<form>` it needs no JavaScript: on submit it makes a token and then lets the form go on, with `token`,
 * `payment_method_id`, `payment_type_id`, `issuer_id` and `installments`.
 *
 * @summary Takes a card and gives a card token.
 * @tag mp-card-form
 *
 * @csspart form - The inner form.
 * @csspart field - Label, input and note of one field; also has the field's name as a part.
 * @csspart label - The label of a field.
 * @csspart input - A select, or the box around an input; typed text and the document types keep the browser's typeface.
 * @csspart note - The line below an input: a hint, or a problem (then also `error`).
 * @csspart brand - Picture of the payment method, in the number's input.
 * @csspart banner - An error that concerns no single field.
 * @csspart retry - The button in the banner.
 * @csspart saved-cards - The list of saved cards.
 * @csspart saved-card - One saved card; also `chosen`.
 * @csspart save-card - The box to keep the card, with its label.
 * @csspart single - The plan, if there is only one.
 * @csspart cost - Financing costs of the chosen plan.
 * @csspart cft - Total financial cost, the largest figure.
 * @csspart tea - The rates next to it.
 * @csspart badge - Shows that the key is a test key.
 * @csspart status - What the form is doing.
 *
 * @cssprop [--mp-color-text] - Text.
 * @cssprop [--mp-color-muted] - Hints and placeholders.
 * @cssprop [--mp-color-field] - Background of inputs.
 * @cssprop [--mp-color-border] - Border of inputs.
 * @cssprop [--mp-color-accent] - Focus ring and buttons.
 * @cssprop [--mp-color-danger] - Problems.
 * @cssprop [--mp-radius=8px] - Corners.
 * @cssprop [--mp-gap=12px] - Space between adjacent fields.
 * @cssprop [--mp-font-family=inherit] - Typeface of everything except typed text and the document types.
 * @cssprop [--mp-font-size=16px] - Text size; inputs are never below 16 px.
 *
 * @cssstate ready - The form can be used.
 * @cssstate busy - A token is being made.
 * @cssstate complete - All required fields are filled in correctly.
 * @cssstate invalid - A problem is being shown.
 * @cssstate test - The key is a test key.
 */
export class MpCardForm extends CardFormProperties {
  readonly #root = attachClosedRoot(this);
  readonly #container = withNatives(() => {
    const container = document.createElement('div');
    container.className = guardClasses;
    this.#root.append(container);
    adoptStyles(this.#root, [styles, besideFields]);
    return container;
  });
  readonly #tabStop = new TabStop(this, this.#root);
  readonly #outbox = new Outbox();
  readonly #validity = new Validity(internalsOf(this));
  readonly #controller = new CardFormController(this.#root, {
    changed: (isUpdating) => this.#changed(isUpdating),
    emit: (type, detail) => this.#emit(type, detail),
    outdated: () => this.#ownerForm.drop(),
    dropped: () => this.#outbox.send(() => this.dispatchEvent(new Event('mp-outdated'))),
    warn: (message) => this.#warn(message),
    goTo: (field) => this.#goTo(field),
  });
  readonly #ownerForm = new OwnerForm({
    host: this,
    now: () => {
      const { fieldPrefix, hiddenInputs } = this.#page;
      // Not the host: with `display: contents` it has no box of its own.
      const rendered = withNatives(() => this.#container.checkVisibility());
      return { rendered, complete: isComplete(this.#controller.state), fieldPrefix, hiddenInputs };
    },
    pay: async () => {
      const paid = await this.#controller.pay().catch(() => null);
      return paid && !paid.isTaken ? paid.token : null;
    },
    fits: (payment) => this.#controller.fits(payment),
    tell: (error) => {
      this.#warn(error.message);
      this.#emit('mp-error', error);
    },
    fail: (error) => this.#controller.fail(error),
    warn: (message) => this.#warn(message),
    changed: () => this.#changed(false),
  });
  readonly #hearing = new Hearing(this.#root, this.#controller, this.#outbox, {
    submit: () => this.#ownerForm.submitImplicitly(),
    focus: () => this.focus(),
  });
  readonly #guarded: Guarded = {
    host: this,
    root: this.#root,
    text: (event) => this.#hearing.text(event),
    keepsTab: (event) => this.#tabStop.keeps(event),
  };
  readonly #pageEvents = new PageEvents({
    left: () => {
      // No card data stays in the back/forward cache either. The cache does not restore text in frames.
      if (this.#page.secureFields) this.#controller.stop();
      this.#controller.wipe();
    },
    shown: () => this.requestUpdate(),
    clicked: () => this.#controller.look(),
  });
  readonly #warned = new Set<string>();

  constructor() {
    super();
    this.addEventListener('invalid', (event) => this.#hearing.invalid(event));
  }

  override checkValidity(): boolean {
    this.#controller.look();
    return super.checkValidity();
  }

  override reportValidity(): boolean {
    return this.#hearing.reports(() => super.reportValidity());
  }

  /** Focuses the first wrong or empty field, else the first visible one. */
  override focus(options?: FocusOptions): void {
    const { inputs, problem } = this.#controller;
    const fields = [problem?.field ?? 'cardNumber', 'cardNumber', 'securityCode', 'installments'] as const;
    inputs.focusFirst(fields, options);
  }

  /** Empties the form and cancels pending work. */
  reset(): void {
    this.#controller.wipe();
  }

  /**
   * After a rejected payment: keeps valid fields, empties those to type again, and shows the reason at the field to
   * correct, which gets the focus. The code is always asked again, and the next token is a new one.
   *
   * @param statusDetail `status_detail` of the payment, such as `cc_rejected_bad_filled_security_code`
   */
  recover(statusDetail: string): void {
    this.#controller.recover(String(statusDetail));
  }

  /**
   * Makes a card token from the typed data. One at a time: a second call, or a submit, joins the first. If a submit has
   * made a payment that is still unread, returns that one: a page that calls this in its submit listener pays once.
   *
   * @returns the token and the payment method, as in `mp-token`
   * @throws {MpError} with the reason; a message is already shown to the buyer
   */
  async tokenize(): Promise<CardToken> {
    const held = this.#ownerForm.take();
    if (held) return held;
    const { token } = await this.#controller.pay();
    this.#ownerForm.given(token);
    return token;
  }

  // Lit's `renderRoot` is public and must not lead to the inputs, so this class renders into #root itself.
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    guard(this.#guarded);
    this.#pageEvents.listen();
    // After a move in the page the SDK's document must be created again.
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    unguard(this.#guarded);
    this.#pageEvents.stop();
    this.#controller.stop();
  }

  formAssociatedCallback(form: HTMLFormElement | null): void {
    this.#ownerForm.attach(form);
  }

  formResetCallback(): void {
    this.reset();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await this.#outbox.sent;
    return super.getUpdateComplete();
  }

  protected override update(changed: PropertyValues<this>): void {
    super.update(changed);
    this.#configure(changed);
    if (changed.has('savedCards')) this.#controller.setSavedCards(this.savedCards);
    // Lit calls members of inner nodes through their prototypes.
    withNatives(() => render(cardForm(this.#controller.view(this.#ownerForm.isLeaving)), this.#container));
    this.#controller.inputs.rendered();
    this.#tabStop.update(!this.#page.disabled && !this.#page.secureFields);
  }

  protected override updated(): void {
    if (this.isConnected) this.#controller.start();
    this.#controller.look();
    this.#validity.push(this.#controller, this.#ownerForm.isLeaving);
  }

  #configure(changed: PropertyValues<this>): void {
    const said = this.readPage(changed);
    if (said) this.#controller.configure(said.page);
    said?.mistakes.forEach((mistake) => this.#warn(mistake));
  }

  get #page(): PageInput {
    return this.#controller.state.page;
  }

  #goTo(field: Field): void {
    const focus = (): void => this.#controller.inputs.focusFirst([field]);
    focus();
    // A hidden or locked field can take the focus only after the pending update.
    void this.updateComplete.then(focus);
  }

  /** Reports a mistake in the page's code, during development only. */
  #warn(message: string): void {
    if (this.#warned.has(message)) return;
    this.#warned.add(message);
    this.#outbox.send(() => warn(message, this.#page.isTest));
  }

  #changed(isUpdating: boolean): void {
    this.#validity.push(this.#controller, this.#ownerForm.isLeaving);
    if (!isUpdating) this.#outbox.send(() => this.requestUpdate());
  }

  #emit<K extends keyof CardFormEventMap>(type: K, detail: CardFormEventMap[K]['detail']): boolean {
    const event = new CustomEvent(type, { detail, cancelable: type === 'mp-token', bubbles: true, composed: true });
    const announce = (): boolean => this.dispatchEvent(event);
    if (type === 'mp-token') return this.#ownerForm.offer(detail as CardToken, announce);
    this.#outbox.send(announce);
    return true;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mp-card-form': MpCardForm;
  }
}
