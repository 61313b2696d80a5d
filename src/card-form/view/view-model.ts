import type { Field, IdentificationType, SavedCard } from '../../card/card.js';
import { isPast, type Today } from '../../card/expiry.js';
import { hasLetters } from '../../card/identification.js';
import { hasDocuments } from '../../locale/money.js';
import { isGood, isRefused, offeredCards } from '../card-choice.js';
import { unannouncedOf } from '../attention.js';
import { asksConsent, localeOf, shownOf, type FormState } from '../form-state.js';
import {
  failureOf,
  installmentsOf,
  isLoading,
  issuerIdOf,
  issuersOf,
  methodsOf,
  planOf,
  plansOf,
  recognisedOf,
} from '../lookup/lookup.js';
import { bannerOf, bannerOfAttempt } from './banner.js';
import { costOf, planText } from './plan-text.js';
import type { SavedChoice, ViewState } from './view-state.js';
import { moneyOf, problemWords, textsOf, type Text } from './words.js';

/** The chosen type; before the list is rendered, the first, which will be its initial value. */
const documentTypeOf = ({ documents, reading }: FormState): IdentificationType | undefined =>
  documents?.find(({ id }) => id === reading.documentType) ?? documents?.[0];

/** Characters of the chosen document type. The API calls an alphanumeric CNPJ a number. */
function documentKindOf(state: FormState): 'number' | 'letter' {
  const type = documentTypeOf(state);
  return !type || type.kind === 'letter' || hasLetters(type.id) ? 'letter' : 'number';
}

/** Expiry of a saved card, or why it cannot be used. */
function noteOf({ choice }: FormState, card: SavedCard, text: Text, today: Today): string {
  if (isRefused(choice, card)) return text('savedRefused');
  if (isPast(card, today)) return text('savedExpired');
  return text('savedUntil', { date: `${String(card.month).padStart(2, '0')}/${card.year % 100}` });
}

const savedCardsOf = (state: FormState, text: Text, today: Today): SavedChoice[] =>
  offeredCards(state.choice, state.page.paymentTypes).map((card) => ({
    id: card.id,
    text: text('savedCard', { name: card.method.name, lastFour: card.lastFour }),
    note: noteOf(state, card, text, today),
    disabled: !isGood(state.choice, card, today),
  }));

/**
 * An error that concerns no single field. A failed look-up gets a retry button; after an attempt the shop's own button
 * serves.
 */
function bannerIn({ sdk, lookup, attempt, isEmptied }: FormState, text: Text): ViewState['banner'] {
  const trouble = sdk.is === 'failed' ? sdk.error : failureOf(lookup);
  const banner = isEmptied && !trouble ? 'trouble.emptied' : trouble ? bannerOf(trouble) : bannerOfAttempt(attempt);
  return banner && { text: text(banner), retry: trouble?.retryable ?? false };
}

/**
 * Message for the live region: a problem that appeared without moving focus, or one of the focused frame, because
 * `aria-describedby` cannot point from inside a frame to text outside it.
 */
function spokenOf({ attention, frames }: FormState, problems: ReadonlyMap<Field, string>): string {
  const field = unannouncedOf(attention) ?? frames?.active;
  return (field && problems.get(field)) ?? '';
}

/**
 * Turns the state into what the form shows.
 *
 * @param isLeaving the browser is on its way to the shop's server
 */
export function viewOf(state: FormState, isLeaving: boolean, today: Today): ViewState {
  const { page, sdk, lookup, choice, reading, attempt, documents, frames } = state;
  const text = textsOf(state);
  const money = moneyOf(state);
  const plans = plansOf(lookup) ?? [];
  const isPaying = attempt.is === 'running';
  const problems = new Map([...shownOf(state)].map(([field, code]) => [field, problemWords(state, field, code)]));
  return {
    text,
    locale: localeOf(state),
    disabled: page.disabled,
    locked: isPaying,
    busy: isPaying || isLeaving,
    loading: sdk.is === 'away' || sdk.is === 'loading',
    documentsLoading: sdk.is === 'loading',
    test: page.isTest,
    banner: bannerIn(state, text),
    problems,
    problem: spokenOf(state, problems),
    framed: page.secureFields ? { active: frames?.active ?? null, isReady: frames?.isReady ?? false } : null,
    savedCards: savedCardsOf(state, text, today),
    savedId: choice.chosen?.id ?? '',
    saveCard: asksConsent(state) ? { checked: state.consents } : null,
    method: recognisedOf(lookup),
    methods: choice.chosen ? [] : methodsOf(lookup),
    documentDoubt: reading.documentDoubt,
    documentKind: documentKindOf(state),
    requirements: state.requirements,
    documents,
    documentsExpected: hasDocuments(localeOf(state)),
    issuers: issuersOf(lookup),
    issuerId: issuerIdOf(lookup),
    plans: plans.map((plan) => ({ installments: plan.installments, text: planText(plan, text, money) })),
    installments: installmentsOf(lookup),
    cost: costOf(planOf(lookup), plans, text, money),
    plansNote: text(plansOf(lookup) ? 'choose' : isLoading(lookup) ? 'plansLoading' : 'plansLater'),
    asksPlan: page.amount !== '' || page.badAmount !== null,
  };
}
