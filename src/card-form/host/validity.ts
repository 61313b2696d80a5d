import { withNatives } from '../../dom/natives.js';

/** What is wrong, for the browser. */
export interface Wrong {
  isMissing: boolean;
  /** In the buyer's language. */
  text: string;
  /** Where the browser's message points. */
  anchor: HTMLElement | undefined;
}

/** What the browser knows of a form: its validity, and its custom states. Each is pushed when it changes. */
export class Validity {
  readonly #internals: ElementInternals;
  /** Kept, because it is compared on every key, and setting it is slow. */
  #pushed: Wrong | null = null;

  constructor(internals: ElementInternals) {
    this.#internals = internals;
  }

  /** @param wrong `null` when nothing is */
  push(wrong: Wrong | null): void {
    if (wrong?.text === this.#pushed?.text && wrong?.anchor === this.#pushed?.anchor) return;
    this.#pushed = wrong;
    const flags = wrong ? { [wrong.isMissing ? 'valueMissing' : 'customError']: true } : {};
    withNatives(() => this.#internals.setValidity(flags, wrong?.text, wrong?.anchor));
  }

  pushStates(states: Readonly<Record<string, boolean>>): void {
    const pushed = withNatives(() => this.#internals.states);
    for (const [name, isOn] of Object.entries(states)) {
      if (isOn === pushed.has(name)) continue;
      if (isOn) pushed.add(name);
      else pushed.delete(name);
    }
  }
}
