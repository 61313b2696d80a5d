import type { CardToken } from '../events.js';
import { addTo, clashing, entriesOf, type Entry } from './entries.js';
import { append, controlsOf, documentOf } from './natives.js';
import type { Payer } from './payer.js';

/** How long an unsent payment is held, in milliseconds. */
const LONGEST = 600_000;

/**
 * A payment that was made. It is part of the form's data until it ends.
 *
 * It counts as **read** as soon as it may have been sent: its entries went into a `FormData` (the browser also creates
 * one when it sends the form), `tokenize()` returned it to the page, or it is in hidden inputs, which can be read
 * unnoticed. A read payment is never given to another submit, because a token is valid for one payment.
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

  /** @param over called when the payment has been held too long */
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
      `the form already has a field named ${names.map((name) => `"${name}"`).join(', ')}, and the server gets both. ` +
        'Write field-prefix="mp_" on the element: its names then begin with mp_.',
    );
  }

  /** Sets the attribute, not the value: browsers restore values; `autocomplete` prevents that here. */
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
