import type { InstallmentOffer, Issuer, PayerCost, PaymentMethod, PaymentTypeId } from '../../card/card.js';
import { rulesOf, type CardRules } from '../../card/rules.js';
import type { MpError } from '../../sdk/mp-error.js';

/** The shop's terms, besides the card. */
export interface Terms {
  /** Decimal with a dot; empty for a single payment that needs no plans. */
  readonly amount: string;
  readonly maxInstallments: number | null;
  /** Accepted kinds of card; empty for all. */
  readonly paymentTypes: readonly PaymentTypeId[];
}

/** The last answer to one kind of question. It counts only while its key matches the current question. */
export type Answer<T> = { readonly key: string; readonly value: readonly T[] } | null;

/**
 * What Mercado Pago says about the typed card: BIN to payment method, then its issuers and plans.
 *
 * Every answer is stored with its question. So nothing needs to be discarded when the card, the shop's terms or a
 * choice change: an answer to another question simply does not count.
 */
export interface Lookup {
  /** First digits of the number; empty while there are too few. */
  readonly bin: string;
  /** The method of the chosen saved card. */
  readonly saved: PaymentMethod | null;
  readonly terms: Terms;
  /** The buyer's choices; `null` if none. */
  readonly methodId: string | null;
  readonly issuerId: string | null;
  readonly installments: number | null;
  readonly answers: {
    readonly methods: Answer<PaymentMethod>;
    readonly issuers: Answer<Issuer>;
    readonly offers: Answer<InstallmentOffer>;
  };
  readonly failure: { readonly key: string; readonly error: MpError } | null;
}

/** A question for Mercado Pago. The key contains everything the answer depends on. */
export type Question =
  | { readonly kind: 'methods'; readonly key: string; readonly bin: string }
  | { readonly kind: 'issuers'; readonly key: string; readonly bin: string; readonly method: PaymentMethod }
  | {
      readonly kind: 'offers';
      readonly key: string;
      readonly bin: string;
      readonly method: PaymentMethod;
      readonly amount: string;
      readonly issuerId: string | null;
    };

/** The answer type for each kind of question. */
export interface Answers {
  methods: readonly PaymentMethod[];
  issuers: readonly Issuer[];
  offers: readonly InstallmentOffer[];
}

export const emptyLookup: Lookup = {
  bin: '',
  saved: null,
  terms: { amount: '', maxInstallments: null, paymentTypes: [] },
  methodId: null,
  issuerId: null,
  installments: null,
  answers: { methods: null, issuers: null, offers: null },
  failure: null,
};

const valueFor = <T>(answer: Answer<T>, key: string): readonly T[] | null =>
  answer?.key === key ? answer.value : null;

/** All methods that match the number, accepted by the shop or not; `null` while unknown. */
const foundMethods = ({ bin, saved, answers }: Lookup): readonly PaymentMethod[] | null =>
  saved ? [saved] : bin === '' ? null : valueFor(answers.methods, bin);

/** Methods available for the card, of the kinds the shop accepts: credit and debit share some BINs. */
export const methodsOf = (lookup: Lookup): readonly PaymentMethod[] => {
  const { paymentTypes } = lookup.terms;
  return (foundMethods(lookup) ?? []).filter(
    ({ typeId }) => paymentTypes.length === 0 || paymentTypes.includes(typeId),
  );
};

/** The method to pay with. */
export function methodOf(lookup: Lookup): PaymentMethod | null {
  const methods = methodsOf(lookup);
  return methods.find(({ id }) => id === lookup.methodId) ?? methods[0] ?? null;
}

/** The method of the card once known, accepted by the shop or not. */
export const recognisedOf = (lookup: Lookup): PaymentMethod | null =>
  methodOf(lookup) ?? foundMethods(lookup)?.[0] ?? null;

export function stateOf(lookup: Lookup): 'unknown' | 'recognised' | 'not-recognised' | 'type-not-accepted' {
  const found = foundMethods(lookup);
  if (!found) return 'unknown';
  if (found.length === 0) return 'not-recognised';
  return methodOf(lookup) ? 'recognised' : 'type-not-accepted';
}

/** The card's rules. */
export const cardRulesOf = (lookup: Lookup): CardRules => rulesOf(recognisedOf(lookup), lookup.bin);

const issuersKey = ({ bin }: Lookup, { id }: PaymentMethod): string => `${bin} ${id}`;

/** The card's possible issuers, if the method needs one; `null` while unknown or not needed. */
function foundIssuers(lookup: Lookup): readonly Issuer[] | null {
  const method = methodOf(lookup);
  return method?.needs.issuer ? valueFor(lookup.answers.issuers, issuersKey(lookup, method)) : null;
}

/** Banks to choose from; empty if there is no choice. */
export function issuersOf(lookup: Lookup): readonly Issuer[] {
  const issuers = foundIssuers(lookup) ?? [];
  return issuers.length > 1 ? issuers : [];
}

/** The bank the buyer chose. A choice made for another card does not count. */
const chosenIssuer = (lookup: Lookup): string | null =>
  foundIssuers(lookup)?.find(({ id }) => id === lookup.issuerId)?.id ?? null;

export function issuerIdOf(lookup: Lookup): string | null {
  const method = methodOf(lookup);
  if (!method) return null;
  if (!method.needs.issuer) return method.issuerId ?? offerOf(lookup)?.issuerId ?? null;
  const issuers = foundIssuers(lookup) ?? [];
  return chosenIssuer(lookup) ?? (issuers.length === 1 ? issuers[0]!.id : null);
}

const offersKey = ({ bin, saved, terms }: Lookup, { id, typeId }: PaymentMethod, issuerId: string | null): string =>
  [bin, id, typeId, issuerId ?? saved?.issuerId, terms.amount].join(' ');

/** Plans of the chosen bank if the list of all banks has them; otherwise those requested with its id. */
function foundOffers(lookup: Lookup): readonly InstallmentOffer[] | null {
  const method = methodOf(lookup);
  if (!method || lookup.terms.amount === '') return null;
  const chosen = chosenIssuer(lookup);
  const { offers } = lookup.answers;
  const ofAll = valueFor(offers, offersKey(lookup, method, null));
  if (chosen === null || ofAll?.some(({ issuerId }) => issuerId === chosen)) return ofAll;
  return valueFor(offers, offersKey(lookup, method, chosen));
}

function offerOf(lookup: Lookup): InstallmentOffer | undefined {
  const method = methodOf(lookup);
  const offers = (foundOffers(lookup) ?? []).filter(({ methodId }) => methodId === method?.id);
  const wanted = chosenIssuer(lookup) ?? method?.issuerId;
  return offers.find(({ issuerId }) => issuerId !== null && issuerId === wanted) ?? offers[0];
}

/** Plans for the amount, within the shop's limit; `null` while unknown or not needed. */
export function plansOf(lookup: Lookup): readonly PayerCost[] | null {
  if (!foundOffers(lookup)) return null;
  const most = lookup.terms.maxInstallments ?? Infinity;
  return offerOf(lookup)?.payerCosts.filter(({ installments }) => installments <= most) ?? [];
}

/** The plan to pay with: the chosen one, else the single payment, which needs no choice. */
export function installmentsOf(lookup: Lookup): number | null {
  if (lookup.terms.amount === '') return methodOf(lookup) ? 1 : null;
  const plans = plansOf(lookup) ?? [];
  const isOffered = (wanted: number | null): boolean => plans.some(({ installments }) => installments === wanted);
  if (isOffered(lookup.installments)) return lookup.installments;
  return isOffered(1) ? 1 : null;
}

/** The chosen plan. */
export function planOf(lookup: Lookup): PayerCost | null {
  const chosen = installmentsOf(lookup);
  return plansOf(lookup)?.find(({ installments }) => installments === chosen) ?? null;
}

/** The next question; `null` if everything is known. */
export function nextQuestion(lookup: Lookup): Question | null {
  const { bin, terms } = lookup;
  if (bin === '') return null;
  if (!foundMethods(lookup)) return { kind: 'methods', key: bin, bin };
  const method = methodOf(lookup);
  if (!method) return null;
  if (method.needs.issuer && !foundIssuers(lookup))
    return { kind: 'issuers', key: issuersKey(lookup, method), bin, method };
  if (terms.amount === '' || foundOffers(lookup)) return null;
  const chosen = chosenIssuer(lookup);
  const issuerId = chosen ?? lookup.saved?.issuerId ?? null;
  return { kind: 'offers', key: offersKey(lookup, method, chosen), bin, method, amount: terms.amount, issuerId };
}

/** Identifies a question. */
const keyOf = ({ kind, key }: Question): string => `${kind} ${key}`;

export const isSame = (one: Question | null, other: Question | null): boolean =>
  one === other || (one !== null && other !== null && keyOf(one) === keyOf(other));

/** The current question's failure, or `null`. */
export function failureOf(lookup: Lookup): MpError | null {
  const { failure } = lookup;
  if (!failure) return null;
  const question = nextQuestion(lookup);
  return question && keyOf(question) === failure.key ? failure.error : null;
}

/** Whether plans may still arrive. */
export const isLoading = (lookup: Lookup): boolean => nextQuestion(lookup) !== null && !failureOf(lookup);

/** Whether plans for another amount are loading, for a card whose plans were known. */
export function isRepricing(lookup: Lookup): boolean {
  const { bin, terms, answers } = lookup;
  const question = isLoading(lookup) ? nextQuestion(lookup) : null;
  if (question?.kind !== 'offers' || !answers.offers) return false;
  const { id, typeId } = question.method;
  const { key } = answers.offers;
  return key.startsWith(`${bin} ${id} ${typeId} `) && !key.endsWith(` ${terms.amount}`);
}

/** A failure counts until its question changes; then the new one is asked. */
const withoutOldFailure = (lookup: Lookup): Lookup =>
  lookup.failure && !failureOf(lookup) ? { ...lookup, failure: null } : lookup;

/** @param saved method of the chosen saved card */
export function withCard(lookup: Lookup, bin: string, saved: PaymentMethod | null): Lookup {
  if (bin === lookup.bin && saved?.id === lookup.saved?.id && saved?.issuerId === lookup.saved?.issuerId) return lookup;
  return withoutOldFailure({ ...lookup, bin, saved, methodId: null, issuerId: null });
}

export const withTerms = (lookup: Lookup, terms: Terms): Lookup => withoutOldFailure({ ...lookup, terms });

/** The buyer chose one of several methods. */
export const withMethod = (lookup: Lookup, methodId: string): Lookup =>
  withoutOldFailure({ ...lookup, methodId, issuerId: null });

/** @param issuerId `null` for none */
export const withIssuer = (lookup: Lookup, issuerId: string | null): Lookup =>
  withoutOldFailure({ ...lookup, issuerId });

export const withInstallments = (lookup: Lookup, installments: number | null): Lookup => ({ ...lookup, installments });

export function withAnswer<Kind extends Question['kind']>(
  lookup: Lookup,
  { kind, key }: Question & { kind: Kind },
  value: Answers[Kind],
): Lookup {
  return { ...lookup, failure: null, answers: { ...lookup.answers, [kind]: { key, value } } };
}

export const withFailure = (lookup: Lookup, question: Question, error: MpError): Lookup => ({
  ...lookup,
  failure: { key: keyOf(question), error },
});

/** Asks failed questions again. */
export const withoutFailure = (lookup: Lookup): Lookup => (lookup.failure ? { ...lookup, failure: null } : lookup);

/** The bank refused the plan: requests plans again, and the buyer chooses again. */
export const withoutPlans = (lookup: Lookup): Lookup => ({
  ...lookup,
  installments: null,
  answers: { ...lookup.answers, offers: null },
});
