import { withNatives } from '../../dom/natives.js';
import type { CardFormController } from '../card-form-controller.js';
import { isComplete, shownOf } from '../form-state.js';

/** Pushes a form's validity and custom states to the browser when they change. */
export class Validity {
  readonly #internals: ElementInternals;
  /**
   * Kept, because WebKit collects the set when no script holds it: the next one is empty for `has()`, although the
   * element still matches.
   */
  #states: CustomStateSet | undefined;
  /** Cached, because it is compared on every key, and setting it is slow. */
  #text = '';
  #anchor: HTMLElement | undefined;

  constructor(internals: ElementInternals) {
    this.#internals = internals;
  }

  /** @param isLeaving the browser is on its way to the shop's server */
  push(form: CardFormController, isLeaving: boolean): void {
    withNatives(() => this.#push(form, isLeaving));
  }

  #push({ state, problem, inputs }: CardFormController, isLeaving: boolean): void {
    const anchor = (problem && inputs.anchorOf(problem.field)) ?? undefined;
    this.#pushProblem(problem?.code === 'missing', problem?.text ?? '', anchor);
    const states = (this.#states ??= this.#internals.states);
    const pushState = (name: string, isOn: boolean): void => {
      if (isOn === states.has(name)) return;
      if (isOn) states.add(name);
      else states.delete(name);
    };
    pushState('ready', state.sdk.is === 'ready');
    pushState('busy', state.attempt.is === 'running' || isLeaving);
    pushState('complete', isComplete(state));
    pushState('invalid', shownOf(state).size > 0);
    pushState('test', state.page.isTest);
  }

  /**
   * @param text in the buyer's language; empty if nothing is wrong
   * @param anchor where the browser shows its message
   */
  #pushProblem(isMissing: boolean, text: string, anchor: HTMLElement | undefined): void {
    if (text === this.#text && anchor === this.#anchor) return;
    this.#text = text;
    this.#anchor = anchor;
    const flags = text === '' ? {} : { [isMissing ? 'valueMissing' : 'customError']: true };
    this.#internals.setValidity(flags, text, anchor);
  }
}
