import type { Evidence } from './page.js';
import type { Place } from './place.js';
import type { Code } from './findings.js';

/** `must`: refused or penalised without it. `should`: asked for or scored. `tip`: advice. */
export type Level = 'must' | 'should' | 'tip';

/** `unknown`: a page alone cannot tell; the help says where to look. */
export type Result = 'pass' | 'fail' | 'unknown';

/** What a row comes to; the words for it are elsewhere. */
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

/** Whether the page takes a card, in any form. */
export const takesCard = ({ cardForms, card }: Evidence): boolean =>
  cardForms.length > 0 || card.inputs.length > 0 || card.secureFields;

/** Whether the shop has card inputs of its own, which scripts of the page can read. */
export const hasOwnInputs = ({ card }: Evidence): boolean => card.inputs.length > 0;
