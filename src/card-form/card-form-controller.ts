import type { Field } from '../card/card.js';
import type { Today } from '../card/expiry.js';
import { recoveryOf } from '../card/recovery.js';
import type { Problem } from '../card/validate.js';
import { withNatives } from '../dom/natives.js';
import { parseSavedCards } from '../sdk/parse.js';
import { Announcer } from './announcer.js';
import { Attempts, type Paid } from './attempts.js';
import type { CardFormEventMap, CardToken } from './events.js';
import { sessionOf } from './form-sdk.js';
import { initialState, isFor, shownOf, step, touchesCard, type Fact, type FormState } from './form-state.js';
import { Inputs } from './inputs.js';
import { LookupRunner } from './lookup/lookup-runner.js';
import { failureOf, nextQuestion } from './lookup/lookup.js';
import { isSameAccount, type PageInput } from './page-input.js';
import { readFields } from './reading.js';
import type { MpError } from '../sdk/mp-error.js';
import type { SdkSession } from './sdk-session.js';
import { viewOf } from './view/view-model.js';
import type { ViewState } from './view/view-state.js';
import { problemWords } from './view/words.js';

/** Effects of the form on the element and its page. */
export interface Host {
  /**
   * Something visible has changed, or the validity. Called in the same task as the edit that caused it.
   *
   * @param isUpdating an update of the element has told this, and renders next
   */
  changed(isUpdating: boolean): void;
  /** @returns whether the page did not prevent the default action */
  emit<K extends keyof CardFormEventMap>(type: K, detail: CardFormEventMap[K]['detail']): boolean;
  /**
   * Any payment made no longer fits: the card was edited, emptied or rejected, or the method, bank or plan changed.
   * Called even if none was made.
   */
  outdated(): void;
  /** The token the page received no longer fits, and no new one is being made: for `v-model`. */
  dropped(): void;
  /** A mistake in the page's code. */
  warn(message: string): void;
  /** The buyer must continue in this field. */
  goTo(field: Field): void;
}

function today(): Today {
  const now = new Date();
  return { month: now.getMonth() + 1, year: now.getFullYear() };
}

/**
 * One form: its state, and the effects of its changes. Facts arrive through `#tell`, `step` computes the next state,
 * and only `#follow` has effects.
 */
export class CardFormController {
  readonly inputs: Inputs;
  readonly #host: Host;
  readonly #session: SdkSession;
  readonly #runner: LookupRunner;
  readonly #attempts: Attempts;
  readonly #facts: Fact[] = [];
  readonly #announcer: Announcer;
  #state = initialState;

  constructor(root: ShadowRoot, host: Host) {
    this.#host = host;
    this.#announcer = new Announcer(host);
    this.inputs = new Inputs(root);
    const state = (): FormState => this.#state;
    const tell = (fact: Fact): void => this.#tell(fact);
    const { inputs } = this;
    this.#session = sessionOf({ root, inputs, state, tell, leave: (field) => this.leave(field) });
    this.#runner = new LookupRunner({
      answered: (question, value) => tell({ is: 'answered', question, value }),
      unanswered: (question, error) => tell({ is: 'unanswered', question, error }),
    });
    const { goTo, emit } = host;
    const settle = (): Promise<void> => this.#settle();
    this.#attempts = new Attempts({ inputs, session: this.#session, state, today, tell, settle, emit, goTo });
  }

  get state(): FormState {
    return this.#state;
  }

  /** The first problem, shown or not, with its text. */
  get problem(): (Problem & { text: string }) | null {
    const [first] = this.#state.reading.found;
    return first ? { ...first, text: problemWords(this.#state, first.field, first.code) } : null;
  }

  /** Whether this matches what the form would pay with now. */
  fits(payment: CardToken): boolean {
    return isFor(this.#state, payment);
  }

  view(isLeaving: boolean): ViewState {
    return viewOf(this.#state, isLeaving, today());
  }

  /** Handles facts in order: a fact that the page causes inside one of our events comes next. */
  #tell(fact: Fact): void {
    if (this.#facts.push(fact) > 1) return;
    try {
      for (let next; (next = this.#facts[0]); this.#facts.shift()) this.#take(next);
    } finally {
      this.#facts.length = 0;
    }
  }

  #take(fact: Fact): void {
    const before = this.#state;
    const day = today();
    // Fields not rendered yet read as empty, which they will be: a second rendering is not needed.
    const now = withNatives(() => readFields(step(before, fact, day), this.inputs, day));
    this.#state = now;
    if (touchesCard(fact)) this.#touch();
    this.inputs.secureFields?.mark(shownOf(now));
    if (now !== before) this.#follow(before, now, fact);
  }

  /** A token for the previous card is useless; prepares the next one. */
  #touch(): void {
    this.#attempts.touch();
    this.#session.gateway?.renew();
    this.#host.outdated();
  }

  /** The only place with effects. Each compares the two states and is idempotent. */
  #follow(before: FormState, now: FormState, fact: Fact): void {
    this.#runner.want(failureOf(now.lookup) ? null : nextQuestion(now.lookup), this.#session.gateway);
    this.#host.changed(fact.is === 'page' || fact.is === 'cards');
    if (before.attempt.is === 'paid' && now.attempt.is !== 'paid') this.#host.outdated();
    if (before.attempt.is === 'paid' && now.attempt.is === 'none') this.#host.dropped();
    this.#announcer.follow(before, now);
  }

  /** The page's input. Another account drops everything typed and known. */
  configure(page: PageInput): void {
    if (!isSameAccount(page, this.#state.page)) {
      const { is } = this.#state.sdk;
      if (is !== 'away') this.#session.close();
      if (is === 'loading' || is === 'ready') this.wipe();
    }
    this.#tell({ is: 'page', page });
  }

  /** @param cards as `GET /v1/customers/{id}/cards` returns them */
  setSavedCards(cards: unknown): void {
    const parsed = parseSavedCards(cards);
    if (parsed.length === 0 && this.#state.choice.cards.length === 0) return;
    this.#choose({ is: 'cards', cards: parsed, isTyping: !this.inputs.isEmpty('cardNumber') });
  }

  choose(what: Extract<Fact, { is: 'chose' }>['what'], id: string): void {
    this.#choose({ is: 'chose', what, id });
  }

  #choose(fact: Fact): void {
    const { chosen } = this.#state.choice;
    this.#tell(fact);
    if (this.#state.choice.chosen?.id === chosen?.id) return;
    // A code is valid for one card only.
    this.inputs.clear('securityCode');
    this.edit(null);
  }

  consent(consents: boolean): void {
    this.#tell({ is: 'consented', consents });
  }

  start(): void {
    if (this.#state.sdk.is === 'away') this.#session.openSoon();
  }

  /** Removes the document with the SDK; typed text stays. */
  stop(): void {
    this.#session.close();
  }

  /** Repeats failed requests. */
  retry(): void {
    if (this.#state.sdk.is === 'failed') this.#session.open().catch(() => undefined);
    else this.#tell({ is: 'retried' });
  }

  /** @param field `null` if a browser or password manager filled in several */
  edit(field: Field | null): void {
    this.#tell({ is: 'edited', field });
  }

  /**
   * Reads the fields again: any text counts, however it got there.
   *
   * @param changed field whose `change` the browser has just sent
   */
  look(changed?: Field): void {
    this.#tell(changed ? { is: 'changed', field: changed } : { is: 'looked' });
  }

  leave(field: Field): void {
    this.#tell(this.inputs.isEmpty(field) ? { is: 'looked' } : { is: 'left', field });
  }

  showProblems(): void {
    this.#tell({ is: 'asked-for-all' });
  }

  wipe(): void {
    this.inputs.wipe();
    this.#tell({ is: 'wiped' });
  }

  /** After a rejected payment: keeps valid fields, empties the others, and shows the reason at the first of them. */
  recover(statusDetail: string): void {
    const recovery = recoveryOf(statusDetail);
    for (const field of recovery.empty) this.inputs.clear(field);
    this.#tell({ is: 'rejected', recovery, focused: this.inputs.active });
    const [field = 'securityCode'] = this.#state.attention.refused.keys();
    const goOn = (): void => this.#host.goTo(field);
    goOn();
    // A select without plans is disabled until the plans requested again arrive; the buyer may go elsewhere meanwhile.
    const isThere = this.inputs.holdFocus();
    if (field === 'installments')
      this.#settle().then(
        () => isThere() && goOn(),
        () => undefined,
      );
  }

  /** Waits for all look-ups. @throws {MpError} the last question's failure */
  async #settle(): Promise<void> {
    this.#tell({ is: 'retried' });
    await this.#runner.settled();
    const failure = failureOf(this.#state.lookup);
    if (failure) throw failure;
  }

  /** A payment made or requested is dropped. */
  fail(error: MpError): void {
    this.#host.warn(error.message);
    this.#tell({ is: 'failed', error });
  }

  /** @throws {MpError} already shown to the buyer and reported to the page */
  pay(): Promise<Paid> {
    return this.#attempts.pay();
  }
}
