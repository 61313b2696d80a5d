import type { Field } from '../card/card.js';
import type { ProblemCode } from '../card/validate.js';

type Label = Exclude<Field, 'cardId'>;

/** Problems with a text per field; the others read the same for every field. */
type OwnProblem =
  | `missing.${Label}`
  | 'incomplete.cardExpiration'
  | 'invalid.cardNumber'
  | 'invalid.cardExpiration'
  | 'invalid.securityCode'
  | 'invalid.cardholderName';

/** Every text of the form. A missing translation is a compile error. `{…}` is filled in. */
export type Messages = {
  form: string;
  test: string;
  testHint: string;
  saveCard: string;
  loading: string;
  working: string;
  retry: string;
  expiryPlaceholder: string;
  codeBack: string;
  codeFront: string;
  /** Lengths of a code whose card is not known yet. */
  codeLengths: string;
  choose: string;
  cardType: string;
  savedCards: string;
  savedCard: string;
  savedUntil: string;
  savedExpired: string;
  savedRefused: string;
  anotherCard: string;
  /** In a select: about 28 letters fit at 320 px. */
  plansLater: string;
  plansLoading: string;
  plansFound: string;
  plan: string;
  singlePlan: string;
  interestFree: string;
  recommended: string;
  financed: string;
  thirdParty: string;
  documentDoubt: string;
} & Record<`label.${Label}`, string> &
  Record<'type.credit_card' | 'type.debit_card' | 'type.prepaid_card', string> &
  // Connection or server trouble, trouble only the shop can fix, reloaded secure fields, an attempt interrupted by a change
  // of the form, and a failure after which the payment may have been charged.
  Record<`trouble.${'offline' | 'trouble' | 'setup' | 'emptied' | 'interrupted' | 'unsure'}`, string> &
  Record<`problem.${Exclude<ProblemCode, 'missing' | 'invalid'> | OwnProblem}`, string>;

/** The text of a problem next to a field: the field's own text, if it has one. */
export function problemText(messages: Messages, field: Field, code: ProblemCode): string {
  const texts: Partial<Record<string, string>> = messages;
  return texts[`problem.${code}.${field}`] ?? texts[`problem.${code}`] ?? messages['problem.refused'];
}

/** Fills `{name}` slots. A slot without a value stays visible, so that tests find it. */
export const fill = (text: string, values: Record<string, string | number>): string =>
  text.replace(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot));
