import type { Field } from '../card/card.js';
import type { ProblemCode } from '../card/validate.js';

type Label = Exclude<Field, 'cardId'>;

/** What a field is told by its own words; the other problems read the same for every field that can have them. */
type OwnProblem =
  | `missing.${Label}`
  | 'incomplete.cardExpiration'
  | 'invalid.cardNumber'
  | 'invalid.cardExpiration'
  | 'invalid.securityCode'
  | 'invalid.cardholderName';

/** Every text of the form. A language that lacks one does not compile. `{…}` marks what is filled in. */
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
  choose: string;
  cardType: string;
  savedCards: string;
  savedCard: string;
  savedUntil: string;
  savedExpired: string;
  savedRefused: string;
  anotherCard: string;
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
  // Trouble of the connection or of Mercado Pago, trouble that only the shop can fix, secure fields that were loaded again,
  // and an attempt to pay during which the form changed.
  Record<`trouble.${'offline' | 'trouble' | 'setup' | 'emptied' | 'interrupted'}`, string> &
  Record<`problem.${Exclude<ProblemCode, 'missing' | 'invalid'> | OwnProblem}`, string>;

/** The text of a problem beside a field: in the field's own words where it has some. */
export function problemText(messages: Messages, field: Field, code: ProblemCode): string {
  const texts: Partial<Record<string, string>> = messages;
  return texts[`problem.${code}.${field}`] ?? texts[`problem.${code}`] ?? messages['problem.refused'];
}

/** Fills `{name}` slots. A slot without a value stays visible, so that a test finds it. */
export const fill = (text: string, values: Record<string, string | number>): string =>
  text.replace(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot));
