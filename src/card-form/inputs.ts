import type { CardField, CardToTokenize, Field } from '../card/card.js';
import { digitsOf } from '../card/digits.js';
import { formatExpiry } from '../card/expiry.js';
import { formatNumber } from '../card/number.js';
import type { Asked, ProblemCode, Typed } from '../card/validate.js';

/** Far more characters than any card has: what is longer is wrong in any case, and is not looked at to its end. */
const LONGEST = 10_000;

type Control = HTMLInputElement | HTMLSelectElement;

/** Fields of the card that have no input here: Mercado Pago's frames take them. */
export interface Framed {
  /** What each of them says is wrong. */
  readonly problems: NonNullable<Typed['framed']>;
  /** First eight digits of the number, or an empty string. */
  readonly bin: string;
  /** The one that has the focus. */
  readonly active: CardField | null;
  isEmpty(field: CardField): boolean;
  clear(field: CardField): void;
  /** Makes the fields fit what is asked for now. */
  fit(asked: Asked): void;
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
  framed: Framed | null = null;

  constructor(root: ShadowRoot) {
    this.#root = root;
  }

  get(field: Field): Control | null {
    return this.#root.querySelector(`[data-checkout="${field}"]`);
  }

  /** Where a field is shown: what the focus goes to, and what a browser's message points at. */
  place(field: Field): HTMLElement | null {
    return this.#root.getElementById(field) ?? this.get(field);
  }

  #framed(field: Field): CardField | null {
    return this.framed && field in this.framed.problems ? (field as CardField) : null;
  }

  #text(field: Field): string {
    return this.get(field)?.value.slice(0, LONGEST) ?? '';
  }

  /** The field that has the focus. */
  get active(): Field | null {
    const focused = this.#root.activeElement?.getAttribute('data-checkout') as Field | null | undefined;
    return focused ?? this.framed?.active ?? null;
  }

  isEmpty(field: Field): boolean {
    const framed = this.#framed(field);
    return framed ? this.framed!.isEmpty(framed) : this.#text(field).trim() === '';
  }

  /** Id of the chosen type of document. */
  get documentType(): string {
    return this.#text('docType');
  }

  /** First digits of the card number. */
  bin(length: number): string {
    if (this.framed) return this.framed.bin;
    const digits = digitsOf(this.#text('cardNumber'));
    return digits.length < length ? '' : digits.slice(0, length);
  }

  read(): Typed {
    return {
      cardNumber: this.#text('cardNumber'),
      cardExpiration: this.#text('cardExpiration'),
      securityCode: this.#codeState(),
      cardholderName: this.#text('cardholderName'),
      docType: this.#text('docType'),
      docNumber: this.#text('docNumber'),
      cardIssuerId: this.#text('cardIssuerId'),
      installments: this.#text('installments'),
      ...(this.framed && { framed: this.framed.problems }),
    };
  }

  #codeState(): Typed['securityCode'] {
    const validity = this.get('securityCode')?.validity;
    if (validity?.valid) return 'valid';
    return !validity || validity.valueMissing ? 'missing' : 'invalid';
  }

  /** The code, for handing it over to mercadopago.js and for nothing else. */
  securityCode(): string {
    return digitsOf(this.#text('securityCode'));
  }

  /** Groups the number and puts the slash into the expiry. */
  format(asked: Asked): void {
    if (this.framed) return this.framed.fit(asked);
    this.#reformat('cardNumber', (text) => formatNumber(text, asked.rules.lengths.at(-1)));
    this.#reformat('cardExpiration', formatExpiry);
  }

  #reformat(field: Field, format: (text: string) => string): void {
    const input = this.get(field) as HTMLInputElement | null;
    if (!input || input.value === '' || input.value.length > LONGEST) return;
    const { value } = input;
    const formatted = format(value);
    if (value === formatted) return;
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
    if (event.inputType === 'deleteContentBackward' && isSeparator(caret - 1)) setCaret(input, caret - 1);
    if (event.inputType === 'deleteContentForward' && isSeparator(caret)) setCaret(input, caret + 1);
  }

  clear(field: Field): void {
    const framed = this.#framed(field);
    if (framed) this.framed!.clear(framed);
    const input = this.get(field);
    if (input instanceof HTMLInputElement) input.setRangeText('', 0, input.value.length);
  }

  /** Empties every field. A reset does it without the setter of `value`. */
  wipe(): void {
    this.#root.querySelector('form')?.reset();
    if (this.framed) for (const field of Object.keys(this.framed.problems)) this.clear(field as CardField);
  }
}

const setCaret = (input: HTMLInputElement, at: number): void => input.setSelectionRange(at, at);

/** Where to stand so that as many digits follow as before formatting. */
function caretBefore(text: string, digitsAfter: number): number {
  let at = text.length;
  for (let left = digitsAfter; left > 0 && at > 0; at -= 1) if (/\d/.test(text.charAt(at - 1))) left -= 1;
  return at;
}
