import type { CardField, CardToTokenize, Field } from '../card/card.js';
import { digitsOf } from '../card/digits.js';
import { formatExpiry } from '../card/expiry.js';
import { formatNumber } from '../card/number.js';
import { holdFocus } from '../dom/hold-focus.js';
import { focusOn, withNatives } from '../dom/natives.js';
import type { FieldValues, ProblemCode, Requirements } from '../card/validate.js';

/** Far more characters than any card has: longer text is wrong anyway and is not read in full. */
const LONGEST = 10_000;

/** Method, bank, plan, saved card, and the box to keep a card. */
const CHOICES = '#method, #cardIssuerId, #installments, #saveCard, [data-checkout="cardId"]';

/** Text fields. */
const TYPED = ['cardNumber', 'cardExpiration', 'securityCode', 'cardholderName', 'docNumber'] as const;

type Control = HTMLInputElement | HTMLSelectElement;

/** Card fields without an input here: Mercado Pago's frames take them. */
export interface SecureFields {
  /** The problem each reports. */
  readonly problems: NonNullable<FieldValues['framed']>;
  /** First eight digits of the number, or an empty string. */
  readonly bin: string;
  /** The focused field. */
  readonly active: CardField | null;
  isEmpty(field: CardField): boolean;
  clear(field: CardField): void;
  /** Adapts the fields to the current requirements. */
  fit(required: Requirements): void;
  /** Focuses the field this label, note or box belongs to. */
  focusAt(target: Element): void;
  /** Tells screen readers which fields are shown as wrong. */
  mark(wrong: ReadonlyMap<Field, ProblemCode>): void;
  /** Whether they are ready for typing. */
  readonly isReady: boolean;
  /** Makes a token and returns its id. `card` provides only what is not typed in the frames. */
  tokenize(card: CardToTokenize): Promise<string>;
}

/**
 * The inputs of one form, in its closed root. Their text is read here and stored nowhere; it is written only with
 * `setRangeText`, because session recorders hook the setter of `value`, even in closed roots.
 */
export class Inputs {
  readonly #root: ShadowRoot;
  /** `null` if the card has inputs here, and until the frames exist. */
  secureFields: SecureFields | null = null;

  /** Cached between renderings: they are read on every key. */
  #controls = noControls();

  constructor(root: ShadowRoot) {
    this.#root = root;
  }

  controlOf(field: Field): Control | null {
    // Not `??=`: a field that is not there is not searched for at every key.
    if (this.#controls[field] === undefined)
      this.#controls[field] = this.#root.querySelector<Control>(`[data-checkout="${field}"]`);
    return this.#controls[field];
  }

  /** The form was rendered: some inputs may be new. */
  rendered(): void {
    this.#controls = noControls();
  }

  /** The visible element of a field: takes the focus, and anchors the browser's message. */
  anchorOf(field: Field): HTMLElement | null {
    return withNatives(() => this.#root.getElementById(field) ?? this.controlOf(field));
  }

  /** Focuses the first of these fields that can be: a saved card hides some, and a select without plans is disabled. */
  focusFirst(fields: readonly Field[], options?: FocusOptions): void {
    const shown = withNatives(() => fields.map((field) => this.anchorOf(field)).find(takesFocus));
    if (shown) focusOn(shown, options);
  }

  #secured(field: Field): CardField | null {
    return this.secureFields && field in this.secureFields.problems ? (field as CardField) : null;
  }

  #text(field: Field): string {
    const value = this.controlOf(field)?.value ?? '';
    return value.length > LONGEST ? value.slice(0, LONGEST) : value;
  }

  /** The field that has the focus. */
  get active(): Field | null {
    const focused = withNatives(() => this.#root.activeElement?.getAttribute('data-checkout'));
    return (focused as Field | null | undefined) ?? this.secureFields?.active ?? null;
  }

  /** @returns whether the focus is still where it is now, inside the form or outside */
  holdFocus(): () => boolean {
    const isThere = holdFocus(this.#root);
    const secured = this.secureFields?.active;
    return () => isThere() && this.secureFields?.active === secured;
  }

  /** Whether the focus is on a choice that is not card data. */
  get isChoosing(): boolean {
    return this.#root.activeElement?.matches(CHOICES) ?? false;
  }

  isEmpty(field: Field): boolean {
    const secured = this.#secured(field);
    return secured ? this.secureFields!.isEmpty(secured) : withNatives(() => this.#text(field).trim() === '');
  }

  /** Id of the chosen type of document. */
  get documentType(): string {
    return this.#text('docType');
  }

  /** First digits of the card number; empty if there are too few. */
  binOf({ cardNumber }: FieldValues, length: number): string {
    if (this.secureFields) return this.secureFields.bin;
    // Blanks, dashes and invisible characters may be between them.
    const digits = digitsOf(cardNumber);
    return digits.length < length ? '' : digits.slice(0, length);
  }

  read(): FieldValues {
    return {
      cardNumber: this.#text('cardNumber'),
      cardExpiration: this.#text('cardExpiration'),
      securityCode: this.#codeState(),
      cardholderName: this.#text('cardholderName'),
      docType: this.#text('docType'),
      docNumber: this.#text('docNumber'),
      cardIssuerId: this.#text('cardIssuerId'),
      installments: this.#text('installments'),
      ...(this.secureFields && { framed: this.secureFields.problems }),
    };
  }

  #codeState(): FieldValues['securityCode'] {
    const validity = this.controlOf('securityCode')?.validity;
    if (validity?.valid) return 'valid';
    return !validity || validity.valueMissing ? 'missing' : 'invalid';
  }

  /** The code, only for the hand-over to mercadopago.js. */
  securityCode(): string {
    return digitsOf(this.#text('securityCode'));
  }

  /** Formats the fields: groups the number, adds the slash to the expiry, cuts overlong text. */
  fit(required: Requirements, { cardNumber, cardExpiration }: FieldValues): void {
    for (const field of TYPED) this.#cut(field);
    if (this.secureFields) return this.secureFields.fit(required);
    this.#write('cardNumber', cardNumber, formatNumber(cardNumber, required.rules.lengths.at(-1)));
    this.#write('cardExpiration', cardExpiration, formatExpiry(cardExpiration));
  }

  /**
   * A browser needs seconds to lay out a paste of 10 MB. The caret's position shows the length, so the text need not be
   * read.
   */
  #cut(field: Field): void {
    const input = this.controlOf(field) as HTMLInputElement | null;
    const end = input?.selectionEnd ?? 0;
    if (end > LONGEST) input!.setRangeText('', LONGEST, end);
  }

  #write(field: Field, value: string, formatted: string): void {
    if (value === formatted || value.length >= LONGEST) return;
    const input = this.controlOf(field) as HTMLInputElement | null;
    if (!input) return;
    const caret = input.selectionStart ?? value.length;
    const digitsAfter = digitsOf(value.slice(caret)).length;
    input.setRangeText(formatted, 0, value.length, 'end');
    // Setting a selection moves the focus in WebKit, so only the focused field's caret is kept.
    if (this.#root.activeElement === input) setCaret(input, caretBefore(formatted, digitsAfter));
  }

  /**
   * Deleting a blank or slash also deletes the digit before it: otherwise Backspace would only remove what the
   * formatting puts back.
   *
   * @param event a `beforeinput` that deletes one character, backward or forward
   */
  beforeDelete(event: InputEvent): void {
    const input = this.#root.activeElement;
    if (!isInput(input) || input.selectionStart !== input.selectionEnd) return;
    if (this.active !== 'cardNumber' && this.active !== 'cardExpiration') return;
    const caret = input.selectionStart ?? 0;
    const isSeparator = (at: number): boolean => /[ /]/.test(input.value.charAt(at));
    const isBackward = event.inputType === 'deleteContentBackward';
    if (!isSeparator(isBackward ? caret - 1 : caret)) return;
    // WebKit has already decided what to delete, so the caret is moved and the deletion repeated, which can be undone.
    event.preventDefault();
    setCaret(input, isBackward ? caret - 1 : caret + 1);
    document.execCommand(isBackward ? 'delete' : 'forwardDelete');
  }

  clear(field: Field): void {
    const secured = this.#secured(field);
    if (secured) this.secureFields!.clear(secured);
    withNatives(() => {
      const input = this.controlOf(field);
      if (isInput(input)) input.setRangeText('', 0, input.value.length);
    });
  }

  /** Empties every field, with a reset instead of the setter of `value`. */
  wipe(): void {
    withNatives(() => this.#root.querySelector('form')?.reset());
    if (this.secureFields) for (const field of Object.keys(this.secureFields.problems)) this.clear(field as CardField);
  }
}

const takesFocus = (at: HTMLElement | null): boolean => at !== null && at.checkVisibility() && !at.matches(':disabled');

/** No `Map` and no prototype: a page may have put a `Map` of its own there, or a setter on `Object.prototype`. */
const noControls = () => ({ __proto__: null }) as Partial<Record<Field, Control | null>>;

/** Without `instanceof`: it calls the constructor's `Symbol.hasInstance`, which a page may have defined. */
const isInput = (element: Element | null): element is HTMLInputElement => element?.localName === 'input';

const setCaret = (input: HTMLInputElement, at: number): void => input.setSelectionRange(at, at);

/** The caret position with as many digits after it as before formatting. */
function caretBefore(text: string, digitsAfter: number): number {
  let at = text.length;
  for (let left = digitsAfter; left > 0 && at > 0; at -= 1) if (/\d/.test(text.charAt(at - 1))) left -= 1;
  return at;
}
