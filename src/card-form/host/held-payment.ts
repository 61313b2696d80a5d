import type { CardToken } from '../events.js';
import { addTo, clashing, entriesOf, type Entry } from './entries.js';
import { append, controlsOf, documentOf } from './natives.js';
import type { Payer } from './payer.js';

/** How long a payment that nobody sends is held, in milliseconds. */
const LONGEST = 600_000;

/**
 * A payment that was made and is the form's data until it is over.
 *
 * It has been **read** as soon as somebody may have sent it: its entries went into a `FormData` (the browser makes one too
 * when it sends the form), `tokenize()` has given it to the page, or it stands in hidden inputs, whose reading nobody can
 * see. What was read is never handed to another submit, because a token is good for one payment.
 */
export class HeldPayment {
  readonly payer: Payer;
  readonly payment: CardToken;
  isRead: boolean;
  /** Its entries went into a `FormData`. */
  isDelivered = false;
  readonly #entries: readonly Entry[];
  readonly #timer: ReturnType<typeof setTimeout>;
  readonly #inputs: HTMLInputElement[] = [];

  /** @param over is called when the payment has been held too long */
  constructor(form: HTMLFormElement, payer: Payer, payment: CardToken, over: () => void) {
    this.payer = payer;
    this.payment = payment;
    const { fieldPrefix, hiddenInputs } = payer.now();
    this.#entries = entriesOf(payment, fieldPrefix);
    this.#timer = setTimeout(over, LONGEST);
    this.#warnOfClash(controlsOf(form));
    this.isRead = hiddenInputs;
    if (hiddenInputs) for (const entry of this.#entries) this.#show(form, entry);
  }

  #warnOfClash(controls: readonly Element[]): void {
    const names = clashing(this.#entries, controls);
    if (names.length === 0) return;
    this.payer.warn(
      `the form has a field of its own named ${names.map((name) => `"${name}"`).join(', ')}, and the server gets both. ` +
        'Write field-prefix="mp_" on the element: its names then begin with mp_.',
    );
  }

  /** An attribute, not a value: browsers restore values, and `autocomplete` keeps them from this one. */
  #show(form: HTMLFormElement, [name, value]: Entry): void {
    const input = documentOf(form).createElement('input');
    for (const [attribute, text] of Object.entries({ type: 'hidden', autocomplete: 'off', name, value }))
      input.setAttribute(attribute, text);
    append(form, input);
    this.#inputs.push(input);
  }

  addTo(formData: FormData): void {
    addTo(formData, this.#entries);
    this.isRead = this.isDelivered = true;
  }

  end(): void {
    clearTimeout(this.#timer);
    for (const input of this.#inputs) input.remove();
  }
}
