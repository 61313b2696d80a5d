import type { Field } from '../card/card.js';

/** Why something failed. The list is the public contract; a new reason is a new minor version. */
export type MpErrorCode =
  | 'invalid-public-key'
  | 'access-token-exposed'
  | 'public-key-rejected'
  | 'insecure-context'
  | 'sdk-blocked'
  | 'sdk-missing'
  | 'sdk-timeout'
  | 'network'
  | 'rate-limited'
  | 'service-unavailable'
  | 'invalid-card-data'
  | 'card-not-supported'
  | 'installments-unavailable'
  | 'no-answer'
  | 'challenge-blocked'
  | 'challenge-expired'
  | 'aborted'
  | 'several-forms'
  | 'secure-fields-unsupported'
  | 'unknown';

/** A problem of one field: `message` is the text shown to the buyer next to it. */
export interface FieldError {
  field: Field;
  /** `missing`, `incomplete`, `invalid`, `expired`… or Mercado Pago's code, such as `E301`. */
  code: string;
  message: string;
}

/** Reasons after which the same attempt, unchanged, may succeed. */
const RETRYABLE: ReadonlySet<MpErrorCode> = new Set([
  'sdk-blocked',
  'sdk-missing',
  'sdk-timeout',
  'network',
  'rate-limited',
  'service-unavailable',
  'no-answer',
]);

/**
 * The reason of a rejected `tokenize()` and the detail of `mp-error`. `message` is for developers and never contains
 * card data or keys; buyers read a message in their language, next to the field or above the form.
 */
export class MpError extends Error {
  override readonly name = 'MpError';
  readonly code: MpErrorCode;
  /** Whether the same attempt may succeed if repeated. */
  readonly retryable: boolean;
  readonly fields: readonly FieldError[];

  constructor(code: MpErrorCode, message: string, fields: readonly FieldError[] = []) {
    super(message);
    this.code = code;
    this.retryable = RETRYABLE.has(code);
    this.fields = fields;
  }
}
