import type { CardField } from '../card/card.js';
import type { ProblemCode } from '../card/validate.js';
import { MpError } from './mp-error.js';

/** The error for a form that asks mercadopago.js v1 for fields. */
export const noFields = (): MpError =>
  new MpError(
    'secure-fields-unsupported',
    'secure-fields needs mercadopago.js v2: write <mp-card-form secure-fields> without sdk="v1", or leave secure-fields out.',
  );

/** What the fields are made from: `mp.fields`, and the document in which the SDK looks for their containers. */
export interface FieldSource {
  readonly sdk: V2Fields;
  readonly document: Document;
  /** Aborts when the document is removed. */
  readonly signal: AbortSignal;
}

/** The parts of `mp.fields` we use. Its values are `unknown` until checked. */
export interface V2Fields {
  create(type: string, options: Record<string, unknown>): V2Field;
  createCardToken(holder: Record<string, string>): Promise<unknown>;
}

export interface V2Field {
  mount(id: string): unknown;
  unmount(): void;
  on(event: string, handler: (detail: unknown) => void): unknown;
  update(update: FieldUpdate): void;
  /** Not documented, but in the types of each field. */
  focus?(): void;
}

/** Events of Mercado Pago's fields. Never the typed text. */
export interface FieldListener {
  focused(field: CardField): void;
  left(field: CardField): void;
  /** Something was typed, pasted or deleted. */
  changed(field: CardField): void;
  /** The field's current problem. */
  judged(field: CardField, problem: ProblemCode | null): void;
  /** The first eight digits, or an empty string while there are fewer. */
  binChanged(bin: string): void;
}

/** Settings at creation. What screen readers announce cannot be changed later. */
export interface FieldLook {
  label: string;
  placeholder: string;
  /** By CSS property, with resolved values: variables and inheritance do not reach into the frame. */
  style: Readonly<Record<string, string>>;
}

export interface FieldUpdate {
  placeholder?: string;
  /** For screen readers; no visual effect. */
  invalid?: boolean;
  style?: Readonly<Record<string, string>>;
  settings?: { length?: number; validation?: 'standard' | 'none'; mode?: 'mandatory' | 'optional' };
}

/** Position of a field in the SDK's document, in CSS pixels. */
export interface FieldPlace {
  left: number;
  top: number;
  width: number;
  height: number;
  /** Padding at both sides, which the buyer can click as well. */
  paddingLeft: string;
  paddingRight: string;
}
