import type { Field } from '../card/card.js';
import type { Problem, ProblemCode } from '../card/validate.js';

/**
 * Which problems the buyer is told, and when: while typing only what typing on cannot mend, the rest once the field has
 * been left, everything after an attempt to pay.
 */
export class Problems {
  #found: readonly Problem[] = [];
  readonly #left = new Set<Field>();
  readonly #refused = new Map<Field, ProblemCode>();
  #all = false;
  #last: Field | null = null;

  /** Everything that is wrong now, shown or not. */
  get found(): readonly Problem[] {
    return this.#found;
  }

  set(found: readonly Problem[]): void {
    this.#found = found;
  }

  /** The buyer has left a field with something in it. */
  leave(field: Field): void {
    this.#left.add(field);
    this.#last = field;
  }

  hasLeft(field: Field): boolean {
    return this.#left.has(field);
  }

  showAll(): void {
    this.#all = true;
  }

  /** Mercado Pago or the bank found fault with a field; it stands until that is edited. */
  refuse(field: Field, code: ProblemCode): void {
    this.#refused.set(field, code);
  }

  /** @param field the one edited; `null` where a browser or a password manager filled in several */
  edited(field: Field | null): void {
    if (field) this.#refused.delete(field);
    else this.#refused.clear();
    this.#last = field;
  }

  /**
   * The field whose problem the focus does not tell: the one just left, or being typed in. After an attempt the focus goes
   * to what is wrong, and tells it.
   */
  get untold(): Field | null {
    return this.#all ? null : this.#last;
  }

  forget(): void {
    this.#left.clear();
    this.#refused.clear();
    this.#all = false;
    this.#last = null;
  }

  /** What is shown, in the order of the form. */
  get shown(): ReadonlyMap<Field, ProblemCode> {
    const shown = new Map<Field, ProblemCode>();
    for (const { field, code, final } of this.#found) {
      const refused = this.#refused.get(field);
      const told = this.#all || this.#left.has(field) || (final && code !== 'missing');
      if (refused ?? told) shown.set(field, refused ?? code);
    }
    for (const [field, code] of this.#refused) shown.set(field, code);
    return shown;
  }
}
