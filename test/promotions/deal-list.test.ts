import { expect } from '@open-wc/testing';
import { dealList, type Deal } from '../../src/promotions/deal-list.js';

const now = Date.parse('2026-03-15T12:00:00-03:00');

const deal = (bank: string, most: number, more: Partial<Deal> = {}): Deal => ({
  issuer: { name: bank },
  max_installments: most,
  ...more,
});

/** "Macro 12 6": a bank and its plans, in the order in which they are shown. */
const summary = (answer: unknown): string[] =>
  dealList(answer, now).map(({ name, promotions }) => [name, ...promotions.map((one) => one.installments)].join(' '));

it('groups by bank, the longest plan first, then by name', () => {
  const answer = [deal('Nación', 3), deal('Macro', 6), deal('Ciudad', 6), deal('Macro', 12), deal('Ámbar', 3)];
  expect(summary(answer)).to.deep.equal(['Macro 12 6', 'Ciudad 6', 'Ámbar 3', 'Nación 3']);
});

const dates: [started: string | null, expired: string | null, isShown: boolean][] = [
  ['2026-03-01T00:00:00.000-04:00', '2026-03-31T23:59:59.000-04:00', true],
  [null, null, true],
  [null, '2026-03-14T23:59:59.000-04:00', false],
  ['2026-03-16T00:00:00.000-04:00', '2026-03-31T23:59:59.000-04:00', false],
  ['2026-03-15', '2026-03-15', true],
  [null, 'soon', false],
  ['soon', null, false],
];

for (const [date_started, date_expired, isShown] of dates) {
  it(`${isShown ? 'shows' : 'drops'} what runs from ${date_started} to ${date_expired}`, () => {
    expect(summary([deal('Macro', 6, { date_started, date_expired })])).to.have.lengthOf(isShown ? 1 : 0);
  });
}

it('keeps the last day as written', () => {
  const [bank] = dealList([deal('Macro', 6, { date_expired: '2026-03-31T23:59:59.000-04:00' })], now);
  expect(bank!.promotions[0]!.lastDay).to.equal('2026-03-31');
});

for (const answer of [null, undefined, {}, 'x', [null, 7, 'x', {}, { issuer: 'Macro' }, { issuer: {} }, deal('', 6)]]) {
  it(`makes nothing of ${JSON.stringify(answer)}`, () => {
    expect(dealList(answer, now)).to.deep.equal([]);
  });
}

it('leaves out what promises nothing: no plan and no message', () => {
  expect(summary([deal('Macro', 1), deal('Nación', 1, { recommended_message: '20% de descuento' })])).to.deep.equal([
    'Nación ',
  ]);
});
