import type { Evidence } from './page.js';
import type { Place } from './place.js';
import type { Code } from './findings.js';

/** `must`: Mercado Pago refuses or penalises without it. `should`: asked for or scored. `tip`: advice. */
export type Level = 'must' | 'should' | 'tip';

/** `unknown`: a page alone does not show it; the help says where to look. */
export type Result = 'pass' | 'fail' | 'unknown';

/** Result of a row; the texts are in `findings.ts`. */
export interface Verdict {
  result: Result;
  code: Code;
  places: readonly Place[];
}

export type Judge = (evidence: Evidence) => Verdict;

type Make = (code: Code, places?: readonly Place[]) => Verdict;

export const pass: Make = (code, places = []) => ({ result: 'pass', code, places });
export const fail: Make = (code, places = []) => ({ result: 'fail', code, places });
export const unknown: Make = (code, places = []) => ({ result: 'unknown', code, places });

/** Whether the page takes a card in any way. */
export const takesCard = ({ cardForms, card }: Evidence): boolean =>
  cardForms.length > 0 || card.inputs.length > 0 || card.secureFields;

/** Whether the shop has its own card inputs, which the page's scripts can read. */
export const hasOwnInputs = ({ card }: Evidence): boolean => card.inputs.length > 0;
