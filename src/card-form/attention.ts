import type { Field } from '../card/card.js';
import type { Problem, ProblemCode } from '../card/validate.js';

/**
 * What the buyer has done so far. It decides which problems are shown: while typing, only those that more typing cannot
 * fix; the rest once the field is left; all of them after an attempt to pay.
 */
export interface Attention {
  /** Fields left with text in them. */
  readonly left: readonly Field[];
  /** Fields refused by Mercado Pago or the bank, until they are edited. */
  readonly refused: ReadonlyMap<Field, ProblemCode>;
  /** Whether there was an attempt to pay. */
  readonly all: boolean;
  /** The field typed in or left last. */
  readonly last: Field | null;
}

export const noAttention: Attention = { left: [], refused: new Map(), all: false, last: null };

export const withLeft = (attention: Attention, field: Field): Attention => ({
  ...attention,
  left: attention.left.includes(field) ? attention.left : [...attention.left, field],
  last: field,
});

/** @param field `null` if a browser or password manager filled in several */
export function withEdited(attention: Attention, field: Field | null): Attention {
  // Most keys are typed in the field that the last one was typed in.
  if (field && field === attention.last && !attention.refused.has(field)) return attention;
  const refused = new Map(field ? attention.refused : []);
  if (field) refused.delete(field);
  return { ...attention, refused, last: field };
}

export const withRefused = (attention: Attention, fields: readonly Field[], code: ProblemCode): Attention => ({
  ...attention,
  refused: new Map([...attention.refused, ...fields.map((field) => [field, code] as const)]),
});

export const withAll = (attention: Attention): Attention => (attention.all ? attention : { ...attention, all: true });

/**
 * The field whose problem the focus does not announce: the one just left, or being typed in. After an attempt the focus
 * moves to the first problem and announces it.
 */
export const unannouncedOf = ({ all, last }: Attention): Field | null => (all ? null : last);

/** The problems shown, in form order. */
export function shownProblems(
  found: readonly Problem[],
  { left, refused, all }: Attention,
): ReadonlyMap<Field, ProblemCode> {
  const shown = new Map<Field, ProblemCode>();
  for (const { field, code, final } of found) {
    const isDue = all || left.includes(field) || (final && code !== 'missing');
    const own = refused.get(field) ?? (isDue ? code : null);
    if (own) shown.set(field, own);
  }
  for (const [field, code] of refused) shown.set(field, code);
  return shown;
}
