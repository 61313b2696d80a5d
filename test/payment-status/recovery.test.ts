import { expect } from '@open-wc/testing';
import { recoveryOf } from '../../src/card/recovery.js';
import { outcomeOf } from '../../src/payment-status/result-codes.js';
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
