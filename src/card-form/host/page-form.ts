import { listen, unlisten } from '../../dom/natives.js';
import { MpError } from '../../sdk/mp-error.js';
import type { CardToken } from '../events.js';
import { HeldPayment } from './held-payment.js';
import { ifLeftSoon, Leaving, warnOfMissing } from './leaving.js';
import { isDisabled, isInPage, isSubmitter, pressedIn, requestSubmit, rootOf } from './natives.js';
import { payersOf, type Payer } from './payer.js';
import { leavesPage, skipsPayment, StartedSubmit } from './started-submit.js';
import { Turns } from './turns.js';
import * as words from './words.js';

/**
 * The page's form around one or more card forms. Its submit waits for a payment and then goes on, with the same button.
 *
 * The payment is held as part of the form's data, and added to every `FormData` of it, in `formdata`: a form value
 * would be restored by the browser on the way back, even if the element has nothing to restore.
 *
 * A held payment ends with an edit, a reset, terms it does not fit, leaving the page, another payment, a submit that
 * needs none, or after ten minutes. See `HeldPayment` for what counts as read.
 */
export class PageForm {
  readonly #form: HTMLFormElement;
  readonly #payers = new Set<Payer>();
  #root: Node | null = null;
  #held: HeldPayment | null = null;
  /** A submit waiting for its payment. */
  #waiting: StartedSubmit | null = null;
  /** The submit now going on with a payment, or the last one that did. */
  #started: StartedSubmit | null = null;
  #passed: SubmitEvent | null = null;
  /** The submit the browser has sent. Later reads are the page's. */
  #sent: SubmitEvent | null = null;
  #isGoingOn = false;
  #isReadingStart = false;
  #lost: [string, FormDataEntryValue][] = [];
  /** The last event seen: each arrives twice, at the window and at the form. */
  #seen: Event | null = null;
  /** A button was pressed since the last submit: the next submit is the buyer's, not a repeat by the page. */
  #isPressed = false;
  /** The last submit needed no payment. */
  #isExempt = false;
  readonly #turns = new Turns();
  readonly leaving = new Leaving(() => {
    for (const payer of this.#payers) payer.changed();
  });

  constructor(form: HTMLFormElement) {
    this.#form = form;
  }

  join(payer: Payer): void {
    this.#payers.add(payer);
    if (this.#payers.size > 1) return;
    // Capture: before any bubble-phase listener of the page on the form, including React's and Vue's.
    listen(this.#form, 'submit', this.onSubmit, true);
    listen(this.#form, 'formdata', this.#onFormData, true);
  }

  leave(payer: Payer): void {
    this.drop(payer);
    this.#payers.delete(payer);
    if (this.#payers.size > 0) return;
    this.leaving.stop();
    unlisten(this.#form, 'submit', this.onSubmit, true);
    unlisten(this.#form, 'formdata', this.#onFormData, true);
  }

  /** Holds a payment during `mp-token`, and after it unless the page takes it. */
  offer(payer: Payer, payment: CardToken, announce: () => boolean): boolean {
    this.#end();
    const held = new HeldPayment(this.#form, payer, payment, () => this.#end());
    this.#held = held;
    this.#isPressed = false;
    this.#root = rootOf(this.#form);
    listen(this.#root, 'click', this.#onClick, true);
    const isLeft = announce();
    if (!isLeft && this.#held === held) this.#end();
    return isLeft;
  }

  /** This card form's unread payment; the caller has read it now. */
  take(payer: Payer): CardToken | null {
    return this.#isUnread(payer) ? this.given(this.#held!.payment) : null;
  }

  /** The page received this payment by other means than its form. */
  given(payment: CardToken): CardToken {
    if (this.#held?.payment.token === payment.token) this.#held.isRead = true;
    return payment;
  }

  #isUnread(payer: Payer): boolean {
    const held = this.#held;
    return held?.payer === payer && !held.isRead && payer.fits(held.payment);
  }

  dropUnfit(payer: Payer): void {
    if (this.#held && !payer.fits(this.#held.payment)) this.drop(payer);
  }

  /** The payment this card form made no longer matches what it would make now. */
  drop(payer: Payer): void {
    if (this.#held?.payer === payer) this.#end();
  }

  #end(): void {
    const held = this.#held;
    if (!held) return;
    this.#held = null;
    held.end();
    if (this.#root) unlisten(this.#root, 'click', this.#onClick, true);
    if (this.#passed?.defaultPrevented && !held.isRead) held.payer.warn(words.NOT_READ);
    this.#passed = this.#started = null;
    this.#lost = [];
  }

  readonly onSubmit = (event: SubmitEvent): void => {
    if (event === this.#seen) return;
    this.#seen = event;
    if (this.#isGoingOn) {
      this.#passed = event;
      return;
    }
    const isAgain = !this.#isPressed;
    this.#isPressed = false;
    const submitter = isSubmitter(event.submitter) ? event.submitter : null;
    this.#isExempt = skipsPayment(this.#form, submitter);
    if (this.#isExempt) return this.#end();
    // Fields the page disables after a submit began still count when it is sent again.
    const isResent = isAgain && this.#passed?.defaultPrevented && this.#held;
    const [payer, ...others] = isResent ? [isResent.payer] : payersOf(this.#form, this.#payers);
    if (!payer) return this.#goOnWithout();
    if (this.#isUnread(payer)) {
      if (!isResent) this.#lost = [];
      this.#passed = event;
      return;
    }
    if (event.defaultPrevented) return payer.warn(words.TAKEN_BEFORE);
    event.preventDefault();
    event.stopImmediatePropagation();
    if (this.#waiting || this.leaving.isOn) return;
    for (const other of others) other.tell(new MpError('several-forms', words.SEVERAL));
    void this.#pay(payer, submitter);
  };

  #goOnWithout(): void {
    this.#isExempt = true;
    this.#end();
    for (const payer of this.#payers) {
      if (!isDisabled(payer.host) && payer.now().complete) payer.warn(words.NOT_RENDERED);
    }
  }

  async #pay(payer: Payer, submitter: unknown): Promise<void> {
    this.#end();
    if (!this.#turns.take()) return payer.fail(new MpError('rate-limited', words.ENDLESS));
    const started = this.#start(submitter);
    this.#waiting = started;
    const payment = await payer.pay();
    this.#waiting = null;
    if (!payment) return;
    const held = this.#held?.payment.token === payment.token ? this.#held : null;
    // The page has already sent it, on the event.
    if (held?.isDelivered) return this.#passed ? undefined : payer.warn(words.READ_AT_TOKEN);
    if (held && this.#passed) return;
    if (!held || !isInPage(this.#form)) return payer.fail(new MpError('aborted', words.GONE));
    this.#goOn(started);
  }

  /** Reads the start of a submit with natives, unseen by the page. */
  #start(submitter: unknown): StartedSubmit {
    this.#isReadingStart = true;
    try {
      return new StartedSubmit(this.#form, submitter);
    } finally {
      this.#isReadingStart = false;
    }
  }

  #goOn(started: StartedSubmit): void {
    this.#started = started;
    this.#lost = started.lost;
    this.#isGoingOn = true;
    try {
      started.goOn((submitter) => requestSubmit(this.#form, submitter));
    } finally {
      this.#isGoingOn = false;
    }
  }

  readonly #onFormData = (event: FormDataEvent): void => {
    if (this.#isReadingStart) return event.stopImmediatePropagation();
    const { formData } = event;
    if (!this.#held) return this.#missed();
    this.#held.addTo(formData);
    for (const [name, value] of this.#lost) if (!formData.has(name)) formData.append(name, value);
    // The browser creates its own after the event has been dispatched everywhere.
    const { eventPhase, defaultPrevented } = this.#passed ?? {};
    if (eventPhase === Event.NONE && !defaultPrevented && this.#passed !== this.#sent) this.#leave();
    else ifLeftSoon(() => this.leaving.start());
  };

  /** Only the page being left next distinguishes `form.submit()` without a payment from a page that saves a draft. */
  #missed(): void {
    if (this.#isExempt || this.#waiting || this.leaving.isOn) return;
    for (const payer of payersOf(this.#form, this.#payers)) if (payer.now().complete) warnOfMissing(payer);
  }

  #leave(): void {
    this.#sent = this.#passed;
    const submitter = this.#passed?.submitter ?? this.#started?.submitter;
    if (leavesPage(this.#form, isSubmitter(submitter) ? submitter : null)) this.leaving.start();
  }

  readonly #onClick = (event: Event): void => {
    if (pressedIn(event)?.form === this.#form) this.#isPressed = true;
  };
}
