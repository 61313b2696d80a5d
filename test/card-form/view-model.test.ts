import { expect } from '@open-wc/testing';
import { recoveryOf } from '../../src/card/recovery.js';
import { initialState, step, type Fact, type FormState } from '../../src/card-form/form-state.js';
import { installmentsOf, issuerIdOf, methodOf, nextQuestion } from '../../src/card-form/lookup/lookup.js';
import { readPage } from '../../src/card-form/page-input.js';
import { viewOf } from '../../src/card-form/view/view-model.js';
import type { ViewState } from '../../src/card-form/view/view-state.js';
import { parseInstallments, parsePaymentMethods, parseSavedCards } from '../../src/sdk/parse.js';
import { mpError } from '../../src/sdk/to-mp-error.js';
import { ANSWERS } from '../helpers/puppet.js';

const today = { month: 11, year: 2026 };

const [savedVisa, savedOld] = parseSavedCards(
  [2030, 2020].map((year, at) => ({
    id: String(at + 1),
    expiration_month: 3,
    expiration_year: year,
    first_six_digits: '450995',
    last_four_digits: '3704',
    payment_method: { id: 'visa', name: 'Visa', payment_type_id: 'credit_card' },
    security_code: { length: 3, card_location: 'back' },
  })),
);

const page = (given: Parameters<typeof readPage>[0]): Fact => ({
  is: 'page',
  page: readPage({ locale: 'es-AR', ...given }, []).page,
});
const typed: Fact = {
  is: 'read',
  reading: { bin: '45099535', found: [], documentType: 'DNI', documentDoubt: false },
};
const cards: Fact = { is: 'cards', cards: [savedOld!, savedVisa!], isTyping: false };
const ready: Fact = { is: 'sdk', sdk: { is: 'ready' }, documents: [] };

const methods = parsePaymentMethods((ANSWERS.getPaymentMethods as { results: unknown }).results);
const plans = parseInstallments(ANSWERS.getInstallments);

/** The next answer of Mercado Pago. */
const answer = (state: FormState): Fact => {
  const question = nextQuestion(state.lookup)!;
  const value = { methods, issuers: [{ id: '1', name: 'Bank' }], offers: plans }[question.kind];
  return { is: 'answered', question, value };
};

/** A token was made with what is there. */
const paid = ({ lookup }: FormState): Fact => ({
  is: 'paid',
  payment_method_id: methodOf(lookup)!.id,
  issuer_id: issuerIdOf(lookup),
  installments: installmentsOf(lookup)!,
  save_card: false,
});

const after = (...facts: (Fact | typeof answer)[]): FormState =>
  facts.reduce<FormState>(
    (state, fact) => step(state, typeof fact === 'function' ? fact(state) : fact, today),
    initialState,
  );

const banner = (view: ViewState): unknown => view.banner && [view.banner.text.slice(0, 24), view.banner.retry];

const VIEWS: [what: string, facts: (Fact | typeof answer)[], show: (view: ViewState) => unknown, shown: unknown][] = [
  ['is loading at first', [], ({ loading }) => loading, true],
  ['is not loading once it is ready', [ready], ({ loading }) => loading, false],
  ['asks no plan without an amount', [page({})], ({ asksPlan }) => asksPlan, false],
  ['asks the plan with an amount', [page({ amount: '10' })], ({ asksPlan }) => asksPlan, true],
  ['asks the plan with an amount that is none', [page({ amount: 'x' })], ({ asksPlan }) => asksPlan, true],
  ['says what comes first', [page({ amount: '10' })], ({ plansNote }) => plansNote, 'Primero, el número de tarjeta'],
  ['says that plans come', [page({ amount: '10' }), ready, typed], ({ plansNote }) => plansNote, 'Buscando cuotas…'],
  ['knows the method', [page({}), ready, typed, answer], ({ method }) => method?.name, 'Visa'],
  ['is locked while it pays', [{ is: 'paying' }], ({ locked, busy }) => [locked, busy], [true, true]],
  [
    'offers to try again what can be',
    [page({}), { is: 'sdk', sdk: { is: 'failed', error: mpError('sdk-blocked') } }],
    banner,
    ['No pudimos conectarnos c', true],
  ],
  [
    'says that an attempt was interrupted',
    [page({}), { is: 'paying' }, { is: 'failed', error: mpError('aborted') }],
    banner,
    ['El pago se interrumpió p', false],
  ],
  [
    'says that nothing was charged where no token was made',
    [page({}), { is: 'paying' }, { is: 'failed', error: mpError('rate-limited') }],
    ({ banner }) => banner?.text.includes('no se cobró nada'),
    true,
  ],
  [
    'says no such thing where the page has had a token',
    [page({}), ready, typed, answer, paid, { is: 'failed', error: mpError('rate-limited') }],
    banner,
    ['No sabemos si el pago se', false],
  ],
  [
    'goes on saying so while the buyer types',
    [page({}), { is: 'paying' }, { is: 'failed', error: mpError('aborted') }, { is: 'edited', field: 'cardNumber' }],
    banner,
    ['El pago se interrumpió p', false],
  ],
  [
    'says nothing above the form of what a field says',
    [
      page({}),
      { is: 'paying' },
      { is: 'failed', error: mpError('invalid-card-data', [{ field: 'docNumber', code: '324', message: '' }]) },
    ],
    ({ banner, problems }) => [banner, problems.get('docNumber')],
    [null, 'Revisá este dato: no fue aceptado.'],
  ],
  [
    'lists saved cards, chooses the first good one, and says why another is not',
    [page({}), cards],
    ({ savedCards, savedId }) => [savedId, ...savedCards.map(({ note, disabled }) => [note, disabled])],
    ['1', ['vencida', true], ['vence 03/30', false]],
  ],
  [
    'says that a saved card was refused',
    [page({}), cards, { is: 'rejected', recovery: recoveryOf('cc_rejected_high_risk') }],
    ({ savedCards, savedId }) => [savedId, savedCards[1]!.note, savedCards[1]!.disabled],
    ['', 'rechazada', true],
  ],
  [
    'speaks the language of the page',
    [page({ locale: 'pt-BR' })],
    ({ text }) => text('label.cardNumber'),
    'Número do cartão',
  ],
];

for (const [what, facts, show, shown] of VIEWS) {
  it(what, () => expect(show(viewOf(after(...facts), false, today))).to.deep.equal(shown));
}

it('is busy while the browser leaves, and takes keys', () => {
  const { busy, locked } = viewOf(after(page({}), ready), true, today);
  expect([busy, locked]).to.deep.equal([true, false]);
});
