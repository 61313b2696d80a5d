import type { CardField, Field, IdentificationType, SavedCard } from '../card/card.js';
import type { Today } from '../card/expiry.js';
import type { Recovery } from '../card/recovery.js';
import type { ProblemCode, Requirements } from '../card/validate.js';
import type { Locale } from '../locale/locale.js';
import { spanishOf } from '../locale/money.js';
import { isMissingCode } from '../sdk/to-mp-error.js';
import type { MpError } from '../sdk/mp-error.js';
import * as cards from './card-choice.js';
import * as attention from './attention.js';
import * as lookups from './lookup/lookup.js';
import type { CardFormState, CardToken } from './events.js';
import { asksSame, isSameAccount, noPageInput, type PageInput } from './page-input.js';
import type { Reading } from './reading.js';
import { requirementsOf } from './requirements.js';

export type SdkState =
  { readonly is: 'away' | 'loading' | 'ready' } | { readonly is: 'failed'; readonly error: MpError };

export type AttemptState =
  | { readonly is: 'none' | 'running' }
  /** `hadToken`: a token was made before the failure, and the page may have charged it. */
  | { readonly is: 'failed'; readonly error: MpError; readonly hadToken: boolean }
  /** A token was made: for this method, bank and plan, and with or without consent to keep the card. */
  | ({ readonly is: 'paid' } & PaidWith);

/** The terms of a payment, besides the card. */
type PaidWith = Pick<CardToken, 'payment_method_id' | 'issuer_id' | 'installments' | 'save_card'>;

/** Mercado Pago's frames, if they are used: which one has the focus, and whether all are ready. */
export interface Frames {
  readonly active: CardField | null;
  readonly isReady: boolean;
}

/** The whole state of a form. Only `step` changes it. It contains no card data. */
export interface FormState {
  readonly page: PageInput;
  readonly sdk: SdkState;
  /** Document types of the site: empty if it has none, `null` until known. */
  readonly documents: readonly IdentificationType[] | null;
  /** The account's site, such as `MLA`, once known from an answer. */
  readonly site: string | null;
  readonly lookup: lookups.Lookup;
  readonly choice: cards.CardChoice;
  /** The rules for the fields. Derived from the rest, and cached because every key needs them. */
  readonly requirements: Requirements;
  /** The box "keep this card" is ticked. */
  readonly consents: boolean;
  readonly reading: Reading;
  readonly attention: attention.Attention;
  readonly frames: Frames | null;
  /** The text in Mercado Pago's frames was lost, and the buyer has not typed since. */
  readonly isEmptied: boolean;
  readonly attempt: AttemptState;
}

/** Everything that can happen to a form. */
export type Fact =
  /** The page changed its input. */
  | { is: 'page'; page: PageInput }
  | { is: 'cards'; cards: readonly SavedCard[]; isTyping: boolean }
  /** mercadopago.js loaded, failed or was removed. */
  | { is: 'sdk'; sdk: SdkState; documents?: readonly IdentificationType[] }
  | { is: 'frames'; frames: Frames | null }
  /** The document with Mercado Pago's frames is gone, and the text in them with it. */
  | { is: 'frames-emptied' }
  /** Something was typed, pasted, deleted or filled in; `field` is `null` if unknown. */
  | { is: 'edited'; field: Field | null }
  /** The browser's `change` of a text field, which `edited` may have preceded. */
  | { is: 'changed'; field: Field }
  /** No event, but the fields may have changed without one. */
  | { is: 'looked' }
  /** What was found in the fields. */
  | { is: 'read'; reading: Reading }
  | { is: 'left'; field: Field }
  | { is: 'asked-for-all' }
  | { is: 'chose'; what: 'card' | 'method' | 'issuer' | 'plan'; id: string }
  /** The box "keep this card" was ticked or unticked. */
  | { is: 'consented'; consents: boolean }
  | { is: 'answered'; question: lookups.Question; value: lookups.Answers[lookups.Question['kind']] }
  | { is: 'unanswered'; question: lookups.Question; error: MpError }
  | { is: 'retried' }
  /** An attempt to pay began, succeeded or failed; `focused` is where the focus was then. */
  | { is: 'paying' }
  | ({ is: 'paid' } & PaidWith)
  | { is: 'failed'; error: MpError; focused?: Field | null }
  /** The payment was rejected after the token was sent. */
  | { is: 'rejected'; recovery: Recovery; focused?: Field | null }
  /** Everything was emptied: a reset, leaving the page, or another account. */
  | { is: 'wiped' };

/**
 * What counts as an edit: any change to the card behind a token. A token is bound to number, expiry, code, holder and
 * document, or to a saved card; not to an amount, a bank or a plan, which are read once the token exists. The method
 * counts, because v1 makes the token for it.
 */
export const touchesCard = (fact: Fact): boolean =>
  fact.is === 'edited' ||
  fact.is === 'wiped' ||
  fact.is === 'rejected' ||
  fact.is === 'frames-emptied' ||
  (fact.is === 'chose' && (fact.what === 'card' || fact.what === 'method'));

export const initialState: FormState = {
  page: noPageInput,
  sdk: { is: 'away' },
  documents: null,
  site: null,
  lookup: lookups.emptyLookup,
  choice: cards.noCards,
  requirements: requirementsOf(lookups.emptyLookup, false, null, false),
  consents: false,
  reading: { bin: '', found: [], documentType: '', documentDoubt: false },
  attention: attention.noAttention,
  frames: null,
  isEmptied: false,
  attempt: { is: 'none' },
};

export const shownOf = ({ reading, attention: given }: FormState): ReadonlyMap<Field, ProblemCode> =>
  attention.shownProblems(reading.found, given);

/** Whether the box "keep this card" is shown: not for a saved card. */
export const asksConsent = ({ page, choice }: FormState): boolean => page.saveCard && choice.chosen === null;

/** Whether the typed card should be kept. */
export const savesCard = (state: FormState): boolean => asksConsent(state) && state.consents;

/** Every required field is filled in correctly. */
export const isComplete = ({ reading, lookup }: FormState): boolean =>
  reading.found.length === 0 && lookups.installmentsOf(lookup) !== null;

/** The language of all texts and amounts. */
export const localeOf = ({ page, site }: FormState): Locale => (page.isAnyCountry && spanishOf(site)) || page.locale;

/** The detail of `mp-change`. */
export function formStateOf(state: FormState): CardFormState {
  const method = lookups.methodOf(state.lookup);
  return {
    complete: isComplete(state),
    payment_method_id: method?.id ?? null,
    payment_type_id: method?.typeId ?? null,
    installments: lookups.installmentsOf(state.lookup),
  };
}

/** Fields that caused a failed attempt, besides those whose problem the form itself detects. */
function blame(state: FormState, { error, focused }: Extract<Fact, { is: 'failed' }>): attention.Attention {
  // The buyer is still typing, and did not cause the page's change.
  if (error.code === 'aborted') return state.attention;
  const ours = new Set(state.reading.found.map(({ field }) => field));
  const codeOf = (code: string): ProblemCode =>
    isMissingCode(code) ? 'missing' : code === 'plan-gone' ? code : 'refused';
  return error.fields
    .filter(({ field }) => !ours.has(field))
    .reduce(
      (given, { field, code }) => attention.withRefused(given, [field], codeOf(code)),
      attention.withGoal(attention.withAll(state.attention), error.fields[0]?.field, focused),
    );
}

/** The card to look up: saved or typed. */
const withAskedCard = (state: FormState): FormState => {
  const { choice, reading } = state;
  const lookup = lookups.withCard(state.lookup, choice.chosen?.bin ?? reading.bin, choice.chosen?.method ?? null);
  return lookup === state.lookup ? state : { ...state, lookup };
};

/** Another card: problems of the previous one no longer matter. */
const withChoice = (state: FormState, choice: cards.CardChoice): FormState =>
  choice.chosen?.id === state.choice.chosen?.id
    ? { ...state, choice }
    : withAskedCard({ ...state, choice, attention: attention.noAttention });

const withoutFailure = ({ attempt }: FormState): AttemptState => (attempt.is === 'failed' ? { is: 'none' } : attempt);

/** Whether a payment has the method, bank, plan and consent the form would pay with now. */
export const isFor = (state: FormState, { payment_method_id, issuer_id, installments, save_card }: PaidWith): boolean =>
  payment_method_id === lookups.methodOf(state.lookup)?.id &&
  issuer_id === lookups.issuerIdOf(state.lookup) &&
  installments === lookups.installmentsOf(state.lookup) &&
  save_card === savesCard(state);

const withPage = (state: FormState, page: PageInput): FormState => {
  if (asksSame(state.page, page)) return state;
  const { amount, maxInstallments, paymentTypes } = page;
  const base = isSameAccount(state.page, page) ? state : { ...state, documents: null, site: null };
  // What was refused for one amount may be accepted for another.
  const isSame = amount === state.page.amount;
  return {
    ...base,
    page,
    lookup: lookups.withTerms(base.lookup, { amount, maxInstallments, paymentTypes }),
    choice: isSame ? base.choice : cards.withoutRefusals(base.choice),
    attention: isSame ? base.attention : attention.withoutRefusals(base.attention),
  };
};

function wiped(state: FormState): FormState {
  return withAskedCard({
    ...state,
    attempt: withoutFailure(state),
    isEmptied: false,
    consents: false,
    attention: attention.noAttention,
    choice: cards.withoutRefusals(state.choice),
    reading: { ...state.reading, bin: '' },
    lookup: lookups.withInstallments(lookups.withCard(state.lookup, '', null), null),
  });
}

function rejected(state: FormState, { recovery, focused }: Extract<Fact, { is: 'rejected' }>, today: Today): FormState {
  const { sameCard, empty, marked, reason } = recovery;
  const { page, requirements } = state;
  // If the bank does not say what is wrong, it is probably what was typed: of a saved card, only the code.
  const isTyped = (field: Field): boolean =>
    field === 'installments' || (field === 'securityCode' && requirements.code);
  const isOutdated = marked.length > 0 && !marked.some(isTyped);
  const choice = cards.afterRejection(state.choice, { isRefused: !sameCard, isOutdated }, page.paymentTypes, today);
  const blamed = choice.chosen ? marked.filter(isTyped) : marked;
  const lookup = empty.includes('installments') ? lookups.withoutPlans(state.lookup) : state.lookup;
  return {
    ...withChoice({ ...state, lookup }, choice),
    attempt: withoutFailure(state),
    attention: attention.withGoal(attention.withRefused(attention.noAttention, blamed, reason), blamed[0], focused),
  };
}

function chose(state: FormState, what: Extract<Fact, { is: 'chose' }>['what'], id: string): FormState {
  const { lookup } = state;
  const edited = (field: Field): attention.Attention => attention.withEdited(state.attention, field);
  switch (what) {
    case 'card':
      return withChoice(state, cards.withChosen(state.choice, id));
    case 'method':
      return { ...state, lookup: lookups.withMethod(lookup, id) };
    case 'issuer':
      return { ...state, attention: edited('cardIssuerId'), lookup: lookups.withIssuer(lookup, id || null) };
    case 'plan':
      return {
        ...state,
        attention: edited('installments'),
        lookup: lookups.withInstallments(lookup, Number(id) || null),
      };
  }
}

function edited(state: FormState, field: Field | null): FormState {
  const given = attention.withEdited(state.attention, field);
  // More edits follow the one that interrupted an attempt: they must not remove its message.
  const isOver = state.attempt.is === 'failed' && state.attempt.error.code !== 'aborted';
  if (given === state.attention && !isOver && !state.isEmptied) return state;
  return { ...state, attention: given, isEmptied: false, attempt: isOver ? { is: 'none' } : state.attempt };
}

const failed = (before: AttemptState, error: MpError): AttemptState => ({
  is: 'failed',
  error,
  hadToken: before.is === 'paid' || (before.is === 'failed' && before.hadToken),
});

const isSameReading = (one: Reading, other: Reading): boolean =>
  one.bin === other.bin &&
  one.documentType === other.documentType &&
  one.documentDoubt === other.documentDoubt &&
  one.found.length === other.found.length &&
  one.found.every(({ field, code, final }, at) => {
    const twin = other.found[at]!;
    return field === twin.field && code === twin.code && final === twin.final;
  });

const isSameFrames = (one: Frames | null, other: Frames | null): boolean =>
  one?.active === other?.active && one?.isReady === other?.isReady;

function apply(state: FormState, fact: Fact, today: Today): FormState {
  switch (fact.is) {
    case 'page':
      return withPage(state, fact.page);
    case 'cards': {
      const choice = cards.withCards(state.choice, fact.cards, state.page.paymentTypes, fact.isTyping, today);
      return withChoice(state, choice);
    }
    case 'sdk':
      if (fact.sdk.is === 'away' && state.sdk.is === 'away') return state;
      return { ...state, sdk: fact.sdk, documents: fact.documents ?? state.documents };
    case 'frames':
      return isSameFrames(state.frames, fact.frames) ? state : { ...state, frames: fact.frames };
    case 'frames-emptied':
      return { ...state, isEmptied: true };
    case 'edited':
      return edited(state, fact.field);
    case 'changed':
      return { ...state, attention: attention.withChanged(state.attention, fact.field) };
    case 'looked':
      return state;
    case 'read':
      return isSameReading(state.reading, fact.reading) ? state : withAskedCard({ ...state, reading: fact.reading });
    case 'left':
      return { ...state, attention: attention.withLeft(state.attention, fact.field) };
    case 'asked-for-all':
      return { ...state, attention: attention.withAll(state.attention) };
    case 'chose':
      return chose(state, fact.what, fact.id);
    case 'consented':
      return state.consents === fact.consents ? state : { ...state, consents: fact.consents };
    case 'answered': {
      const lookup = lookups.withAnswer(state.lookup, fact.question, fact.value);
      return { ...state, lookup, site: lookups.recognisedOf(lookup)?.siteId ?? state.site };
    }
    case 'unanswered':
      return { ...state, lookup: lookups.withFailure(state.lookup, fact.question, fact.error) };
    case 'retried':
      return { ...state, lookup: lookups.withoutFailure(state.lookup) };
    case 'paying':
      return { ...state, attempt: { is: 'running' } };
    case 'paid':
      return { ...state, attempt: fact };
    case 'failed':
      return { ...state, attention: blame(state, fact), attempt: failed(state.attempt, fact.error) };
    case 'rejected':
      return rejected(state, fact, today);
    case 'wiped':
      return wiped(state);
  }
}

function withRequirements(before: FormState, now: FormState): FormState {
  const { lookup, choice, documents, page } = now;
  const isSame =
    lookup === before.lookup && choice === before.choice && documents === before.documents && page === before.page;
  if (isSame) return now;
  return { ...now, requirements: requirementsOf(lookup, choice.chosen !== null, documents, page.badAmount !== null) };
}

/** The next state after a fact. Pure; returns the same object if nothing changes. */
export function step(state: FormState, fact: Fact, today: Today): FormState {
  const next = withRequirements(state, apply(state, fact, today));
  const { attempt, lookup } = next;
  if (attempt.is !== 'paid') return next;
  // During the look-up of plans it is unknown whether the payment still fits.
  const isOver = touchesCard(fact) || (!lookups.isLoading(lookup) && !isFor(next, attempt));
  return isOver ? { ...next, attempt: { is: 'none' } } : next;
}
