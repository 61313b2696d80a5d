import { expect } from '@open-wc/testing';
import { createSandbox } from '../../src/sandbox/sandbox.js';
import type { SiteId } from '../../src/sandbox/sites/site.js';
import type { WireError, WireInstallments, WirePayerCost } from '../../src/sdk/wire.js';
import { asPage } from './caller.js';

const ask = async (site: SiteId, query: string): Promise<WireInstallments[]> => {
  const sandbox = createSandbox({ site });
  const { body } = await asPage<WireInstallments[]>(sandbox, 'GET', `/v1/payment_methods/installments?${query}`);
  return body;
};

const plansFor = async (site: SiteId, query: string): Promise<WirePayerCost[]> =>
  (await ask(site, query))[0]?.payer_costs ?? [];

const countsFor = async (site: SiteId, query: string): Promise<number[]> =>
  (await plansFor(site, query)).map(({ installments }) => installments);

/** What captured answers say, part by part: number, amount of a part, total, message. */
const captured: [site: SiteId, query: string, plans: [number, number, number, string?][]][] = [
  [
    'MLA',
    'amount=100&bin=450995',
    [
      [1, 100, 100, '1 cuota de $ 100,00 ($ 100,00)'],
      [3, 39.9, 119.7, '3 cuotas de $ 39,90 ($ 119,70)'],
      [6, 22.61, 135.66, '6 cuotas de $ 22,61 ($ 135,66)'],
      [9, 16.96, 152.64, '9 cuotas de $ 16,96 ($ 152,64)'],
      [12, 14.18, 170.16, '12 cuotas de $ 14,18 ($ 170,16)'],
      [18, 11.6, 208.8, '18 cuotas de $ 11,60 ($ 208,80)'],
    ],
  ],
  [
    'MLM',
    'amount=1000&bin=547492',
    [
      [1, 1000, 1000, '1 mensualidad de $ 1,000.00 ($ 1,000.00)'],
      [3, 353.3, 1059.9, '3 mensualidades de $ 353.30 ($ 1,059.90)'],
      [6, 182.89, 1097.39, '6 mensualidades de $ 182.89 ($ 1,097.39)'],
      [9, 126.57, 1139.2, '9 mensualidades de $ 126.57 ($ 1,139.20)'],
      [12, 98.79, 1185.5, '12 mensualidades de $ 98.79 ($ 1,185.50)'],
      [18, 70.37, 1266.7, '18 mensualidades de $ 70.37 ($ 1,266.70)'],
    ],
  ],
  [
    'MCO',
    'amount=2000&bin=374378',
    [
      [1, 2000, 2000, '1 cuota de $ 2.000 ($ 2.000)'],
      [2, 1000, 2000, '2 cuotas de $ 1.000 ($ 2.000)'],
      [3, 666.67, 2000, '3 cuotas de $ 667 ($ 2.000)'],
      [4, 500, 2000],
      [5, 400, 2000],
      [6, 333.33, 2000, '6 cuotas de $ 333 ($ 2.000)'],
      [12, 166.67, 2000],
      [18, 111.11, 2000],
      [24, 83.33, 2000],
      [36, 55.56, 2000, '36 cuotas de $ 56 ($ 2.000)'],
    ],
  ],
];

for (const [site, query, plans] of captured) {
  it(`counts as the captured answer of ${site} does`, async () => {
    const answered = await plansFor(site, query);
    expect(answered.map((plan) => [plan.installments, plan.installment_amount, plan.total_amount])).to.deep.equal(
      plans.map(([installments, part, total]) => [installments, part, total]),
    );
    for (const [index, [, , , message]] of plans.entries()) {
      if (message) expect(answered[index]?.recommended_message).to.equal(message);
    }
  });
}

it('speaks of parcelas in Brazil', async () => {
  const [, two] = await plansFor('MLB', 'amount=1234.5&bin=423564');
  expect(two?.recommended_message).to.equal('2 parcelas de R$ 617,25 (R$ 1.234,50)');
});

const counts: [what: string, site: SiteId, query: string, installments: number[]][] = [
  ['one payment for debit', 'MLA', 'amount=100&bin=528733&payment_method_id=debmaster', [1]],
  ['one payment for a BIN that may not pay in parts', 'MLA', 'amount=100&bin=554730', [1]],
  ['one payment for an amount that is too small for parts', 'MLM', 'amount=499&bin=547492', [1]],
  ['nothing below the smallest amount', 'MCO', 'amount=999&bin=374378', []],
  ['nothing above the largest amount', 'MLA', 'amount=700000.01&bin=450995', []],
  ['nothing for an unknown BIN', 'MLA', 'amount=100&bin=999999', []],
  ['nothing for a BIN of another method', 'MLA', 'amount=100&bin=450995&payment_method_id=master', []],
  ['nothing for another kind of card', 'MLA', 'amount=100&bin=450995&payment_type_id=debit_card', []],
  ['all plans without a BIN', 'MLA', 'amount=100&payment_method_id=visa', [1, 3, 6, 9, 12, 18]],
  [
    'all plans where the kind of card is left empty',
    'MLA',
    'amount=100&bin=450995&payment_type_id=',
    [1, 3, 6, 9, 12, 18],
  ],
];

for (const [what, site, query, installments] of counts) {
  it(`offers ${what}`, async () => {
    expect(await countsFor(site, query)).to.deep.equal(installments);
  });
}

it('tells the cost of financing only when method and BIN are both sent', async () => {
  const both = await plansFor('MLA', 'amount=100&bin=450995&payment_method_id=visa');
  expect(both[1]?.labels).to.deep.equal(['CFT_199,26%|TEA_150,22%']);
  expect(both[4]?.labels).to.deep.equal(['recommended_installment', 'CFT_190,87%|TEA_147,62%']);
  for (const query of ['amount=100&bin=450995', 'amount=100&payment_method_id=visa']) {
    const plans = await plansFor('MLA', query);
    expect(plans.map(({ labels }) => labels)).to.deep.include(['recommended_installment']);
    expect(JSON.stringify(plans)).not.to.include('CFT');
  }
});

for (const site of ['MCO', 'MLC', 'MPE'] as const) {
  it(`leaves the interest to the bank in ${site}`, async () => {
    const [one, two] = await plansFor(site, 'amount=5000&payment_method_id=visa');
    expect(one?.installment_rate_collector).to.deep.equal(['MERCADOPAGO']);
    expect(two).to.deep.include({
      installment_rate: 0,
      total_amount: 5000,
      installment_rate_collector: ['THIRD_PARTY'],
    });
  });
}

it('answers for every issuer unless one is requested', async () => {
  const all = await ask('MLA', 'amount=100&bin=503175&payment_method_id=master');
  expect(all.map(({ issuer }) => issuer?.name)).to.include.members(['Banco Galicia', 'Otro']);
  const one = await ask('MLA', 'amount=100&bin=503175&payment_method_id=master&issuer.id=279');
  expect(one.map(({ issuer }) => issuer?.name)).to.deep.equal(['Banco Galicia']);
  const visa = await ask('MLA', 'amount=100&bin=450995');
  expect(visa.map(({ issuer }) => issuer?.id)).to.deep.equal(['1']);
});

for (const query of [
  'bin=450995',
  'bin=450995&amount=',
  'bin=450995&amount=0',
  'bin=450995&amount=-5',
  'bin=450995&amount=1,50',
  'amount=100',
]) {
  it(`refuses ${query}`, async () => {
    const { status, body } = await asPage<WireError>(
      createSandbox(),
      'GET',
      `/v1/payment_methods/installments?${query}`,
    );
    expect(status).to.equal(400);
    expect(body.error).to.equal('bad_request');
  });
}
