import type { Today } from '../card/expiry.js';
import { checksOut, plainDocument } from '../card/identification.js';
import { validate, type FieldValues, type Problem, type Requirements } from '../card/validate.js';
import { BIN_LENGTH } from '../sdk/load.js';
import { step, type FormState } from './form-state.js';
import type { Inputs } from './inputs.js';

/** Findings about the fields. Of the typed text it contains only the BIN, which is sent to Mercado Pago anyway. */
export interface Reading {
  readonly bin: string;
  readonly found: readonly Problem[];
  /** Id of the chosen type of document. */
  readonly documentType: string;
  /** The document's check digit is wrong: a hint. */
  readonly documentDoubt: boolean;
}

/**
 * Findings about the fields. Findings may be stored; the values may not.
 *
 * @param hasLeftDocument whether the document's number is complete, so that a doubt about it is worth showing
 */
export const readingOf = (
  values: FieldValues,
  bin: string,
  required: Requirements,
  hasLeftDocument: boolean,
  today: Today,
): Reading => ({
  bin,
  found: validate(values, required, today),
  documentType: values.docType,
  documentDoubt: hasLeftDocument && !checksOut(plainDocument(values.docNumber), values.docType),
});

/** Formats the fields and reads them. */
export function readFields(state: FormState, inputs: Inputs, today: Today): FormState {
  const values = inputs.read();
  const bin = inputs.binOf(values, BIN_LENGTH[state.page.version]);
  // The number first: its method sets the rules for the rest.
  let now = step(state, { is: 'read', reading: { ...state.reading, bin } }, today);
  const { requirements } = now;
  inputs.fit(requirements, values);
  const { secureFields } = inputs;
  const frames = secureFields && { active: secureFields.active, isReady: secureFields.isReady };
  now = step(now, { is: 'frames', frames }, today);
  const framed = secureFields ? { framed: secureFields.problems } : {};
  const hasLeftDocument = now.attention.left.includes('docNumber');
  const reading = readingOf({ ...values, ...framed }, bin, requirements, hasLeftDocument, today);
  return step(now, { is: 'read', reading }, today);
}
