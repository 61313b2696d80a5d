import { ReactiveElement } from 'lit';
import { warn } from '../warn.js';
import { attachOwnInternals } from './closed-root.js';

/** The internals of a form control. Not a member, because they lead to its closed root. */
export let internalsOf: (control: FormControl) => ElementInternals;

/** React and others set what the page writes as `form="id"` as a property, because there is one of that name. */
function setForm(this: FormControl, id: unknown): void {
  if (typeof id === 'string' || typeof id === 'number') return this.setAttribute('form', String(id));
  this.removeAttribute('form');
  if (id !== null && id !== undefined) warn('form takes the id of a form: it is ignored.', false);
}

/**
 * Members of every native form control.
 *
 * @attr {string} form - Id of the form this element belongs to, if that is not around it.
 */
export abstract class FormControl extends ReactiveElement {
  static readonly formAssociated = true;

  readonly #internals = attachOwnInternals(this);

  static {
    internalsOf = (control) => control.#internals;
    // Not a setter of the class: for TypeScript the property is read-only, as on native controls.
    Object.defineProperty(this.prototype, 'form', { set: setForm });
  }

  /** The form this element belongs to: the one around it, or the one with the id in its attribute `form`. */
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
