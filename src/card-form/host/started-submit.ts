import { append, attributeOf, controlsOf, documentOf, isDisabled, isSubmitter, type Submitter } from './natives.js';

/**
 * The start of a submit: the button and the field values. A native submit reads them before the page can disable
 * anything; ours goes on later, when a page that guards against double clicks has already disabled them.
 */
export class StartedSubmit {
  readonly submitter: Submitter | null;
  readonly #form: HTMLFormElement;
  readonly #enabled: readonly Element[];
  readonly #entries: FormData;

  /** Reading the entries fires `formdata`, which the caller hides from the page. */
  constructor(form: HTMLFormElement, submitter: unknown) {
    this.submitter = isSubmitter(submitter) && submitter.form === form ? submitter : null;
    this.#form = form;
    this.#enabled = controlsOf(form).filter((control) => !isDisabled(control));
    this.#entries = new FormData(form, this.submitter);
  }

  /** Entries of fields, and of the button, disabled since. */
  get lost(): [string, FormDataEntryValue][] {
    const left = new Set<string>();
    const lost = new Set<string>();
    for (const control of this.#enabled) (isDisabled(control) ? lost : left).add((control as HTMLInputElement).name);
    return [...this.#entries].filter(([name]) => lost.has(name) && !left.has(name));
  }

  /**
   * Calls `send` with the button. If the page has removed it meanwhile, as React does when a button becomes a spinner,
   * a copy replaces it: name, value, `formaction` and the like still apply.
   */
  goOn(send: (submitter: Submitter | null) => void): void {
    const button = this.submitter;
    if (!button || button.form === this.#form) return send(button);
    const copy = button.cloneNode() as Submitter;
    copy.hidden = true;
    copy.removeAttribute('form');
    copy.removeAttribute('id');
    append(this.#form, copy);
    try {
      send(copy);
    } finally {
      copy.remove();
    }
  }
}

/** Whether this submit closes a dialog or skips validation: neither is a payment. */
export function skipsPayment(form: HTMLFormElement, submitter: Submitter | null): boolean {
  const method = (submitter && attributeOf(submitter, 'formmethod')) ?? attributeOf(form, 'method');
  return method?.toLowerCase() === 'dialog' || (submitter?.hasAttribute('formnovalidate') ?? false);
}

/** `target` names that replace the page itself. */
const OWN_TARGETS: ReadonlySet<string> = new Set(['', '_self', '_parent', '_top']);

/** Whether the browser leaves this page for the shop's server. */
export function leavesPage(form: HTMLFormElement, submitter: Submitter | null): boolean {
  const base = documentOf(form).querySelector('base[target]');
  const target =
    (submitter && attributeOf(submitter, 'formtarget')) ??
    attributeOf(form, 'target') ??
    (base && attributeOf(base, 'target')) ??
    '';
  return OWN_TARGETS.has(target.toLowerCase()) || target === window.name;
}
