import { expect } from 'chai';
import fc from 'fast-check';
import { it } from 'node:test';
import { attempt, type Tools } from '../../src/card-form/attempt.js';
import * as lookups from '../../src/card-form/lookup/lookup.js';
import type { Gateway } from '../../src/sdk/gateway.js';
import type { MpError } from '../../src/sdk/mp-error.js';

const gateway = { deviceId: () => null } as Partial<Gateway> as Gateway;

const terms = { amount: '', maxInstallments: null, paymentTypes: [] };
const visa = {
  id: 'visa',
  name: 'Visa',
  typeId: 'credit_card' as const,
  logo: null,
  settings: [],
  needs: { holder: true, document: true, issuer: false },
  issuerId: null,
  siteId: 'MLA',
};
const known = lookups.withCard(lookups.withTerms(lookups.emptyLookup, terms), '45099535', visa);

/** What happens between two steps of an attempt. */
type Meanwhile = 'nothing' | 'touched' | 'forgotten';
const meanwhile = fc.constantFrom<Meanwhile>('nothing', 'nothing', 'nothing', 'touched', 'forgotten');
const STEPS = ['open', 'settle', 'tokenize', 'settle again'] as const;

const seen = { tokens: 0, failures: 0 };

it('gives a token only if nothing touched the card since it began, and method and plan are known', async () => {
  const property = fc.asyncProperty(fc.array(meanwhile, { minLength: 4, maxLength: 4 }), async (acts) => {
    const touched = new AbortController();
    let lookup = known;
    let step = 0;
    let tokensMade = 0;
    const pass = async (): Promise<void> => {
      const act = acts[step];
      step += 1;
      await null;
      if (act === 'touched') touched.abort();
      if (act === 'forgotten') lookup = lookups.emptyLookup;
    };
    const tools: Tools = {
      check: () => undefined,
      began: () => undefined,
      open: async () => {
        await pass();
        return gateway;
      },
      settle: pass,
      lookup: () => lookup,
      savesCard: () => false,
      tokenize: async () => {
        if (!lookups.methodOf(lookup)) throw new Error('a token was made before the method was known');
        tokensMade += 1;
        await pass();
        return 'token';
      },
    };
    const end = await attempt(tools, touched.signal).catch((error: MpError) => error);
    const isClean = acts.slice(0, STEPS.length).every((act) => act === 'nothing');
    expect('token' in end).to.equal(isClean);
    expect(tokensMade).to.be.lessThan(2);
    if ('token' in end) seen.tokens += 1;
    else seen.failures += 1;
  });
  const { numRuns, failed, ...rest } = await fc.check(property, { numRuns: 100_000 });
  console.log(`${numRuns} attempts: ${seen.tokens} tokens, ${seen.failures} without`);
  if (failed) throw new Error(fc.defaultReportMessage({ numRuns, failed, ...rest } as fc.RunDetails<[Meanwhile[]]>));
  expect(seen.tokens).to.be.greaterThan(0);
});

const offers = (amount: string, counts: number[]) => ({
  methodId: 'visa',
  issuerId: null,
  payerCosts: counts.map((installments) => ({
    installments,
    rate: 0,
    amount: Number(amount) / installments,
    total: Number(amount),
    recommended: false,
    financing: {},
    thirdParty: false,
  })),
});

const withPlans = (lookup: lookups.Lookup, amount: string, counts: number[]): lookups.Lookup => {
  const asking = lookups.withTerms(lookup, { ...terms, amount });
  const question = lookups.nextQuestion(asking) as Extract<lookups.Question, { kind: 'offers' }>;
  return lookups.withAnswer(asking, question, [offers(amount, counts)]);
};

const TERMS: [what: string, chosen: number | null, plans: number[], end: number | string][] = [
  ['the plan that was chosen is still offered', 6, [1, 3, 6], 6],
  ['the plan that was chosen is gone', 6, [1, 3], 'installments-unavailable'],
  ['nothing was chosen', null, [1], 1],
];

for (const [what, chosen, plans, end] of TERMS) {
  it(`goes on when the page changes the amount meanwhile: ${what}`, async () => {
    let lookup = lookups.withInstallments(withPlans(known, '900', [1, 3, 6]), chosen);
    const tools: Tools = {
      check: () => undefined,
      began: () => undefined,
      open: async () => gateway,
      settle: async () => undefined,
      lookup: () => lookup,
      savesCard: () => false,
      tokenize: async () => {
        lookup = withPlans(lookup, '500', plans);
        return 'token';
      },
    };
    const result = await attempt(tools, new AbortController().signal).then(
      ({ installments }) => installments,
      ({ code }: MpError) => code,
    );
    expect(result).to.equal(end);
  });
}
