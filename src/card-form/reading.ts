import type { Today } from '../card/expiry.js';
import { checksOut, plainDocument } from '../card/identification.js';
import { validate, type FieldValues, type Requirements } from '../card/validate.js';
import type { Reading } from './form-state.js';

/**
 * What the fields say: findings, which may be kept, of values, which may not.
 *
 * @param hasLeftDocument the number of the document was typed to its end, so that a doubt about it is worth saying
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
