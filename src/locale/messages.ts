import type { Field } from '../card/card.js';
import type { ProblemCode } from '../card/validate.js';

type Label = Exclude<Field, 'cardId'>;

/** Reasons of failure that buyers are told apart; the rest share `trouble`. */
type Trouble = 'offline' | 'trouble' | 'busy' | 'setup' | 'unsupported' | 'installments';

/** Every text of the form. A language that lacks one does not compile. `{…}` marks what is filled in. */
export type Messages = {
  form: string;
  test: string;
  testHint: string;
  loading: string;
  working: string;
  retry: string;
  expiryPlaceholder: string;
  codeBack: string;
  codeFront: string;
  choose: string;
  plansLater: string;
  plansLoading: string;
  plan: string;
  singlePlan: string;
  interestFree: string;
  recommended: string;
  methodType: string;
} & Record<`label.${Label}`, string> &
  Record<`trouble.${Trouble}`, string> &
  Record<`problem.${ProblemCode}`, string> &
  // A field may say it in its own words; without them the general text of the problem is used.
  Partial<Record<`problem.${ProblemCode}.${Field}`, string>> &
  Record<'type.credit_card' | 'type.debit_card' | 'type.prepaid_card', string>;

/** Fills `{name}` slots. A slot without a value stays visible, so that a test finds it. */
export const fill = (text: string, values: Record<string, string | number>): string =>
  text.replace(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot));
