import type { CardField } from '../card/card.js';
import type { ProblemCode } from '../card/validate.js';
import { MpError } from './mp-error.js';

/** What a form is told that asks mercadopago.js v1 for fields. */
export const noFields = (): MpError =>
  new MpError(
    'secure-fields-unsupported',
    'secure-fields needs mercadopago.js v2: write <mp-card-form secure-fields> without sdk="v1", or leave secure-fields out.',
  );

/** What the fields are made from: `mp.fields`, and the document that the SDK looks for their places in. */
export interface FieldSource {
  readonly sdk: V2Fields;
  readonly document: Document;
  /** Aborts when the document goes. */
  readonly signal: AbortSignal;
}

/** What we use of `mp.fields`. What it tells is `unknown` until it has been looked at. */
export interface V2Fields {
  create(type: string, options: Record<string, unknown>): V2Field;
  createCardToken(holder: Record<string, string>): Promise<unknown>;
}

export interface V2Field {
  mount(id: string): unknown;
  unmount(): void;
  on(event: string, handler: (detail: unknown) => void): unknown;
  update(update: FieldUpdate): void;
  /** Documented nowhere, typed on each field. */
  focus?(): void;
}

/** What happens in Mercado Pago's fields. Never what is typed there. */
export interface FieldListener {
  focused(field: CardField): void;
  left(field: CardField): void;
  /** Something was typed, pasted or deleted. */
  changed(field: CardField): void;
  /** What is wrong with the field from now on. */
  judged(field: CardField, problem: ProblemCode | null): void;
  /** The first eight digits, or an empty string while there are fewer. */
  binChanged(bin: string): void;
}

/** A field as it is made. Neither label nor expectations of a screen reader can be changed afterwards. */
export interface FieldLook {
  label: string;
  placeholder: string;
  /** By CSS property, resolved: variables and inheritance do not reach into the frame. */
  style: Readonly<Record<string, string>>;
}

export interface FieldUpdate {
  placeholder?: string;
  /** For screen readers; paints nothing. */
  invalid?: boolean;
  style?: Readonly<Record<string, string>>;
  settings?: { length?: number; validation?: 'standard' | 'none'; mode?: 'mandatory' | 'optional' };
}

/** Where a field stands in the SDK's document, in CSS pixels. */
export interface FieldPlace {
  left: number;
  top: number;
  width: number;
  height: number;
  /** Room at both ends, which is the buyer's to click as well. */
  paddingStart: string;
  paddingEnd: string;
}
