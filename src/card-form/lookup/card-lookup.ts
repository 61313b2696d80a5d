import type { InstallmentOffer, Issuer, PayerCost, PaymentMethod, PaymentTypeId } from '../../card/card.js';
import { rulesOf, type CardRules } from '../../card/rules.js';
import type { MpError } from '../../sdk/mp-error.js';
import { toMpError } from '../../sdk/to-mp-error.js';
import type { Gateway } from '../../sdk/gateway.js';

/** What the shop wants, beside the card. */
export interface Terms {
  /** Decimal with a dot; empty for a single payment that needs no plans. */
  amount: string;
  maxInstallments: number | null;
  /** Kinds of card that are taken; empty for all. */
  paymentTypes: readonly PaymentTypeId[];
}

/**
 * What Mercado Pago says of the card being typed: BIN to payment method, then its issuers and plans. Answers of an older
 * question are dropped; a question whose answer is known is not asked again.
 */
export class CardLookup {
  readonly #gateway: () => Promise<Gateway>;
  readonly #changed: () => void;
  readonly #failed: (error: MpError) => void;
  #terms: Terms = { amount: '', maxInstallments: null, paymentTypes: [] };

  #bin = '';
  #known: PaymentMethod | null = null;
  #methodId: string | null = null;
  #methods: PaymentMethod[] | null = null;
  #issuers: Issuer[] | null = null;
  #offers: InstallmentOffer[] | null = null;
  #issuerId: string | null = null;
  #installments: number | null = null;
  #error: MpError | null = null;
  #ruled: { method: PaymentMethod | null; bin: string; rules: CardRules } | null = null;
  /** Only the newest run may write. */
  #run = 0;
  #work: Promise<void> = Promise.resolve();

  constructor(gateway: () => Promise<Gateway>, changed: () => void, failed: (error: MpError) => void) {
    this.#gateway = gateway;
    this.#changed = changed;
    this.#failed = failed;
  }

  get bin(): string {
    return this.#bin;
  }

  /** What went wrong with the newest question, or `null`. */
  get error(): MpError | null {
    return this.#error;
  }

  /** Whether plans may still come of the newest question. */
  get asks(): boolean {
    return this.#bin !== '' && !this.#error && (this.state === 'unknown' || this.state === 'recognised');
  }

  /** The method of the card, once it is known, whether the shop takes it or not. */
  get recognised(): PaymentMethod | null {
    return this.method ?? this.#methods?.[0] ?? null;
  }

  /** What the card has to look like. Kept, because it is asked for at every key and runs long regular expressions. */
  get rules(): CardRules {
    const { recognised: method } = this;
    const bin = this.#bin;
    if (this.#ruled?.method !== method || this.#ruled.bin !== bin)
      this.#ruled = { method, bin, rules: rulesOf(method, bin) };
    return this.#ruled.rules;
  }

  /** The method to pay with. */
  get method(): PaymentMethod | null {
    const { methods } = this;
    return methods.find(({ id }) => id === this.#methodId) ?? methods[0] ?? null;
  }

  get state(): 'unknown' | 'recognised' | 'not-recognised' | 'type-not-accepted' {
    if (!this.#methods) return 'unknown';
    if (this.#methods.length === 0) return 'not-recognised';
    return this.method ? 'recognised' : 'type-not-accepted';
  }

  /** Methods that the card can be paid with, of the kinds that the shop takes: credit and debit share some BINs. */
  get methods(): readonly PaymentMethod[] {
    const { paymentTypes } = this.#terms;
    return (this.#methods ?? []).filter(({ typeId }) => paymentTypes.length === 0 || paymentTypes.includes(typeId));
  }

  /** Banks to choose from; empty where there is nothing to choose. */
  get issuers(): readonly Issuer[] {
    return this.#issuers && this.#issuers.length > 1 ? this.#issuers : [];
  }

  get issuerId(): string | null {
    if (!this.method) return null;
    if (this.method.needs.issuer) return this.#issuerId ?? (this.#issuers?.length === 1 ? this.#issuers[0]!.id : null);
    return this.method.issuerId ?? this.#offer()?.issuerId ?? null;
  }

  #offer(): InstallmentOffer | undefined {
    const offers = (this.#offers ?? []).filter(({ methodId }) => methodId === this.method?.id);
    const wanted = this.#issuerId ?? this.method?.issuerId;
    return offers.find(({ issuerId }) => issuerId !== null && issuerId === wanted) ?? offers[0];
  }

  /** The plan that is chosen. */
  get plan(): PayerCost | null {
    return this.payerCosts?.find(({ installments }) => installments === this.installments) ?? null;
  }

  /** Plans of the amount, within the shop's bound; `null` while they are not known or not needed. */
  get payerCosts(): readonly PayerCost[] | null {
    if (this.#terms.amount === '' || !this.#offers) return null;
    const most = this.#terms.maxInstallments ?? Infinity;
    return this.#offer()?.payerCosts.filter(({ installments }) => installments <= most) ?? [];
  }

  /** The plan to pay in: chosen, else the single payment, which every buyer can do without. */
  get installments(): number | null {
    if (this.#terms.amount === '') return this.method ? 1 : null;
    const plans = this.payerCosts ?? [];
    const offered = (wanted: number | null): boolean => plans.some(({ installments }) => installments === wanted);
    if (offered(this.#installments)) return this.#installments;
    return offered(1) ? 1 : null;
  }

  /**
   * @param bin first digits of the number, or an empty string while there are too few
   * @param known the method, of a saved card
   */
  setBin(bin: string, known: PaymentMethod | null = null): void {
    if (bin === this.#bin && known?.id === this.#known?.id && known?.issuerId === this.#known?.issuerId) return;
    this.#bin = bin;
    this.#known = known;
    this.#methods = known && [known];
    this.#issuers = this.#offers = null;
    this.#issuerId = this.#methodId = null;
    const find = known ? () => this.#findOffers() : () => this.#findMethod();
    this.#ask(bin === '' ? null : find);
  }

  /** The buyer says which of several methods it is. */
  setMethod(id: string): void {
    this.#methodId = id;
    this.#issuers = this.#offers = null;
    this.#issuerId = null;
    this.#ask(() => this.#findIssuers());
  }

  setTerms(terms: Terms): void {
    const before = this.#terms;
    this.#terms = terms;
    const kinds = String(before.paymentTypes) !== String(terms.paymentTypes);
    if (this.#bin === '' || (before.amount === terms.amount && !kinds)) return;
    this.#offers = null;
    if (kinds) this.#issuers = null;
    // Before the method is known the question under way will ask for the plans itself, with the new amount.
    if (this.#methods) this.#ask(() => (kinds ? this.#findIssuers() : this.#findOffers()));
  }

  setIssuer(id: string): void {
    this.#issuerId = id === '' ? null : id;
    const known = this.#offers?.some(({ issuerId }) => issuerId === this.#issuerId);
    if (this.#issuerId !== null && !known) this.#ask(() => this.#findOffers());
    else this.#changed();
  }

  /** The bank refused the plan: the buyer chooses again among those of now. */
  askPlansAgain(): void {
    this.#installments = null;
    this.#offers = null;
    if (this.method) this.#ask(() => this.#findOffers());
  }

  setInstallments(count: number | null): void {
    this.#installments = count;
    this.#changed();
  }

  /** Asks again what failed. */
  retry(): void {
    if (!this.#error) return;
    const bin = this.#bin;
    this.#bin = '';
    this.setBin(bin, this.#known);
  }

  /** Waits until nothing is being asked, and asks once more what has failed. Throws the `MpError` of that. */
  async settle(): Promise<void> {
    this.retry();
    let work;
    do {
      work = this.#work;
      await work;
    } while (work !== this.#work);
    if (this.#error) throw this.#error;
  }

  forget(): void {
    this.#installments = null;
    this.setBin('');
  }

  #ask(question: (() => Promise<void>) | null): void {
    this.#run += 1;
    const run = this.#run;
    this.#error = null;
    this.#changed();
    if (!question) return;
    this.#work = question().catch((reason: unknown) => {
      if (run !== this.#run) return;
      this.#error = toMpError(reason);
      this.#changed();
      this.#failed(this.#error);
    });
  }

  /** Runs `ask` and gives its answer to `keep`, unless a newer question has come. */
  async #answer<T>(ask: (gateway: Gateway) => Promise<T>, keep: (answer: T) => void): Promise<boolean> {
    const run = this.#run;
    const answer = await ask(await this.#gateway());
    if (run !== this.#run) return false;
    keep(answer);
    this.#changed();
    return true;
  }

  async #findMethod(): Promise<void> {
    const isNewest = await this.#answer(
      (gateway) => gateway.paymentMethods(this.#bin),
      (methods) => (this.#methods = methods),
    );
    if (isNewest) await this.#findIssuers();
  }

  async #findIssuers(): Promise<void> {
    const { method } = this;
    if (method?.needs.issuer) {
      const isNewest = await this.#answer(
        (gateway) => gateway.issuers(method, this.#bin),
        (issuers) => (this.#issuers = issuers),
      );
      if (!isNewest) return;
    }
    await this.#findOffers();
  }

  async #findOffers(): Promise<void> {
    const { method } = this;
    const { amount } = this.#terms;
    if (!method || amount === '') return;
    await this.#answer(
      (gateway) =>
        gateway.installments({
          amount,
          bin: this.#bin,
          method,
          issuerId: this.#issuerId ?? this.#known?.issuerId ?? null,
        }),
      (offers) => (this.#offers = offers),
    );
  }
}
