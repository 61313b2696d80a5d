import type { Today } from '../card/expiry.js';
import type { ProblemCode } from '../card/validate.js';
import { withNatives } from '../dom/natives.js';
import { mpError, toMpError } from '../sdk/to-mp-error.js';
import type { MpErrorCode } from '../sdk/mp-error.js';
import { attempt } from './attempt.js';
import { readCard } from './card-to-tokenize.js';
import type { CardFormEventMap, CardToken } from './events.js';
import { savesCard, type Fact, type FormState } from './form-state.js';
import type { Inputs } from './inputs.js';
import type { SdkSession } from './sdk-session.js';
import { worded } from './view/words.js';

export interface Paid {
  token: CardToken;
  /** The page sends the token itself. */
  isTaken: boolean;
}

interface Form {
  readonly inputs: Inputs;
  readonly session: SdkSession;
  state(): FormState;
  today(): Today;
  tell(fact: Fact): void;
  /** Waits for all look-ups. @throws {MpError} */
  settle(): Promise<void>;
  emit(type: 'mp-token', detail: CardFormEventMap['mp-token']['detail']): boolean;
  goTo: (field: FormState['reading']['found'][number]['field']) => void;
}

/** The attempt's error code for each kind of problem. */
const CODE_OF_PROBLEM: Partial<Record<ProblemCode, MpErrorCode>> = {
  'not-recognised': 'card-not-supported',
  'type-not-accepted': 'card-not-supported',
  unavailable: 'installments-unavailable',
};

/** Attempts to pay, one at a time. */
export class Attempts {
  readonly #form: Form;
  #attempt: { end: Promise<Paid>; touched: AbortController } | null = null;

  constructor(form: Form) {
    this.#form = form;
  }

  /**
   * Makes a token. A second call joins the first. @throws {MpError} already shown to the buyer and reported to the page
   */
  pay(): Promise<Paid> {
    if (this.#attempt) return this.#attempt.end;
    const touched = new AbortController();
    const end = this.#pay(touched.signal).finally(() => (this.#attempt = null));
    this.#attempt = { end, touched };
    return end;
  }

  /** The card changed while a token is being made. */
  touch(): void {
    this.#attempt?.touched.abort();
  }

  async #pay(signal: AbortSignal): Promise<Paid> {
    const { session, inputs, tell, settle, state } = this.#form;
    try {
      const token = await attempt(
        {
          check: () => this.#check(),
          began: () => tell({ is: 'paying' }),
          open: () => session.open(),
          settle,
          lookup: () => state().lookup,
          savesCard: () => savesCard(state()),
          tokenize: (gateway) => {
            const card = withNatives(() => readCard(inputs, state().choice.chosen, state().requirements.code));
            return (inputs.secureFields ?? gateway).tokenize(card);
          },
        },
        signal,
      );
      const { payment_method_id, issuer_id, installments, save_card } = token;
      tell({ is: 'paid', payment_method_id, issuer_id, installments, save_card });
      return { token, isTaken: !this.#form.emit('mp-token', token) };
    } catch (reason) {
      throw this.#fail(reason);
    }
  }

  #check(): void {
    this.#form.tell({ is: 'looked' });
    const { found } = this.#form.state().reading;
    if (!found[0]) return;
    const code = CODE_OF_PROBLEM[found[0].code] ?? 'invalid-card-data';
    throw mpError(
      code,
      found.map(({ field, code }) => ({ field, code, message: '' })),
    );
  }

  /** Shows what went wrong, and returns the error with the texts shown. */
  #fail(reason: unknown): unknown {
    const { session, inputs, tell, state, today, goTo } = this.#form;
    const error = worded(state(), toMpError(reason), today());
    // The card may or may not have arrived: load a new SDK for the next attempt.
    if (error.code === 'no-answer') session.close();
    tell({ is: 'failed', error, focused: inputs.active });
    const [first] = error.fields;
    if (first) goTo(first.field);
    return error;
  }
}
