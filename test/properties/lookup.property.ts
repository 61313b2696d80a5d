import { expect } from 'chai';
import fc from 'fast-check';
import { it } from 'node:test';
import type { InstallmentOffer, Issuer, PaymentMethod, PaymentTypeId } from '../../src/card/card.js';
import * as lookups from '../../src/card-form/lookup/lookup.js';
import { mpError } from '../../src/sdk/to-mp-error.js';
import { holds } from './property.js';

/** Mercado Pago, as far as a look-up asks it: the same question always has the same answer. */
const method = (id: string, typeId: PaymentTypeId, issuer = false): PaymentMethod => ({
  id,
  name: id,
  typeId,
  logo: null,
  settings: [],
  needs: { holder: true, document: true, issuer },
  issuerId: issuer ? null : '9',
  siteId: 'MLA',
});

const METHODS: Readonly<Record<string, readonly PaymentMethod[]>> = {
  '45099535': [method('visa', 'credit_card')],
  '50317557': [method('master', 'credit_card', true), method('debmaster', 'debit_card')],
  '40027686': [method('debvisa', 'debit_card'), method('visa', 'credit_card')],
  '60000000': [method('shopping', 'credit_card', true)],
  '99999999': [],
};
const SAVED = method('amex', 'credit_card');

/** Those of `shopping` are one; the third of `master` is in no list of plans of all banks. */
const issuersOf = ({ id }: PaymentMethod): Issuer[] =>
  (id === 'shopping' ? ['1'] : ['1', '2', '3']).map((issuer) => ({ id: issuer, name: `Bank ${issuer}` }));

const PLANS: Readonly<Record<string, readonly number[]>> = { 900: [1, 3, 6], 10: [1], 77: [3, 6], 5: [] };

function offersOf({ method, amount, issuerId }: Extract<lookups.Question, { kind: 'offers' }>): InstallmentOffer[] {
  const issuers = issuerId === null ? ['1', '2'] : [issuerId];
  return issuers.map((issuer) => ({
    methodId: method.id,
    issuerId: issuer,
    payerCosts: (PLANS[amount] ?? []).map((installments) => ({
      installments,
      rate: Number(issuer),
      amount: Number(amount) / installments,
      total: Number(amount),
      recommended: false,
      financing: {},
      thirdParty: false,
    })),
  }));
}

function answer(lookup: lookups.Lookup, question: lookups.Question): lookups.Lookup {
  switch (question.kind) {
    case 'methods':
      return lookups.withAnswer(lookup, question, METHODS[question.bin] ?? []);
    case 'issuers':
      return lookups.withAnswer(lookup, question, issuersOf(question.method));
    case 'offers':
      return lookups.withAnswer(lookup, question, offersOf(question));
  }
}

type Act = (lookup: lookups.Lookup, asked: readonly lookups.Question[]) => lookups.Lookup;

/** As the runner hears it: only while its question is the open one. */
const ifOpen = (lookup: lookups.Lookup, question: lookups.Question | undefined, settle: () => lookups.Lookup) =>
  question && lookups.isSame(question, lookups.nextQuestion(lookup)) ? settle() : lookup;

const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ bin: fc.constantFrom('', ...Object.keys(METHODS)), isSaved: fc.boolean() }).map<Act>(
    ({ bin, isSaved }) =>
      (lookup) =>
        isSaved ? lookups.withCard(lookup, '37118030', SAVED) : lookups.withCard(lookup, bin, null),
  ),
  fc
    .record({
      amount: fc.constantFrom('', ...Object.keys(PLANS)),
      maxInstallments: fc.constantFrom(null, 1, 3),
      paymentTypes: fc.subarray<PaymentTypeId>(['credit_card', 'debit_card']),
    })
    .map<Act>((terms) => (lookup) => lookups.withTerms(lookup, terms)),
  fc
    .constantFrom('visa', 'debvisa', 'master', 'debmaster')
    .map<Act>((id) => (lookup) => lookups.withMethod(lookup, id)),
  fc.constantFrom('1', '2', '3', null).map<Act>((id) => (lookup) => lookups.withIssuer(lookup, id)),
  fc.constantFrom(1, 3, 6, null).map<Act>((count) => (lookup) => lookups.withInstallments(lookup, count)),
  fc.constant<Act>((lookup) => lookups.withoutPlans(lookup)),
  fc.constant<Act>((lookup) => lookups.withoutFailure(lookup)),
  // Any question that was ever asked may be answered now, or fail.
  fc.nat().map<Act>((at) => (lookup, asked) => {
    const question = asked[at % Math.max(asked.length, 1)];
    return ifOpen(lookup, question, () => answer(lookup, question!));
  }),
  fc.nat().map<Act>((at) => (lookup, asked) => {
    const question = asked[at % Math.max(asked.length, 1)];
    return ifOpen(lookup, question, () => lookups.withFailure(lookup, question!, mpError('network')));
  }),
);

/** Until there is nothing to ask; what has failed is asked again. */
function settled(start: lookups.Lookup): lookups.Lookup {
  let lookup = lookups.withoutFailure(start);
  for (let question; (question = lookups.nextQuestion(lookup));) lookup = answer(lookup, question);
  return lookup;
}

/** All that the form takes from a look-up. */
const said = (lookup: lookups.Lookup) => ({
  state: lookups.stateOf(lookup),
  methods: lookups.methodsOf(lookup),
  method: lookups.methodOf(lookup),
  recognised: lookups.recognisedOf(lookup),
  issuers: lookups.issuersOf(lookup),
  issuerId: lookups.issuerIdOf(lookup),
  plans: lookups.plansOf(lookup),
  plan: lookups.planOf(lookup),
  installments: lookups.installmentsOf(lookup),
  failure: lookups.failureOf(lookup),
  isLoading: lookups.isLoading(lookup),
});

const seen = { answers: 0, plans: 0 };

it('has the same result for any order of inputs and answers, as if the last inputs had come at once', () => {
  holds(fc.array(act, { maxLength: 20 }), (acts) => {
    let lookup = lookups.emptyLookup;
    const asked: lookups.Question[] = [];
    for (const run of acts) {
      const before = lookup;
      lookup = run(lookup, asked);
      if (lookup.answers !== before.answers) seen.answers += 1;
      const question = lookups.nextQuestion(lookup);
      if (question) asked.push(question);
    }
    const { bin, saved, terms, methodId, issuerId, installments } = lookup;
    const fresh = { ...lookups.emptyLookup, bin, saved, terms, methodId, issuerId, installments };
    const end = said(settled(lookup));
    if (end.plan) seen.plans += 1;
    expect(JSON.stringify(end)).to.equal(JSON.stringify(said(settled(fresh))));
  });
  expect(seen.answers, 'answers that counted').to.be.greaterThan(0);
  expect(seen.plans, 'runs that ended with a plan').to.be.greaterThan(0);
});

it('asks for plans again only when something they depend on changes', () => {
  const terms = { amount: '900', maxInstallments: null, paymentTypes: [] };
  const known = settled(lookups.withCard(lookups.withTerms(lookups.emptyLookup, terms), '45099535', null));
  expect(lookups.nextQuestion(lookups.withTerms(known, { ...terms, maxInstallments: 3 }))).to.equal(null);
  expect(lookups.nextQuestion(lookups.withInstallments(known, 6))).to.equal(null);
  expect(lookups.nextQuestion(lookups.withTerms(known, { ...terms, amount: '10' }))?.kind).to.equal('offers');
  expect(lookups.nextQuestion(lookups.withCard(known, '50317557', null))?.kind).to.equal('methods');
});

it('keeps a failure until its question changes, and asks again then', () => {
  const asking = lookups.withCard(lookups.emptyLookup, '45099535', null);
  const error = mpError('network');
  const failed = lookups.withFailure(asking, lookups.nextQuestion(asking)!, error);
  expect(lookups.failureOf(failed)).to.equal(error);
  expect(lookups.isLoading(failed)).to.equal(false);
  const back = lookups.withCard(lookups.withCard(failed, '', null), '45099535', null);
  expect(lookups.failureOf(back)).to.equal(null);
  expect(lookups.isLoading(back)).to.equal(true);
});
