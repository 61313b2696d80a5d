import { expect } from 'chai';
import fc from 'fast-check';
import { it } from 'node:test';
import type { Field, SavedCard } from '../../src/card/card.js';
import { digitsOf } from '../../src/card/digits.js';
import { recoveryOf } from '../../src/card/recovery.js';
import { newErrors } from '../../src/card-form/announcements.js';
import { isGood } from '../../src/card-form/card-choice.js';
import { initialState, shownOf, step, touchesCard, type Fact, type FormState } from '../../src/card-form/form-state.js';
import { methodOf, nextQuestion } from '../../src/card-form/lookup/lookup.js';
import { noPageInput } from '../../src/card-form/page-input.js';
import { readingOf } from '../../src/card-form/reading.js';
import { mpError } from '../../src/sdk/to-mp-error.js';
import { parsePaymentMethods, parseSavedCards } from '../../src/sdk/parse.js';
import { ANSWERS } from '../helpers/puppet.js';
import { holds } from './property.js';

const today = { month: 11, year: 2026 };

const saved = (id: string, bin: string, year = 2030, mode?: 'optional') => ({
  id,
  expiration_month: 11,
  expiration_year: year,
  first_six_digits: bin,
  last_four_digits: '3704',
  payment_method: { id: 'visa', name: 'Visa', payment_type_id: 'credit_card' },
  security_code: { length: 3, card_location: 'back', mode },
});

const CARDS: readonly SavedCard[] = parseSavedCards([
  saved('1', '450995', 2020),
  saved('2', '450995'),
  saved('3', '503175'),
  saved('4', '450995', 2030, 'optional'),
]);

const FIELDS: readonly Field[] = ['cardNumber', 'cardExpiration', 'securityCode', 'cardholderName', 'docNumber'];

/** What happens, made when its time has come: a reading depends on what is asked for then. */
type Act = (state: FormState) => Fact | null;

const always = (fact: Fact): fc.Arbitrary<Act> => fc.constant(() => fact);

const reading: fc.Arbitrary<Act> = fc
  .record({
    cardNumber: fc.constantFrom('', '4509', '4509 9535 6623 3704', '5031755734530604', '45099535662337041111'),
    cardExpiration: fc.constantFrom('', '11/30', '13/30', '11/20'),
    securityCode: fc.constantFrom<'missing' | 'invalid' | 'valid'>('missing', 'invalid', 'valid'),
    cardholderName: fc.constantFrom('', 'APRO', '4509953566233704'),
    docNumber: fc.constantFrom('', '12345678', '20123456789'),
  })
  .map((typed) => (state) => {
    const values = { ...typed, docType: 'DNI', cardIssuerId: '', installments: '' };
    const digits = digitsOf(values.cardNumber);
    const bin = digits.length < 8 ? '' : digits.slice(0, 8);
    const left = state.attention.left.includes('docNumber');
    return { is: 'read', reading: readingOf(values, bin, state.requirements, left, today) };
  });

const answered: Act = ({ lookup }) => {
  const question = nextQuestion(lookup);
  if (question?.kind !== 'methods') return null;
  return {
    is: 'answered',
    question,
    value: parsePaymentMethods((ANSWERS.getPaymentMethods as { results: unknown }).results),
  };
};

const unanswered: Act = ({ lookup }) => {
  const question = nextQuestion(lookup);
  return question && { is: 'unanswered', question, error: mpError('network') };
};

/** An attempt can end only where one has begun. */
const whileRunning =
  (fact: (state: FormState) => Fact): Act =>
  (state) =>
    state.attempt.is === 'running' ? fact(state) : null;

const act: fc.Arbitrary<Act> = fc.oneof(
  { arbitrary: reading, weight: 5 },
  { arbitrary: fc.constant(answered), weight: 3 },
  fc.constant(unanswered),
  fc.constantFrom('', '10', '900').map<Act>((amount) => () => ({ is: 'page', page: { ...noPageInput, amount } })),
  fc.constantFrom('A', 'B').map<Act>((publicKey) => () => ({ is: 'page', page: { ...noPageInput, publicKey } })),
  fc
    .record({ cards: fc.subarray([...CARDS]), isTyping: fc.boolean() })
    .map<Act>((given) => () => ({ is: 'cards', ...given })),
  always({ is: 'sdk', sdk: { is: 'ready' }, documents: [] }),
  fc.constant<Act>(() => ({ is: 'sdk', sdk: { is: 'failed', error: mpError('sdk-blocked') } })),
  always({ is: 'frames-emptied' }),
  fc.constantFrom(null, ...FIELDS).map<Act>((field) => () => ({ is: 'edited', field })),
  fc.constantFrom(...FIELDS).map<Act>((field) => () => ({ is: 'left', field })),
  fc.constantFrom('', '2', '3', '4').map<Act>(
    (id) =>
      ({ choice }) =>
        // A card that was refused or has expired cannot be chosen: its radio is disabled.
        choice.cards.every((card) => card.id !== id || isGood(choice, card, today))
          ? { is: 'chose', what: 'card', id }
          : null,
  ),
  fc.constantFrom('1', '3').map<Act>((id) => () => ({ is: 'chose', what: 'plan', id })),
  fc.boolean().map<Act>((consents) => () => ({ is: 'consented', consents })),
  always({ is: 'retried' }),
  { arbitrary: fc.constant<Act>(({ attempt }) => (attempt.is === 'running' ? null : { is: 'paying' })), weight: 3 },
  {
    arbitrary: fc.constant(
      whileRunning(({ lookup }) => ({
        is: 'paid',
        payment_method_id: methodOf(lookup)?.id ?? 'visa',
        issuer_id: null,
        installments: 1,
        save_card: false,
      })),
    ),
    weight: 2,
  },
  fc.constantFrom('aborted', 'no-answer', 'invalid-card-data').map((code) =>
    whileRunning(() => ({
      is: 'failed',
      error: mpError(code as 'aborted', [{ field: 'cardNumber', code: 'E301', message: '' }]),
    })),
  ),
  fc
    .constantFrom(
      'cc_rejected_insufficient_amount',
      'cc_rejected_bad_filled_date',
      'cc_rejected_bad_filled_security_code',
      'cc_rejected_bad_filled_other',
      'bad_filled_card_data',
      'cc_rejected_invalid_installments',
      'cc_rejected_call_for_authorize',
    )
    .map<Act>((detail) => () => ({ is: 'rejected', recovery: recoveryOf(detail) })),
  always({ is: 'wiped' }),
);

/** Nothing is changed in place. */
function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value) && !(value instanceof Error)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

const seen = { paid: 0, refused: 0, announced: 0, ended: 0, kept: 0, given: 0 };

/** Goes through what happens, and looks at each step. */
function play(acts: readonly Act[], look: (before: FormState, fact: Fact, now: FormState) => void): void {
  let state = frozen(initialState);
  for (const make of acts) {
    const fact = make(state);
    if (!fact) continue;
    const before = state;
    state = frozen(step(before, frozen(fact), today));
    look(before, fact, state);
  }
}

const acts = fc.array(act, { minLength: 1, maxLength: 25 });

it('holds no digits longer than the BIN, no name and no document', () => {
  holds(acts, (sequence) =>
    play(sequence, (_, __, state) => {
      const text = JSON.stringify({
        ...state,
        attention: { ...state.attention, refused: [...state.attention.refused] },
      });
      expect(/\d{9,}|APRO|12345678/.exec(text)).to.equal(null);
    }),
  );
});

it('is busy exactly while an attempt runs, and a payment stands only while nothing touches the card', () => {
  holds(acts, (sequence) => {
    let isRunning = false;
    play(sequence, (before, fact, { attempt }) => {
      if (fact.is === 'paying') isRunning = true;
      if (fact.is === 'paid' || fact.is === 'failed') isRunning = false;
      expect(attempt.is === 'running').to.equal(isRunning);
      if (attempt.is === 'paid') {
        seen.paid += 1;
        expect(touchesCard(fact)).to.equal(false);
      } else if (before.attempt.is === 'paid') seen.ended += 1;
    });
  });
  expect(seen.paid, 'payments').to.be.greaterThan(0);
  expect(seen.ended, 'payments that ended').to.be.greaterThan(0);
});

it('announces each error once', () => {
  holds(acts, (sequence) => {
    const announced = new Set<Error>();
    play(sequence, (before, fact, now) => {
      for (const error of newErrors(before, now)) {
        expect(announced.has(error), error.code).to.equal(false);
        announced.add(error);
        seen.announced += 1;
      }
      if (fact.is === 'failed') expect(announced.has(fact.error)).to.equal(true);
    });
  });
  expect(seen.announced, 'errors').to.be.greaterThan(0);
});

it('never chooses a refused card, and frees it with a reset and with another amount', () => {
  holds(acts, (sequence) =>
    play(sequence, (before, fact, { choice, page }) => {
      if (choice.chosen) expect(isGood(choice, choice.chosen, today)).to.equal(true);
      if (choice.refused.length > 0) seen.refused += 1;
      if (fact.is === 'wiped' || page.amount !== before.page.amount) expect(choice.refused).to.deep.equal([]);
    }),
  );
  expect(seen.refused, 'refusals').to.be.greaterThan(0);
});

it('shows only problems that were found or refused', () => {
  holds(acts, (sequence) =>
    play(sequence, (_, __, state) => {
      const known = new Set([...state.reading.found.map(({ field }) => field), ...state.attention.refused.keys()]);
      expect([...shownOf(state).keys()].filter((field) => !known.has(field))).to.deep.equal([]);
    }),
  );
});

it('keeps a saved card exactly while what was refused can be corrected on it, and marks only that', () => {
  holds(acts, (sequence) =>
    play(sequence, (before, fact, now) => {
      const card = before.choice.chosen;
      if (fact.is !== 'rejected' || !card) return;
      const { sameCard, marked } = fact.recovery;
      const onCard = marked.filter((field) => field !== 'installments');
      const correctable = onCard.length === 0 || (onCard.includes('securityCode') && before.requirements.code);
      const isKept = now.choice.chosen?.id === card.id;
      expect(isKept).to.equal(sameCard && correctable);
      seen[isKept ? 'kept' : 'given'] += 1;
      if (!now.choice.chosen) return expect([...now.attention.refused.keys()]).to.deep.equal(marked);
      const shown = marked.filter((field) => field === 'securityCode' || field === 'installments');
      expect([...now.attention.refused.keys()]).to.deep.equal(shown);
      if (shown.includes('securityCode')) expect(now.requirements.code).to.equal(true);
    }),
  );
  expect(seen.kept, 'kept cards').to.be.greaterThan(0);
  expect(seen.given, 'cards given up').to.be.greaterThan(0);
});
