import type { MpError } from '../../sdk/mp-error.js';
import { toMpError } from '../../sdk/to-mp-error.js';
import type { Gateway } from '../../sdk/gateway.js';
import { isSame, type Answers, type Question } from './lookup.js';

/** Asks Mercado Pago. */
function ask(gateway: Gateway, question: Question): Promise<Answers[Question['kind']]> {
  switch (question.kind) {
    case 'methods':
      return gateway.paymentMethods(question.bin);
    case 'issuers':
      return gateway.issuers(question.method, question.bin);
    case 'offers':
      return gateway.installments(question);
  }
}

interface Hooks {
  answered(question: Question, value: Answers[Question['kind']]): void;
  unanswered(question: Question, error: MpError): void;
}

interface Open {
  readonly question: Question;
  end: Promise<void>;
}

/** Asks one question at a time. An answer counts only while its question is the open one. */
export class LookupRunner {
  readonly #hooks: Hooks;
  #open: Open | null = null;

  constructor(hooks: Hooks) {
    this.#hooks = hooks;
  }

  /** Resolves when no question is open, including follow-up questions. */
  async settled(): Promise<void> {
    while (this.#open) await this.#open.end;
  }

  /**
   * Asks the question, unless it is already being asked.
   *
   * @param question `null` if there is nothing to ask
   * @param gateway `null` while the SDK is not loaded
   */
  want(question: Question | null, gateway: Gateway | null): void {
    const wanted = gateway && question;
    if (isSame(wanted, this.#open?.question ?? null)) return;
    this.#open = wanted && { question: wanted, end: Promise.resolve() };
    if (gateway && this.#open) this.#open.end = this.#ask(gateway, this.#open);
  }

  async #ask(gateway: Gateway, open: Open): Promise<void> {
    const { question } = open;
    let settle: () => void;
    try {
      const value = await ask(gateway, question);
      settle = () => this.#hooks.answered(question, value);
    } catch (reason) {
      settle = () => this.#hooks.unanswered(question, toMpError(reason));
    }
    if (this.#open !== open) return;
    this.#open = null;
    settle();
  }
}
