import { getter, isPrevented, typeOf, withNatives } from '../../dom/natives.js';
import type { CardFormController } from '../card-form-controller.js';
import { isDispatched, isSubmitting, moveNow } from './dispatched.js';
import { listen } from './listeners.js';
import type { Outbox } from './outbox.js';
import { noteAct } from './turns.js';

const inputTypeOf = getter<Event, string>('InputEvent', 'inputType');

/** Whether the form needs this event. A key fires more events, and reading the natives takes time for each. */
function isSaying(event: Event): boolean {
  const type = typeOf(event);
  if (type !== 'beforeinput') return type === 'input' || type === 'compositionend';
  const inputType = inputTypeOf(event);
  return inputType === 'deleteContentBackward' || inputType === 'deleteContentForward';
}

interface Actions {
  /** Enter in an input. */
  submit(): void;
  /** Focuses the first wrong or empty field. */
  focus(): void;
}

/** Passes the events of the closed root to the controller. */
export class Hearing {
  readonly #controller: CardFormController;
  readonly #outbox: Outbox;
  /**
   * The form was just found invalid. `during` is the event in which the page asked: a report moves the focus before
   * that event is over, while a mere check leaves it to the buyer. `isReported`: it is certainly no mere check.
   */
  #invalid: { readonly during: Event | null; isReported: boolean } | null = null;

  constructor(root: ShadowRoot, controller: CardFormController, outbox: Outbox, { submit, focus }: Actions) {
    this.#controller = controller;
    this.#outbox = outbox;
    listen(root, {
      text: (event) => this.text(event),
      filled: (field) => controller.edit(field),
      changed: (field) => controller.look(field),
      chose: (what, id) => controller.choose(what, id),
      consented: (consents) => controller.consent(consents),
      retry: (isFocused) => {
        controller.retry();
        if (isFocused) focus();
      },
      pointed: (target) => this.#point(target),
      // When the window loses the focus, the buyer has not left the field.
      left: (field) => field && document.hasFocus() && controller.leave(field),
      submitted: submit,
    });
  }

  /** An event with typed text. */
  text(event: Event): void {
    noteAct();
    const isNeeded = isSaying(event);
    this.#outbox.hold(isNeeded ? event : null);
    if (!isNeeded) return;
    withNatives(() => this.#takeText(event as InputEvent));
  }

  #takeText(event: InputEvent): void {
    const { inputs } = this.#controller;
    if (event.type === 'beforeinput') inputs.beforeDelete(event);
    // Do not touch text an IME is composing until it is done.
    if ((event.type !== 'input' || event.isComposing) && event.type !== 'compositionend') return;
    if (inputs.isChoosing) this.#controller.look();
    else this.#controller.edit(inputs.active);
  }

  /** The form is invalid, and the browser may report it. */
  invalid(event: Event): void {
    this.#controller.look();
    const invalid = { during: moveNow(), isReported: isSubmitting() };
    this.#invalid = invalid;
    setTimeout(() => {
      if (this.#invalid !== invalid) return;
      this.#invalid = null;
      // The report moves no focus: it was in the field already.
      const { inputs } = this.#controller;
      if (invalid.isReported && !isPrevented(event) && inputs.active) this.#controller.showProblems();
    });
  }

  /** @param report the browser's own */
  reports(report: () => boolean): boolean {
    this.#controller.look();
    const isValid = report();
    if (this.#invalid) this.#invalid.isReported = true;
    return isValid;
  }

  #point(target: Element): void {
    this.#controller.inputs.secureFields?.focusAt(target);
    if (!this.#invalid) return;
    const { during } = this.#invalid;
    this.#invalid = null;
    if (!during || isDispatched(during)) this.#controller.showProblems();
  }
}
