import type { CardField, CardToTokenize, Field } from '../card/card.js';
import { digitsOf } from '../card/digits.js';
import { formatExpiry } from '../card/expiry.js';
import { formatNumber } from '../card/number.js';
import { focusOn, withNatives } from '../dom/natives.js';
import type { FieldValues, ProblemCode, Requirements } from '../card/validate.js';

/** Far more characters than any card has: longer text is wrong anyway and is not read to its end. */
const LONGEST = 10_000;

/** Method, bank, plan, saved card, and the box to keep a card. */
const CHOICES = '#method, #cardIssuerId, #installments, #saveCard, [data-checkout="cardId"]';

/** Fields that are typed into. */
const TYPED = ['cardNumber', 'cardExpiration', 'securityCode', 'cardholderName', 'docNumber'] as const;

type Control = HTMLInputElement | HTMLSelectElement;

/** Fields of the card that have no input here: Mercado Pago's frames take them. */
export interface SecureFields {
  /** What each of them says is wrong. */
  readonly problems: NonNullable<FieldValues['framed']>;
  /** First eight digits of the number, or an empty string. */
  readonly bin: string;
  /** The one that has the focus. */
  readonly active: CardField | null;
  isEmpty(field: CardField): boolean;
  clear(field: CardField): void;
  /** Adapts the fields to the current requirements. */
  fit(required: Requirements): void;
  /** Focuses the field whose label, note or box this is. */
  focusAt(target: Element): void;
  /** Tells screen readers which fields are shown as wrong. */
  mark(wrong: ReadonlyMap<Field, ProblemCode>): void;
  /** Whether they can take keys. */
  readonly isReady: boolean;
  /** A fresh token; its id. Of `card` only what is not typed in the frames is taken. */
  tokenize(card: CardToTokenize): Promise<string>;
}

/**
 * The inputs of one form, in its closed root. What stands in them is read here and kept nowhere; it is written with
 * `setRangeText` only, because session recorders hook the setter of `value`, in closed roots too.
 */
export class Inputs {
  readonly #root: ShadowRoot;
  /** `null` where the card has inputs here, and until the frames are there. */
  secureFields: SecureFields | null = null;

  /** Kept from one rendering to the next: they are looked at on every key. */
  readonly #controls = new Map<Field, Control | null>();

  constructor(root: ShadowRoot) {
    this.#root = root;
  }

  controlOf(field: Field): Control | null {
    let control = this.#controls.get(field);
    if (control === undefined) {
      control = this.#root.querySelector<Control>(`[data-checkout="${field}"]`);
      this.#controls.set(field, control);
    }
    return control;
  }

  /** The form was rendered: some inputs may be others. */
  rendered(): void {
    this.#controls.clear();
  }

  /** Where a field is shown: what the focus goes to, and what a browser's message points at. */
  anchorOf(field: Field): HTMLElement | null {
    return withNatives(() => this.#root.getElementById(field) ?? this.controlOf(field));
  }

  /** Focuses the first of these fields that is shown: a saved card stands in for those that are hidden. */
  focusFirst(fields: readonly Field[], options?: FocusOptions): void {
    const shown = withNatives(() => fields.map((field) => this.anchorOf(field)).find((at) => at?.checkVisibility()));
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
    const focused = this.#root.activeElement?.getAttribute('data-checkout') as Field | null | undefined;
    return focused ?? this.secureFields?.active ?? null;
  }

  /** Whether the focus is on something that is chosen and is no data of the card. */
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

  /** First digits of the card number among these values; empty where there are too few. */
  binOf({ cardNumber }: FieldValues, length: number): string {
    if (this.secureFields) return this.secureFields.bin;
    // Blanks, dashes and invisible characters may stand between them.
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

  /** The code, for handing it over to mercadopago.js and for nothing else. */
  securityCode(): string {
    return digitsOf(this.#text('securityCode'));
  }

  /** Formats the fields: groups the number, adds the slash to the expiry, cuts what is far too long. */
  fit(required: Requirements, { cardNumber, cardExpiration }: FieldValues): void {
    for (const field of TYPED) this.#cut(field);
    if (this.secureFields) return this.secureFields.fit(required);
    this.#write('cardNumber', cardNumber, formatNumber(cardNumber, required.rules.lengths.at(-1)));
    this.#write('cardExpiration', cardExpiration, formatExpiry(cardExpiration));
  }

  /** A browser needs seconds to lay out a paste of 10 MB. The caret stands behind it, so the text is not read for this. */
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
    // Setting a selection moves the focus in WebKit: only the field being typed in has a caret to keep.
    if (this.#root.activeElement === input) setCaret(input, caretBefore(formatted, digitsAfter));
  }

  /**
   * Deleting over a blank or a slash takes the digit behind it: without that Backspace would only ever remove what the
   * formatting puts back.
   */
  beforeDelete(event: InputEvent): void {
    const input = this.#root.activeElement;
    if (!(input instanceof HTMLInputElement) || input.selectionStart !== input.selectionEnd) return;
    if (this.active !== 'cardNumber' && this.active !== 'cardExpiration') return;
    const caret = input.selectionStart ?? 0;
    const isSeparator = (at: number): boolean => /[ /]/.test(input.value.charAt(at));
    const isBackward = event.inputType === 'deleteContentBackward';
    if (!isBackward && event.inputType !== 'deleteContentForward') return;
    if (!isSeparator(isBackward ? caret - 1 : caret)) return;
    // WebKit has settled by now what goes, so the caret is moved and the deletion asked for again, which can be undone.
    event.preventDefault();
    setCaret(input, isBackward ? caret - 1 : caret + 1);
    document.execCommand(isBackward ? 'delete' : 'forwardDelete');
  }

  clear(field: Field): void {
    const secured = this.#secured(field);
    if (secured) this.secureFields!.clear(secured);
    withNatives(() => {
      const input = this.controlOf(field);
      if (input instanceof HTMLInputElement) input.setRangeText('', 0, input.value.length);
    });
  }

  /** Empties every field. A reset does it without the setter of `value`. */
  wipe(): void {
    withNatives(() => this.#root.querySelector('form')?.reset());
    if (this.secureFields) for (const field of Object.keys(this.secureFields.problems)) this.clear(field as CardField);
  }
}

const setCaret = (input: HTMLInputElement, at: number): void => input.setSelectionRange(at, at);

/** Where to stand so that as many digits follow as before formatting. */
function caretBefore(text: string, digitsAfter: number): number {
  let at = text.length;
  for (let left = digitsAfter; left > 0 && at > 0; at -= 1) if (/\d/.test(text.charAt(at - 1))) left -= 1;
  return at;
}
