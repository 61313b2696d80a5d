import { ReactiveElement } from 'lit';
import { attachOwnInternals } from './closed-root.js';

/** The internals of a form control. Not a member, because they lead to its closed root. */
export let internalsOf: (control: FormControl) => ElementInternals;

/** Members of every native form control. */
export abstract class FormControl extends ReactiveElement {
  static readonly formAssociated = true;

  readonly #internals = attachOwnInternals(this);

  static {
    internalsOf = (control) => control.#internals;
  }

  /** The form this element belongs to. */
  get form(): HTMLFormElement | null {
    return this.#internals.form;
  }

  get validity(): ValidityState {
    return this.#internals.validity;
  }

  /** The first problem, in the buyer's language. */
  get validationMessage(): string {
    return this.#internals.validationMessage;
  }

  get willValidate(): boolean {
    return this.#internals.willValidate;
  }

  checkValidity(): boolean {
    return this.#internals.checkValidity();
  }

  /** Like `checkValidity()`, and shows the problems to the buyer. */
  reportValidity(): boolean {
    return this.#internals.reportValidity();
  }
}
