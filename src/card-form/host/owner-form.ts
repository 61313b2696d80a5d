import type { CardToken } from '../events.js';
import { click, defaultButtonOf } from './natives.js';
import { PageForm } from './page-form.js';
import type { Payer } from './payer.js';

const pageForms = new WeakMap<EventTarget, PageForm>();

function pageFormOf(form: HTMLFormElement): PageForm {
  const known = pageForms.get(form) ?? new PageForm(form);
  pageForms.set(form, known);
  return known;
}

// At the window, to run before the page's capture listeners. Submits in shadow roots do not pass here.
if (typeof window !== 'undefined')
  window.addEventListener('submit', (event) => pageForms.get(event.target!)?.onSubmit(event), true);

/** Connects one card form with the page's form it belongs to, if any. */
export class OwnerForm {
  readonly #payer: Payer;
  #form: HTMLFormElement | null = null;
  #page: PageForm | null = null;

  constructor(payer: Payer) {
    this.#payer = payer;
  }

  attach(form: HTMLFormElement | null): void {
    if (form === this.#form) return;
    this.#page?.leave(this.#payer);
    this.#form = form;
    this.#page = form && pageFormOf(form);
    this.#page?.join(this.#payer);
  }

  /** Whether the form was sent and the browser is leaving the page. */
  get isLeaving(): boolean {
    return this.#page?.leaving.isOn ?? false;
  }

  /** The buyer continues or came back: the page was not left, and any earlier payment is over. */
  drop(): void {
    this.#page?.leaving.stop();
    this.#page?.drop(this.#payer);
  }

  /** The terms have changed: a payment made for others is over. */
  dropUnfit(): void {
    this.#page?.dropUnfit(this.#payer);
  }

  /**
   * Holds a new payment, unless the page takes it.
   *
   * @param announce notifies the page; returns whether it did not prevent the default action
   */
  offer(payment: CardToken, announce: () => boolean): boolean {
    return this.#page ? this.#page.offer(this.#payer, payment, announce) : announce();
  }

  /** The held payment, if unread; reading it here counts. */
  take(): CardToken | null {
    return this.#page?.take(this.#payer) ?? null;
  }

  /** The page received this payment. */
  given(payment: CardToken): void {
    this.#page?.given(payment);
  }

  /**
   * What Enter in a native input does: clicks the form's default button. A form with several text fields and no such
   * button is not submitted (https://html.spec.whatwg.org/#implicit-submission).
   */
  submitImplicitly(): void {
    const form = this.#form;
    if (!form) return;
    const button = defaultButtonOf(form);
    if (button && !button.disabled) click(button);
  }
}
