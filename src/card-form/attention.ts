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
  /** Something was edited since the last refusal. */
  readonly mends: boolean;
  /** Whether there was an attempt to pay. */
  readonly all: boolean;
  /** The field typed in or left last. */
  readonly last: Field | null;
  /** The field to correct after a failure, if it had the focus already, and until it is edited or left. */
  readonly stays: Field | null;
}

export const noAttention: Attention = {
  left: [],
  refused: new Map(),
  mends: false,
  all: false,
  last: null,
  stays: null,
};

export const withLeft = (attention: Attention, field: Field): Attention => ({
  ...attention,
  left: attention.left.includes(field) ? attention.left : [...attention.left, field],
  last: field,
  stays: null,
});

/** @param field `null` if a browser or password manager filled in several */
export function withEdited(attention: Attention, field: Field | null): Attention {
  const { last, refused, mends, stays } = attention;
  // Most keys are typed in the field that the last one was typed in.
  const isSame = field && field === last && !stays && !refused.has(field) && (mends || refused.size === 0);
  if (isSame) return attention;
  return { ...attention, refused: field ? without(refused, field) : new Map(), mends: true, last: field, stays: null };
}

const without = (refused: Attention['refused'], field: Field): Attention['refused'] =>
  new Map([...refused].filter(([name]) => name !== field));

/**
 * The browser's `change` of a field. A browser that fills in several fields sends the `input` of each while the focus
 * is in one. Without an edit, it belongs to what was typed before the refusal.
 */
export const withChanged = (attention: Attention, field: Field): Attention =>
  attention.mends ? { ...attention, refused: without(attention.refused, field) } : attention;

export const withRefused = (attention: Attention, fields: readonly Field[], code: ProblemCode): Attention => ({
  ...attention,
  refused: new Map([...attention.refused, ...fields.map((field) => [field, code] as const)]),
  mends: false,
});

export const withoutRefusals = (attention: Attention): Attention => ({ ...attention, refused: new Map() });

export const withAll = (attention: Attention): Attention => (attention.all ? attention : { ...attention, all: true });

/**
 * After a failure the focus moves to the field to correct.
 *
 * @param focused the field that has the focus now
 */
export const withGoal = (attention: Attention, goal: Field | undefined, focused: Field | null = null): Attention => ({
  ...attention,
  stays: goal && goal === focused ? goal : null,
});

/**
 * The field whose problem the focus does not announce: the one just left, or being typed in. After an attempt the focus
 * moves to the first problem and announces it, unless it was there.
 */
export const unannouncedOf = ({ all, last, stays }: Attention): Field | null => stays ?? (all ? null : last);

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
