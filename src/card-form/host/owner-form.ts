import type { CardToken } from '../events.js';

export interface Payer {
  /** Whether the element takes part in the form at all: not when it is disabled. */
  takesPart(): boolean;
  /** Makes a token; `null` when there is none, or when the page has said that it sends the token itself. */
  pay(): Promise<CardToken | null>;
  /** The form is on its way to the server, or no longer. */
  changed(): void;
}

/** How long further submits are ignored while the browser is leaving for the shop's server, in milliseconds. */
const LEAVING = 10_000;

/** Names under which the shop's server receives the payment, and their values. */
function* entriesOf(token: CardToken): Iterable<[string, string]> {
  yield ['token', token.token];
  yield ['payment_method_id', token.payment_method_id];
  if (token.issuer_id !== null) yield ['issuer_id', token.issuer_id];
  yield ['installments', String(token.installments)];
}

type Submitter = HTMLButtonElement | HTMLInputElement;

const isSubmitter = (node: Element | null): node is Submitter =>
  (node instanceof HTMLButtonElement || node instanceof HTMLInputElement) &&
  (node.type === 'submit' || node.type === 'image');

/** A dialog that is closed sends nothing, so it needs no token. */
const closesDialog = (form: HTMLFormElement, submitter: Submitter | null): boolean =>
  (submitter?.getAttribute('formmethod') ?? form.getAttribute('method'))?.toLowerCase() === 'dialog';

/**
 * The page's form around the element. Its submit waits for a token and then goes on with the same button.
 *
 * The token is given to the form only while it is being sent, in `formdata`: a form value would be restored by the
 * browser on the way back, even where the element says that there is nothing to restore.
 */
export class OwnerForm {
  readonly #payer: Payer;
  #form: HTMLFormElement | null = null;
  #token: CardToken | null = null;
  #submitter: Submitter | null = null;
  #busy = false;
  #passed: SubmitEvent | null = null;
  #leaving: ReturnType<typeof setTimeout> | undefined;

  constructor(payer: Payer) {
    this.#payer = payer;
  }

  /** Whether the form was sent and the browser is leaving the page: a second payment must not start now. */
  get sent(): boolean {
    return this.#leaving !== undefined;
  }

  /** The buyer goes on typing, or came back: the page was not left. */
  release(): void {
    if (!this.sent) return;
    clearTimeout(this.#leaving);
    this.#leaving = undefined;
    this.#payer.changed();
  }

  attach(form: HTMLFormElement | null): void {
    this.#form?.removeEventListener('submit', this.#onSubmit, true);
    this.#form?.removeEventListener('formdata', this.#onFormData);
    this.#form = form;
    // Capture: before any listener that the page has put on the form for the bubble phase, React's and Vue's included.
    form?.addEventListener('submit', this.#onSubmit, true);
    form?.addEventListener('formdata', this.#onFormData);
  }

  /** What Enter in a native input does: clicks the form's default button. */
  submitImplicitly(): void {
    const form = this.#form;
    if (!form) return;
    const button = [...form.elements].find(isSubmitter);
    if (!button) form.requestSubmit();
    else if (!button.disabled) button.click();
  }

  readonly #onSubmit = (event: SubmitEvent): void => {
    const submitter = isSubmitter(event.submitter as Element | null) ? (event.submitter as Submitter) : null;
    if (this.#token) {
      this.#passed = event;
      return;
    }
    if (event.defaultPrevented || !this.#payer.takesPart() || closesDialog(this.#form!, submitter)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!this.#busy && !this.sent) void this.#submit(this.#form!, submitter);
  };

  async #submit(form: HTMLFormElement, submitter: Submitter | null): Promise<void> {
    this.#busy = true;
    const token = await this.#payer.pay();
    this.#busy = false;
    if (token && form === this.#form && form.isConnected) this.#send(form, submitter, token);
  }

  #send(form: HTMLFormElement, submitter: Submitter | null, token: CardToken): void {
    this.#token = token;
    this.#submitter = submitter;
    try {
      // A button that has left the form meanwhile would make this throw.
      form.requestSubmit(submitter?.form === form ? submitter : null);
    } finally {
      // At once, also when validation stopped it: the next click must not send this token again.
      this.#token = this.#submitter = null;
    }
    this.#leave(form, submitter);
  }

  /** A slow shop is clicked again: each click would be another token, and another payment. */
  #leave(form: HTMLFormElement, submitter: Submitter | null): void {
    const target = submitter?.getAttribute('formtarget') ?? form.target;
    const stays = !this.#passed || this.#passed.defaultPrevented || (target !== '' && target !== '_self');
    this.#passed = null;
    if (stays) return;
    this.#leaving = setTimeout(() => this.release(), LEAVING);
    this.#payer.changed();
  }

  readonly #onFormData = ({ formData }: FormDataEvent): void => {
    if (!this.#token || !this.#payer.takesPart()) return;
    for (const [name, value] of entriesOf(this.#token)) formData.set(name, value);
    const button = this.#submitter;
    // Pages disable the button on the first click, and a disabled one is left out by the browser.
    if (button?.disabled && button.name && !formData.has(button.name)) formData.append(button.name, button.value);
  };
}
