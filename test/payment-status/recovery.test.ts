import { expect } from '@open-wc/testing';
import { recoveryOf } from '../../src/card/recovery.js';
import { initialState, step, type FormState } from '../../src/card-form/form-state.js';
import { outcomeOf } from '../../src/payment-status/result-codes.js';
import { parseSavedCards } from '../../src/sdk/parse.js';
import { savedCard } from '../helpers/saved-card.js';
import { codes } from './codes.js';

const rejected = codes.filter(({ status }) => status === 'rejected' || status === 'failed');

it('asks for the code again after every refusal, even an unknown one', () => {
  for (const detail of [...rejected.map(({ detail }) => detail), 'brand_new', '', 'constructor']) {
    expect(recoveryOf(detail).empty, detail).to.include('securityCode');
  }
});

it('keeps the card where the same one may be used again', () => {
  for (const { detail, retry } of rejected) {
    const same = detail === 'bank_error' || /^(same-card|fix-data)/.test(retry);
    expect(recoveryOf(detail).sameCard, detail).to.equal(same);
    expect(recoveryOf(detail).empty.includes('cardExpiration'), detail).to.equal(
      !same || detail === 'cc_rejected_bad_filled_date',
    );
  }
});

it('empties and marks the field to correct, and marks several if it is unknown which', () => {
  for (const { detail, retry } of rejected) {
    const [, field] = /^same-card-fix:(\w+)$/.exec(retry) ?? [];
    if (!field) continue;
    const { empty, marked, reason } = recoveryOf(detail);
    expect(reason, detail).to.equal('refused');
    if (field === 'any') {
      expect(marked[0], detail).to.equal('cardNumber');
      expect(empty, detail).to.deep.equal(['securityCode']);
    } else {
      expect(marked, detail).to.deep.equal([field]);
      expect(empty, detail).to.include(field);
    }
  }
});

it('says to use another card at its number, and keeps holder and document', () => {
  const { empty, marked, reason } = recoveryOf('cc_rejected_insufficient_amount');
  expect({ marked, reason }).to.deep.equal({ marked: ['cardNumber'], reason: 'other-card' });
  expect(empty).to.not.include.members(['cardholderName']).and.not.include.members(['docNumber']);
});

it('agrees with the button of the result', () => {
  for (const { status, detail } of rejected) {
    const { retry } = outcomeOf(status, detail);
    expect(recoveryOf(detail).sameCard, detail).to.equal(retry === 'fix' || retry === 'again');
  }
});

const today = { month: 11, year: 2026 };

/** A saved card that was refused: with its code asked for, or without. */
function afterRefusal(detail: string, mode: 'mandatory' | 'optional'): FormState {
  const cards = parseSavedCards([{ ...savedCard, security_code: { ...savedCard.security_code, mode } }]);
  const chosen = step(initialState, { is: 'cards', cards, isTyping: false }, today);
  expect(chosen.choice.chosen?.id).to.equal(savedCard.id);
  expect(chosen.requirements.code).to.equal(mode === 'mandatory');
  return step(chosen, { is: 'rejected', recovery: recoveryOf(detail) }, today);
}

/** For each kind of refusal whether a saved card stays, and what is marked then. */
function kept(retry: string, asksCode: boolean): string[] | null {
  switch (retry) {
    case 'same-card-fix:cardNumber':
    case 'same-card-fix:cardExpiration':
      return null;
    case 'same-card-fix:any':
    case 'same-card-fix:securityCode':
      return asksCode ? ['securityCode'] : null;
    case 'same-card-fix:installments':
      return ['installments'];
    default:
      return [];
  }
}

for (const mode of ['mandatory', 'optional'] as const) {
  it(`keeps a saved card, whose code is ${mode}, where it can be corrected`, () => {
    for (const { detail, retry } of rejected) {
      const { choice, attention } = afterRefusal(detail, mode);
      const { sameCard, marked } = recoveryOf(detail);
      const expected = sameCard ? kept(retry, mode === 'mandatory') : null;
      expect(choice.chosen?.id, detail).to.equal(expected ? savedCard.id : undefined);
      expect([...attention.refused.keys()], detail).to.deep.equal(expected ?? marked);
    }
  });
}
