import { MpError } from '../sdk/mp-error.js';
import type { CardFormState } from './events.js';
import type { FormState } from './form-state.js';
import { failureOf } from './lookup/lookup.js';

/** Whether two details of `mp-change` say the same. */
export const isSameState = (one: CardFormState, other: CardFormState): boolean =>
  (Object.keys(one) as (keyof CardFormState)[]).every((name) => one[name] === other[name]);

/** The current errors. Each is announced when it appears. */
const errorsOf = ({ sdk, lookup, attempt }: FormState): readonly MpError[] =>
  [sdk.is === 'failed' ? sdk.error : null, failureOf(lookup), attempt.is === 'failed' ? attempt.error : null].filter(
    (error) => error !== null,
  );

/** The error for an invalid amount the page has just set. */
export function amountError(before: FormState, now: FormState): MpError | null {
  const { badAmount } = now.page;
  if (badAmount === null || badAmount === before.page.badAmount) return null;
  const words = `amount="${badAmount}" is not an amount. Write it as amount="1250.50".`;
  return new MpError('installments-unavailable', words);
}

/** The new errors, for `mp-error`. An attempt that fails because of a look-up has the look-up's error. */
export function newErrors(before: FormState, now: FormState): readonly MpError[] {
  const known = errorsOf(before);
  return [...new Set(errorsOf(now))].filter((error) => !known.includes(error));
}
