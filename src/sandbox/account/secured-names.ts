import type { KnownCard } from './known-card.js';

/**
 * What the bank does when asked to authenticate the buyer.
 *
 * - `passed`, `failed`: without a challenge ("frictionless"), or at its end.
 * - `expired`: the challenge has already timed out when its page opens.
 * - `silent`: passed, but no page reports it: the shop's server must ask.
 * - `endless`: its page never ends.
 */
export type BankEnd = 'passed' | 'failed' | 'expired' | 'silent' | 'endless';

/** Outcome of a challenge. */
export type ChallengeResult = 'passed' | 'failed' | 'expired';

export interface SecuredOutcome {
  /** Whether a challenge is shown. */
  challenge: boolean;
  end: BankEnd;
  /** `transaction_security.status` of an order. */
  authentication: 'AUTHENTICATED' | 'ATTEMPTED' | 'NOT_AUTHENTICATED' | 'CHALLENGE';
}

/** `ours`: the sandbox alone knows the name; `documented`: Mercado Pago lists it. */
type Mark = 'measured' | 'documented' | 'ours';

/** The outcome of a payment and of an order for a cardholder's name, if the charge asks for 3-D Secure. */
export interface ChallengeOutcome {
  name: string;
  /** Whether a challenge is shown. */
  challenge: boolean;
  end: BankEnd;
  /** Under the Payments API, after the challenge. */
  status: string;
  statusDetail: string;
  confidence: Mark;
  /** Under the Orders API. */
  order: { status: string; statusDetail: string };
}

/** A test card that sets the outcome itself, for charges with the Payments API. */
export interface ChallengeCard {
  brand: string;
  number: string;
  securityCode: string;
  expiration: string;
  end: BankEnd;
  confidence: Mark;
}

type Row = [name: string, end: BankEnd, authentication: SecuredOutcome['authentication'], mark: Mark];

// Five names are from an integrator's tests of Orders; under Payments they are inferred. The last three are our own:
// Mercado Pago's test environment has no name for these cases.
const ROWS: Row[] = [
  ['APRO-AUTH', 'passed', 'AUTHENTICATED', 'measured'],
  ['APRO-ATMT', 'passed', 'ATTEMPTED', 'measured'],
  ['OTHE-NAUT', 'failed', 'NOT_AUTHENTICATED', 'measured'],
  ['APRO-CHOK', 'passed', 'CHALLENGE', 'measured'],
  ['OTHE-CHNO', 'failed', 'CHALLENGE', 'measured'],
  ['OTHE-CHEX', 'expired', 'CHALLENGE', 'ours'],
  ['APRO-CHSI', 'silent', 'CHALLENGE', 'ours'],
  ['OTHE-CHNE', 'endless', 'CHALLENGE', 'ours'],
];

const card = (number: string, end: BankEnd): ChallengeCard => ({
  brand: 'Mastercard',
  number,
  securityCode: '123',
  expiration: '11/30',
  end,
  confidence: 'documented',
});

export const challengeCards: readonly ChallengeCard[] = [
  card('5483928164574623', 'passed'),
  card('5361956806117557', 'failed'),
];

type End = Readonly<Record<'payment' | 'order', readonly [status: string, statusDetail: string]>>;

/** The outcome of a payment and of an order. Under Payments a timeout counts as a cancelation (documented in words). */
export const CHALLENGE_ENDS: Readonly<Record<ChallengeResult, End>> = {
  passed: { payment: ['approved', 'accredited'], order: ['processed', 'accredited'] },
  failed: {
    payment: ['rejected', 'cc_rejected_3ds_challenge'],
    order: ['failed', 'cc_rejected_3ds_challenge'],
  },
  expired: { payment: ['cancelled', 'expired'], order: ['failed', '3ds_challenge_expired'] },
};

/** Refused without a challenge: the first word of the name decides. */
export const REFUSED: End = {
  payment: ['rejected', 'cc_rejected_other_reason'],
  order: ['failed', 'rejected_by_issuer'],
};

const PENDING: End = {
  payment: ['pending', 'pending_challenge'],
  order: ['action_required', 'pending_challenge'],
};

function endOf(challenge: boolean, end: BankEnd): End {
  if (end === 'failed' && !challenge) return REFUSED;
  if (end === 'endless') return PENDING;
  return CHALLENGE_ENDS[end === 'silent' ? 'passed' : end];
}

/** The cardholder names that choose a 3-D Secure outcome. */
export const challengeOutcomes: readonly ChallengeOutcome[] = ROWS.map(([name, end, authentication, confidence]) => {
  const challenge = authentication === 'CHALLENGE';
  const { payment, order } = endOf(challenge, end);
  const [status, statusDetail] = payment;
  return {
    name,
    challenge,
    end,
    status,
    statusDetail,
    confidence,
    order: { status: order[0], statusDetail: order[1] },
  };
});

/** Names that choose a 3-D Secure outcome. Without 3-D Secure only their first word counts (inferred). */
export const SECURED_NAMES: readonly string[] = ROWS.map(([name]) => name);

/** What the bank does with a card of this holder if 3-D Secure was requested; `null`: no 3-D Secure. */
export function securedOutcome({ holder, firstSix, lastFour }: KnownCard, withCards: boolean): SecuredOutcome | null {
  // mercadopago.js 2.0.0 refuses a hyphen (measured), so the form passes a blank instead.
  const typed = holder
    .trim()
    .toUpperCase()
    .split(/[\s-]+/)
    .slice(0, 2)
    .join('-');
  const row = ROWS.find(([name]) => name === typed);
  if (row) {
    const [, end, authentication] = row;
    return { challenge: authentication === 'CHALLENGE', end, authentication };
  }
  const end = challengeCards.find(({ number }) => number.startsWith(firstSix) && number.endsWith(lastFour))?.end;
  return end && withCards ? { challenge: true, end, authentication: 'CHALLENGE' } : null;
}
