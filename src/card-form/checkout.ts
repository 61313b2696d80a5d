import type { CardField, Field, IdentificationType, SavedCard } from '../card/card.js';
import { isPast, type Today } from '../card/expiry.js';
import { recoveryOf } from '../card/recovery.js';
import { checksOut, hasLetters, plainDocument } from '../card/identification.js';
import { validate, type Asked, type Problem, type ProblemCode } from '../card/validate.js';
import type { CardFormEventMap, CardFormState, CardToken } from './events.js';
import { messagesOf } from '../locale/card-form-texts.js';
import type { Locale } from '../locale/locale.js';
import { fill, problemText, type Messages } from '../locale/messages.js';
import { formatMoney, hasDocuments } from '../locale/money.js';
import { isMissingCode, mpError, toMpError } from '../sdk/to-mp-error.js';
import { MpError, type MpErrorCode } from '../sdk/mp-error.js';
import { BIN_LENGTH, isTestKey } from '../sdk/load.js';
import type { ConnectOptions, Gateway } from '../sdk/gateway.js';
import { parseSavedCards } from '../sdk/parse.js';
import { DEADLINE, withDeadline } from '../sdk/with-deadline.js';
import { askedOf } from './asked.js';
import { warn } from './warn.js';
import { bannerOf, isSetup } from './view/banner.js';
import { cardOf } from './card-data.js';
import { CardLookup, type Terms } from './lookup/card-lookup.js';
import type { FramedHooks } from './secure-fields/framed-card.js';
import { Inputs } from './inputs.js';
import { costOf, planText } from './view/plan-text.js';
import { Problems } from './problems.js';
import { SdkSession } from './sdk-session.js';
import { NUMBER_PLACEHOLDER, type ViewState } from './view/view-state.js';

/** A decimal with a dot that is more than nothing. */
const AMOUNT = /^(?=.*[1-9])\d+(?:\.\d+)?$/;

/** What the reason of a problem makes of the whole attempt. */
const CODE_OF_PROBLEM: Partial<Record<ProblemCode, MpErrorCode>> = {
  'not-recognised': 'card-not-supported',
  'type-not-accepted': 'card-not-supported',
  unavailable: 'installments-unavailable',
};

/** What the element says when something has happened. */
export interface Hooks {
  options(): ConnectOptions & { locale: Locale };
  /** Something that is shown has changed. */
  changed(): void;
  /** Something was typed where the element cannot see it. */
  edited(): void;
  /** @returns whether the page has left the default action alone */
  emit<K extends keyof CardFormEventMap>(type: K, detail: CardFormEventMap[K]['detail']): boolean;
}

export interface Paid {
  token: CardToken;
  /** The page has said that it sends the token itself. */
  prevented: boolean;
}

function today(): Today {
  const now = new Date();
  return { month: now.getMonth() + 1, year: now.getFullYear() };
}

/**
 * One form's way from what is typed to a token: what is asked for, what is wrong, what Mercado Pago says, and the attempt
 * to pay. It knows the inputs of the closed root; no card data is kept in it.
 */
export class Checkout {
  readonly inputs: Inputs;
  readonly #root: ShadowRoot;
  readonly #hooks: Hooks;
  readonly #problems = new Problems();
  readonly #session: SdkSession;
  readonly #lookup: CardLookup;
  #terms: Terms = { amount: '', maxInstallments: null, paymentTypes: [] };
  #savedCards: readonly SavedCard[] = [];
  #saved: SavedCard | null = null;
  /** Saved cards that were refused for this payment. */
  readonly #refusedCards = new Set<string>();
  /** The document's check digit does not fit: a hint. */
  #doubt = false;
  #error: MpError | null = null;
  readonly #toldErrors = new WeakSet<MpError>();
  #attempt: Promise<Paid> | null = null;
  #starting: ReturnType<typeof setTimeout> | undefined;
  #busy = false;
  /** Counts edits: a token made of what has been edited since is dropped. */
  #edits = 0;
  #delivered = false;
  /** What stood in Mercado Pago's frames is gone, and the buyer has not typed since. */
  #emptied = false;
  /** `#visible` as the view was last made of it, and as Mercado Pago's frames were last told. */
  #shown = '';
  #marked = '';
  #state = '';

  constructor(root: ShadowRoot, hooks: Hooks) {
    this.#root = root;
    this.#hooks = hooks;
    this.inputs = new Inputs(root);
    this.#lookup = new CardLookup(
      () => this.#session.gateway,
      () => this.refresh(),
      // What was asked while the SDK is away is asked again when it is there.
      (error) => {
        if (error.code !== 'aborted') this.#tell(error);
      },
    );
    this.#session = new SdkSession({
      options: () => hooks.options(),
      changed: () => this.refresh(),
      prepare: (gateway, signal) => this.#prepare(gateway, signal),
      ready: () => {
        this.#lookup.retry();
        hooks.emit('mp-ready', null);
      },
      failed: (error) => this.#tell(error),
    });
  }

  get busy(): boolean {
    return this.#busy;
  }

  get ready(): boolean {
    return this.#session.ready;
  }

  /** All that is asked for is there and right. */
  get complete(): boolean {
    return this.#problems.found.length === 0 && this.#lookup.installments !== null;
  }

  get showsProblems(): boolean {
    return this.#problems.shown.size > 0;
  }

  /** Whether this is what the form would still give, with the terms and the card of now. */
  fits({ payment_method_id, installments, issuer_id }: CardToken): boolean {
    const { method, installments: wanted, issuerId } = this.#lookup;
    return method?.id === payment_method_id && wanted === installments && issuerId === issuer_id;
  }

  /** The first thing that is wrong, shown or not, with the words for it. */
  get problem(): (Problem & { text: string }) | null {
    const [first] = this.#problems.found;
    return first ? { ...first, text: this.#problemText(first.field, first.code) } : null;
  }

  /** Saved cards that the shop takes. */
  get #offered(): readonly SavedCard[] {
    const { paymentTypes } = this.#terms;
    return this.#savedCards.filter(({ method }) => paymentTypes.length === 0 || paymentTypes.includes(method.typeId));
  }

  get #asked(): Asked {
    return askedOf(this.#lookup, this.#saved !== null, this.#session.documents, this.#hasBadAmount);
  }

  get #hasBadAmount(): boolean {
    const { amount } = this.#terms;
    return amount !== '' && !AMOUNT.test(amount);
  }

  /**
   * Loads the SDK where it is not there and has not failed. One task later: its frame costs more than the form itself,
   * and the fields can take keys before it, or be gone again.
   */
  start(): void {
    if (this.#session.error || this.#session.loading || this.#session.ready) return;
    this.#starting ??= setTimeout(() => {
      this.#starting = undefined;
      this.#open();
    });
  }

  /** The document with the SDK is gone; what was typed stays. */
  stop(): void {
    clearTimeout(this.#starting);
    this.#starting = undefined;
    this.#session.close();
  }

  /** Another account: nothing that was typed or known still belongs. */
  startOver(): void {
    if (this.#session.ready || this.#session.loading) this.wipe();
    this.#session.forget();
  }

  /** Mercado Pago's frames, where the shop asks for them: only then is their code loaded. */
  async #prepare(gateway: Gateway, signal: AbortSignal): Promise<void> {
    if (!this.#isFramed) return;
    const { FramedCard } = await withDeadline(DEADLINE.script, signal, () =>
      import('./secure-fields/framed-card.js').catch(() => {
        throw mpError('network');
      }),
    );
    const framed = new FramedCard(gateway, this.#root, this.#framedHooks(), signal);
    this.inputs.framed = framed;
    this.refresh();
    await framed.ready();
  }

  get #isFramed(): boolean {
    return this.#hooks.options().fieldsTitle !== undefined;
  }

  #framedHooks(): FramedHooks {
    return {
      look: (field) => {
        const texts = messagesOf(this.#hooks.options().locale);
        const placeholder = { cardNumber: NUMBER_PLACEHOLDER, cardExpiration: texts.expiryPlaceholder };
        return { label: texts[`label.${field}`], placeholder: { ...placeholder, securityCode: '' }[field] };
      },
      edited: () => this.#hooks.edited(),
      left: (field: CardField) => document.hasFocus() && this.leave(field),
      changed: () => this.refresh(),
      failed: (error) => this.#session.fail(error),
      closed: (hadText) => {
        this.inputs.framed = null;
        this.#emptied ||= hadText;
        this.#askForCard();
      },
    };
  }

  setTerms(terms: Terms): void {
    this.#terms = terms;
    // Chile and Colombia take no decimals, and none are needed where they are 0.
    this.#lookup.setTerms({ ...terms, amount: this.#hasBadAmount ? '' : terms.amount.replace(/\.0+$/, '') });
  }

  /** Tells the page when what it wrote is no amount. */
  checkAmount(): void {
    if (!this.#hasBadAmount) return;
    const { amount } = this.#terms;
    this.#tell(
      new MpError('installments-unavailable', `amount="${amount}" is no amount. Write it as amount="1250.50".`),
    );
  }

  /** @param cards as `GET /v1/customers/{id}/cards` returns them */
  setSavedCards(cards: unknown): void {
    this.#savedCards = parseSavedCards(cards);
    const kept = this.#savedCards.find(({ id }) => id === this.#saved?.id);
    // Who has begun to type another card goes on with it.
    this.#choose(kept ?? (this.inputs.isEmpty('cardNumber') ? this.#firstGood : null));
  }

  /** @param id of a saved card; empty for another card */
  setSavedCard(id: string): void {
    this.#choose(this.#savedCards.find((card) => card.id === id) ?? null);
  }

  #choose(card: SavedCard | null): void {
    if (card?.id === this.#saved?.id) return;
    this.#saved = card;
    this.#edits += 1;
    // A code belongs to one card.
    this.inputs.clear('securityCode');
    this.#problems.forget();
    this.#askForCard();
    this.refresh();
  }

  #askForCard(): void {
    const saved = this.#saved;
    const bin = saved?.bin ?? this.inputs.bin(BIN_LENGTH[this.#hooks.options().version]);
    this.#lookup.setBin(bin, saved?.method);
  }

  setMethod(id: string): void {
    this.#edits += 1;
    this.#lookup.setMethod(id);
  }

  setIssuer(id: string): void {
    this.#lookup.setIssuer(id);
  }

  setInstallments(count: string): void {
    this.#lookup.setInstallments(Number(count) || null);
  }

  /** Asks again what has failed. */
  retry(): void {
    if (this.#session.error) this.#open();
    else this.#lookup.retry();
  }

  #open(): void {
    // A failure has been told by then.
    this.#session.open().catch(() => undefined);
  }

  /** Something was typed, pasted, deleted or filled in. */
  edit(): void {
    this.#edits += 1;
    if (this.#error || this.#emptied) this.#hooks.changed();
    this.#error = null;
    this.#emptied = false;
    this.#problems.edited(this.inputs.active);
    this.renew();
    this.#askForCard();
    this.assess();
  }

  leave(field: Field): void {
    if (this.inputs.isEmpty(field)) return;
    this.#problems.leave(field);
    this.assess();
  }

  showProblems(): void {
    this.#problems.showAll();
    this.assess();
  }

  wipe(): void {
    this.#edits += 1;
    this.#error = null;
    this.#emptied = false;
    this.#problems.forget();
    this.inputs.wipe();
    this.#lookup.forget();
    this.#askForCard();
  }

  /**
   * After a rejected payment: what is still right stays, what is not is emptied, and the first of it says why.
   *
   * @returns the field to go on with
   */
  recover(statusDetail: string): Field {
    const { sameCard, empty, marked, reason } = recoveryOf(statusDetail);
    this.#edits += 1;
    this.#error = null;
    this.#problems.forget();
    if (this.#saved && !sameCard) this.#refusedCards.add(this.#saved.id);
    // What the bank knows better of a saved card cannot be mended here: it is typed anew.
    const isOutdated = marked.includes('cardNumber') || marked.includes('cardExpiration');
    if (this.#saved && (!sameCard || isOutdated)) this.#choose(sameCard ? null : this.#firstGood);
    for (const field of empty) this.inputs.clear(field);
    if (empty.includes('installments')) this.#lookup.askPlansAgain();
    this.#askForCard();
    for (const field of marked) if (!this.#saved || field === 'securityCode') this.#problems.refuse(field, reason);
    this.renew();
    this.refresh();
    return this.#saved ? 'securityCode' : (marked[0] ?? 'securityCode');
  }

  /** Until the plans that were asked for again are there: a select without any is disabled. */
  async plansSettled(): Promise<void> {
    await this.#lookup.settle().catch(() => undefined);
  }

  /** The first saved card that can be paid with. */
  get #firstGood(): SavedCard | null {
    return this.#offered.find((card) => this.#isGood(card)) ?? null;
  }

  #isGood(card: SavedCard): boolean {
    return !isPast(card, today()) && !this.#refusedCards.has(card.id);
  }

  /** After a token was delivered the next one is prepared as soon as it looks as if it will be needed. */
  renew(): void {
    if (!this.#delivered) return;
    this.#delivered = false;
    this.#session.gateway.then(
      (gateway) => gateway.renew(),
      () => undefined,
    );
  }

  refresh(): void {
    this.assess();
    this.#hooks.changed();
  }

  /** Looks at what stands in the inputs, and says what has changed by it. */
  assess(): void {
    const asked = this.#asked;
    this.inputs.format(asked);
    const typed = this.inputs.read();
    this.#problems.set(validate(typed, asked, today()));
    this.#doubt = this.#problems.hasLeft('docNumber') && !checksOut(plainDocument(typed.docNumber), typed.docType);
    const visible = this.#visible;
    if (visible !== this.#shown) this.#hooks.changed();
    if (visible !== this.#marked) this.inputs.framed?.mark(this.#problems.shown);
    this.#marked = visible;
    this.#announce();
  }

  /** What an edit changes of the view, in a form that can be compared. */
  get #visible(): string {
    return [...this.#problems.shown, this.#problems.untold, this.#doubt, this.#documentType?.id].join();
  }

  #announce(): void {
    const { method, installments } = this.#lookup;
    const detail: CardFormState = {
      complete: this.complete,
      payment_method_id: method?.id ?? null,
      payment_type_id: method?.typeId ?? null,
      installments,
    };
    const state = JSON.stringify(detail);
    const isFirst = this.#state === '';
    if (state === this.#state) return;
    this.#state = state;
    if (!isFirst) this.#hooks.emit('mp-change', detail);
  }

  pay(): Promise<Paid> {
    this.#attempt ??= this.#try().finally(() => (this.#attempt = null));
    return this.#attempt;
  }

  async #try(): Promise<Paid> {
    this.#error = null;
    const edits = this.#edits;
    try {
      this.#demandRight();
      this.#setBusy(true);
      const gateway = await this.#session.open();
      await this.#lookup.settle();
      // Only now is it known what the card needs: an issuer, another length.
      this.#demandRight();
      const maker = this.inputs.framed ?? gateway;
      const token = this.#tokenOf(await maker.tokenize(cardOf(this.inputs, this.#saved, this.#asked.code)));
      if (edits !== this.#edits) throw mpError('aborted');
      this.#delivered = true;
      this.#setBusy(false);
      return { token, prevented: !this.#hooks.emit('mp-token', token) };
    } catch (reason) {
      throw this.#fail(toMpError(reason));
    }
  }

  #setBusy(busy: boolean): void {
    this.#busy = busy;
    this.refresh();
  }

  #tokenOf(token: string): CardToken {
    const { method, issuerId, installments } = this.#lookup;
    if (!method || installments === null) throw mpError('aborted');
    return {
      token,
      payment_method_id: method.id,
      payment_type_id: method.typeId,
      issuer_id: issuerId,
      installments,
    };
  }

  /** @throws {MpError} when something is missing or wrong */
  #demandRight(): void {
    this.assess();
    const { found } = this.#problems;
    if (!found[0]) return;
    const code = CODE_OF_PROBLEM[found[0].code] ?? 'invalid-card-data';
    throw mpError(
      code,
      found.map(({ field, code }) => ({ field, code, message: '' })),
    );
  }

  /** Shows what went wrong with an attempt, and gives the error with the words that are shown. */
  #fail(error: MpError): MpError {
    this.#problems.showAll();
    const ours = new Set(this.#problems.found.map(({ field }) => field));
    for (const { field, code } of error.fields) {
      if (!ours.has(field)) this.#problems.refuse(field, isMissingCode(code) ? 'missing' : 'refused');
    }
    const { shown } = this.#problems;
    const fields = error.fields.map(({ field, code }) => ({
      field,
      code,
      message: this.#problemText(field, shown.get(field) ?? 'refused'),
    }));
    // What a look-up or the loading has failed with stays the same error: it has been told.
    const told = fields.length > 0 ? new MpError(error.code, error.message, fields) : error;
    this.#error = told;
    // What became of the card is not known: the next attempt gets an SDK that has seen none.
    if (error.code === 'no-answer') this.#session.close();
    this.#setBusy(false);
    if (fields[0]) this.inputs.place(fields[0].field)?.focus();
    this.#tell(told);
    return told;
  }

  /** One failure, one event: what an attempt waits for tells its own. */
  #tell(error: MpError): void {
    if (this.#toldErrors.has(error)) return;
    this.#toldErrors.add(error);
    if (isSetup(error)) warn(error.message, this.#hooks.options().publicKey);
    this.#hooks.emit('mp-error', error);
  }

  /** The one that is chosen; before their list is rendered, the first, which it will begin with. */
  get #documentType(): IdentificationType | undefined {
    const { documents } = this.#session;
    return documents?.find(({ id }) => id === this.inputs.documentType) ?? documents?.[0];
  }

  /** Which characters the chosen type of document has. An alphanumeric CNPJ is called a number by the API. */
  get #documentKind(): 'number' | 'letter' {
    const type = this.#documentType;
    return !type || type.kind === 'letter' || hasLetters(type.id) ? 'letter' : 'number';
  }

  #problemText(field: Field, code: ProblemCode): string {
    const { locale } = this.#hooks.options();
    return fill(problemText(messagesOf(locale), field, code), { length: this.#lookup.rules.code?.length ?? '3-4' });
  }

  /** Until when a saved card is good, or why it is not. */
  #noteOf(card: SavedCard, text: ViewState['text']): string {
    if (this.#refusedCards.has(card.id)) return text('savedRefused');
    if (isPast(card, today())) return text('savedExpired');
    return text('savedUntil', { date: `${String(card.month).padStart(2, '0')}/${card.year % 100}` });
  }

  /** The problem that nothing else tells who does not see: a frame cannot be described by a text outside of it. */
  #spoken(problems: ReadonlyMap<Field, string>): string {
    const field = this.#problems.untold ?? this.inputs.framed?.active;
    return (field && problems.get(field)) ?? '';
  }

  /** What the form shows now. */
  view(disabled: boolean, leaving: boolean): ViewState {
    this.#shown = this.#visible;
    const { locale, publicKey } = this.#hooks.options();
    const lookup = this.#lookup;
    const { framed } = this.inputs;
    const { recognised, payerCosts } = lookup;
    const text = (key: keyof Messages, values: Record<string, string | number> = {}): string =>
      fill(messagesOf(locale)[key], values);
    const money = (amount: number): string => formatMoney(amount, locale, recognised?.siteId ?? null);
    // What can be asked again has a button for it; after a failed attempt that is the shop's own.
    const trouble = this.#session.error ?? lookup.error;
    const banner = this.#emptied && !trouble ? 'trouble.emptied' : bannerOf(trouble ?? this.#error);
    const plans = payerCosts ?? [];
    const problems = new Map([...this.#problems.shown].map(([field, code]) => [field, this.#problemText(field, code)]));
    return {
      text,
      locale,
      disabled,
      locked: this.#busy,
      busy: this.#busy || leaving,
      loading: !this.#session.ready && !this.#session.error,
      test: isTestKey(publicKey),
      banner: banner && { text: text(banner), retry: trouble?.retryable ?? false },
      problems,
      problem: this.#spoken(problems),
      framed: this.#isFramed ? { active: framed?.active ?? null, isReady: framed?.isReady ?? false } : null,
      savedCards: this.#offered.map((card) => ({
        id: card.id,
        text: text('savedCard', { name: card.method.name, lastFour: card.lastFour }),
        note: this.#noteOf(card, text),
        disabled: !this.#isGood(card),
      })),
      savedId: this.#saved?.id ?? '',
      method: recognised,
      methods: this.#saved ? [] : lookup.methods,
      documentDoubt: this.#doubt,
      documentKind: this.#documentKind,
      asked: this.#asked,
      documents: this.#session.documents,
      documentsExpected: hasDocuments(locale),
      issuers: lookup.issuers,
      issuerId: lookup.issuerId,
      plans: plans.map((plan) => ({ installments: plan.installments, text: planText(plan, text, money) })),
      installments: lookup.installments,
      cost: costOf(lookup.plan, plans, text, money),
      plansNote: text(payerCosts ? 'choose' : lookup.asks ? 'plansLoading' : 'plansLater'),
      asksPlan: this.#terms.amount !== '',
    };
  }
}
