import type { Field } from '../card/card.js';
import type { Today } from '../card/expiry.js';
import { recoveryOf } from '../card/recovery.js';
import type { Problem } from '../card/validate.js';
import { withNatives } from '../dom/natives.js';
import { MpError } from '../sdk/mp-error.js';
import type { ConnectOptions, Gateway } from '../sdk/gateway.js';
import { BIN_LENGTH } from '../sdk/load.js';
import { parseSavedCards } from '../sdk/parse.js';
import type { CardFormEventMap, CardToken } from './events.js';
import { Attempts, type Paid } from './attempts.js';
import {
  errorsOf,
  formStateOf,
  isFor,
  initialState,
  localeOf,
  requirements,
  shownOf,
  step,
  touchesCard,
  type Fact,
  type FormState,
} from './form-state.js';
import { Inputs } from './inputs.js';
import { LookupRunner } from './lookup/lookup-runner.js';
import { failureOf, nextQuestion } from './lookup/lookup.js';
import { isSameAccount, type PageInput } from './page-input.js';
import { readingOf } from './reading.js';
import { SdkSession } from './sdk-session.js';
import { openSecureFields } from './secure-fields/open-secure-fields.js';
import { secureFieldsHooks } from './secure-fields/secure-fields-hooks.js';
import { isSetup } from './view/banner.js';
import { viewOf } from './view/view-model.js';
import type { ViewState } from './view/view-state.js';
import { problemWords, textsOf } from './view/words.js';

/** What the form does to the element and its page. */
export interface Host {
  /** Something that is shown has changed. */
  changed(): void;
  /** What the browser has to know has changed. Comes in the same task as the edit that changed it. */
  judged(): void;
  /** @returns whether the page has left the default action alone */
  emit<K extends keyof CardFormEventMap>(type: K, detail: CardFormEventMap[K]['detail']): boolean;
  /**
   * A payment that was made no longer fits: the card was edited, emptied or rejected, or another method, bank or plan is
   * paid with now. Comes whether or not one was made.
   */
  outdated(): void;
  /** A mistake of the page's author. */
  warn(message: string): void;
  /** The buyer has to go on in this field. */
  goTo(field: Field): void;
}

function today(): Today {
  const now = new Date();
  return { month: now.getMonth() + 1, year: now.getFullYear() };
}

/**
 * One form: its state, and everything that follows from a change of it. Facts come in by `#tell`, `step` makes the next
 * state of them, and `#follow` is the only place where something is done about it.
 */
export class CardFormController {
  readonly inputs: Inputs;
  readonly #root: ShadowRoot;
  readonly #host: Host;
  readonly #session: SdkSession;
  readonly #runner: LookupRunner;
  readonly #attempts: Attempts;
  readonly #facts: Fact[] = [];
  #state = initialState;

  constructor(root: ShadowRoot, host: Host) {
    this.#root = root;
    this.#host = host;
    this.inputs = new Inputs(root);
    this.#session = new SdkSession({
      options: () => this.#connectOptions(),
      became: (sdk, documents) => this.#tell({ is: 'sdk', sdk, ...(documents && { documents }) }),
      prepare: (gateway, signal) => this.#openSecureFields(gateway, signal),
    });
    this.#runner = new LookupRunner({
      answered: (question, value) => this.#tell({ is: 'answered', question, value }),
      unanswered: (question, error) => this.#tell({ is: 'unanswered', question, error }),
    });
    this.#attempts = new Attempts({
      inputs: this.inputs,
      session: this.#session,
      state: () => this.#state,
      today,
      tell: (fact) => this.#tell(fact),
      settle: () => this.#settle(),
      emit: (type, detail) => host.emit(type, detail),
      goTo: (field) => host.goTo(field),
    });
  }

  get state(): FormState {
    return this.#state;
  }

  /** The first thing that is wrong, shown or not, with the words for it. */
  get problem(): (Problem & { text: string }) | null {
    const [first] = this.#state.reading.found;
    return first ? { ...first, text: problemWords(this.#state, first.field, first.code) } : null;
  }

  /** Whether this is what would be paid with now. */
  fits(payment: CardToken): boolean {
    return isFor(this.#state, payment);
  }

  view(isLeaving: boolean): ViewState {
    return viewOf(this.#state, isLeaving, today());
  }

  /** Takes what happens, in its order: what a page does while it is told of one thing is the next. */
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
    const now = withNatives(() => this.#read(step(before, fact, today())));
    this.#state = now;
    if (touchesCard(fact)) this.#touch();
    this.inputs.secureFields?.mark(shownOf(now));
    if (now !== before) this.#follow(before, now);
  }

  /** The fields made fit for what is asked now, and looked at. What stands in them is kept nowhere. */
  #read(state: FormState): FormState {
    const { inputs } = this;
    const values = inputs.read();
    const bin = inputs.binOf(values, BIN_LENGTH[state.page.version]);
    // The method of the number decides what the rest is held against.
    let now = step(state, { is: 'read', reading: { ...state.reading, bin } }, today());
    const required = requirements(now);
    inputs.fit(required, values);
    const { secureFields } = inputs;
    const frames = secureFields && { active: secureFields.active, isReady: secureFields.isReady };
    now = step(now, { is: 'frames', frames }, today());
    const framed = secureFields ? { framed: secureFields.problems } : {};
    const hasLeftDocument = now.attention.left.includes('docNumber');
    const reading = readingOf({ ...values, ...framed }, bin, required, hasLeftDocument, today());
    return step(now, { is: 'read', reading }, today());
  }

  /** A token of the card as it was is of no use; the next one is prepared. */
  #touch(): void {
    this.#attempts.touch();
    this.#session.gateway?.renew();
    this.#host.outdated();
  }

  /** The only place with effects. Each of them compares what was with what is, and may run any number of times. */
  #follow(before: FormState, now: FormState): void {
    this.#runner.want(failureOf(now.lookup) ? null : nextQuestion(now.lookup), this.#session.gateway);
    this.#host.judged();
    this.#host.changed();
    if (before.attempt.is === 'paid' && now.attempt.is !== 'paid') this.#host.outdated();
    if (now.sdk.is === 'ready' && before.sdk.is !== 'ready') this.#host.emit('mp-ready', null);
    const detail = formStateOf(now);
    if (JSON.stringify(detail) !== JSON.stringify(formStateOf(before))) this.#host.emit('mp-change', detail);
    this.#announce(before, now);
  }

  #announce(before: FormState, now: FormState): void {
    const { badAmount } = now.page;
    const errors = new Set(errorsOf(now));
    if (badAmount !== null && badAmount !== before.page.badAmount)
      errors.add(
        new MpError('installments-unavailable', `amount="${badAmount}" is no amount. Write it as amount="1250.50".`),
      );
    for (const error of errorsOf(before)) errors.delete(error);
    for (const error of errors) {
      if (isSetup(error)) this.#host.warn(error.message);
      this.#host.emit('mp-error', error);
    }
  }

  /** What the page wants. Another account: nothing that was typed or known still belongs. */
  configure(page: PageInput): void {
    if (!isSameAccount(page, this.#state.page)) {
      const isUsed = this.#state.sdk.is === 'loading' || this.#state.sdk.is === 'ready';
      this.#session.close();
      if (isUsed) this.wipe();
    }
    this.#tell({ is: 'page', page });
  }

  /** @param cards as `GET /v1/customers/{id}/cards` returns them */
  setSavedCards(cards: unknown): void {
    const isTyping = !this.inputs.isEmpty('cardNumber');
    const { chosen } = this.#state.choice;
    this.#tell({ is: 'cards', cards: parseSavedCards(cards), isTyping });
    this.#leaveCard(chosen?.id);
  }

  /** A code belongs to one card. */
  #leaveCard(id: string | undefined): void {
    if (this.#state.choice.chosen?.id === id) return;
    this.inputs.clear('securityCode');
    this.edit(null);
  }

  choose(what: Extract<Fact, { is: 'chose' }>['what'], id: string): void {
    const { chosen } = this.#state.choice;
    this.#tell({ is: 'chose', what, id });
    this.#leaveCard(chosen?.id);
  }

  consent(consents: boolean): void {
    this.#tell({ is: 'consented', consents });
  }

  start(): void {
    if (this.#state.sdk.is === 'away') this.#session.openSoon();
  }

  /** The document with the SDK goes; what was typed stays. */
  stop(): void {
    this.#session.close();
  }

  /** Asks again what has failed. */
  retry(): void {
    if (this.#state.sdk.is === 'failed') this.#session.open().catch(() => undefined);
    else this.#tell({ is: 'retried' });
  }

  /** @param field `null` where a browser or a password manager filled in several */
  edit(field: Field | null): void {
    this.#tell({ is: 'edited', field });
  }

  /** What stands in the fields counts, whoever wrote it there. */
  look(): void {
    this.#tell({ is: 'looked' });
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

  /** After a rejected payment: what is still right stays, what is not is emptied, and the first of it says why. */
  recover(statusDetail: string): void {
    const recovery = recoveryOf(statusDetail);
    for (const field of recovery.empty) this.inputs.clear(field);
    this.#tell({ is: 'rejected', recovery });
    const [first] = recovery.marked;
    const field = this.#state.choice.chosen ? 'securityCode' : (first ?? 'securityCode');
    this.#host.goTo(field);
    // A select without any plans is disabled until those that were asked for again are there.
    if (field === 'installments')
      void this.#settle().then(
        () => this.#host.goTo(field),
        () => undefined,
      );
  }

  /** Until nothing is being looked up. @throws {MpError} what the last question failed with */
  async #settle(): Promise<void> {
    this.#tell({ is: 'retried' });
    await this.#runner.settled();
    const failure = failureOf(this.#state.lookup);
    if (failure) throw failure;
  }

  /** @throws {MpError} which the buyer has read and the page was told */
  pay(): Promise<Paid> {
    return this.#attempts.pay();
  }

  #connectOptions(): ConnectOptions {
    const { version, publicKey, nonce, secureFields } = this.#state.page;
    return {
      version,
      publicKey,
      nonce,
      locale: localeOf(this.#state),
      root: withNatives(() => this.#root.querySelector<HTMLElement>('.frame')) ?? this.#root,
      ...(secureFields && { fieldsTitle: textsOf(this.#state)('form') }),
    };
  }

  async #openSecureFields(gateway: Gateway, signal: AbortSignal): Promise<void> {
    if (!this.#state.page.secureFields) return;
    const hooks = secureFieldsHooks({
      inputs: this.inputs,
      state: () => this.#state,
      tell: (fact) => this.#tell(fact),
      leave: (field) => this.leave(field),
      fail: (error) => this.#session.fail(error),
    });
    const secureFields = await openSecureFields(gateway, this.#root, hooks, signal);
    this.inputs.secureFields = secureFields;
    hooks.changed();
    await secureFields.ready();
  }
}
