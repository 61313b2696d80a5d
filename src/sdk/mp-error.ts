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

/** A problem of one field: `message` is what the buyer reads beside it. */
export interface FieldError {
  field: Field;
  /** `missing`, `incomplete`, `invalid`, `expired`… or the code Mercado Pago gave, such as `E301`. */
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
 * What `tokenize()` rejects with and what `mp-error` carries. `message` is for developers and never holds card data
 * or keys; buyers are told in their language, beside the field or above the form.
 */
export class MpError extends Error {
  override readonly name = 'MpError';
  readonly code: MpErrorCode;
  /** Whether trying again without changing anything makes sense. */
  readonly retryable: boolean;
  readonly fields: readonly FieldError[];

  constructor(code: MpErrorCode, message: string, fields: readonly FieldError[] = []) {
    super(message);
    this.code = code;
    this.retryable = RETRYABLE.has(code);
    this.fields = fields;
  }
}
