import type { Field } from '../../card/card.js';
import type { ProblemCode } from '../../card/validate.js';
import { messagesOf } from '../../locale/card-form-texts.js';
import { fill, problemText, type Messages } from '../../locale/messages.js';
import { formatMoney } from '../../locale/money.js';
import { MpError } from '../../sdk/mp-error.js';
import { localeOf, shownOf, step, type FormState } from '../form-state.js';

export type Text = (key: keyof Messages, values?: Record<string, string | number>) => string;

/** The texts of the form, in its language. */
export const textsOf = (state: FormState): Text => {
  const messages = messagesOf(localeOf(state));
  return (key, values = {}) => fill(messages[key], values);
};

/** An amount as the buyer reads it, in the currency of the account's site. */
export const moneyOf = (state: FormState): ((amount: number) => string) => {
  const locale = localeOf(state);
  return (amount) => formatMoney(amount, locale, state.site);
};

/** The message next to a field. */
export const problemWords = (state: FormState, field: Field, code: ProblemCode): string => {
  const messages = messagesOf(localeOf(state));
  return fill(problemText(messages, field, code), {
    length: state.requirements.rules.code?.length ?? messages.codeLengths,
  });
};

/** The error of an attempt, with the messages of its fields. */
export function worded(state: FormState, error: MpError, today: Parameters<typeof step>[2]): MpError {
  // Without fields the original object is kept: `mp-error` may have been fired for it.
  if (error.fields.length === 0) return error;
  const shown = shownOf(step(state, { is: 'failed', error }, today));
  const fields = error.fields.map(({ field, code }) => ({
    field,
    code,
    message: problemWords(state, field, shown.get(field) ?? 'refused'),
  }));
  return new MpError(error.code, error.message, fields);
}
