import type { KnownCard } from './known-card.js';

/**
 * What the bank does when the buyer is to be confirmed.
 *
 * - `passed`, `failed`: without showing anything ("frictionless"), or at the end of a challenge.
 * - `expired`: the time of the challenge is over when its page opens.
 * - `silent`: it is passed, and no page says so: the shop's server has to ask.
 * - `endless`: its page never comes to an end.
 */
export type BankEnd = 'passed' | 'failed' | 'expired' | 'silent' | 'endless';

/** How a challenge came out. */
export type ChallengeResult = 'passed' | 'failed' | 'expired';

export interface SecuredOutcome {
  /** Whether a challenge is shown. */
  challenge: boolean;
  end: BankEnd;
  /** `transaction_security.status` of an order. */
  authentication: 'AUTHENTICATED' | 'ATTEMPTED' | 'NOT_AUTHENTICATED' | 'CHALLENGE';
}

/** `ours`: the sandbox alone knows the name; `documented`: by Mercado Pago. */
type Mark = 'measured' | 'documented' | 'ours';

/** How a payment and an order end for a cardholder's name, where the charge asks for 3-D Secure. */
export interface ChallengeOutcome {
  name: string;
  /** Whether a challenge is shown. */
  challenge: boolean;
  end: BankEnd;
  /** Under the Payments API, when the challenge is over. */
  status: string;
  statusDetail: string;
  confidence: Mark;
  /** Under the Orders API. */
  order: { status: string; statusDetail: string };
}

/** A test card that decides by itself, for charges with the Payments API. */
export interface ChallengeCard {
  brand: string;
  number: string;
  securityCode: string;
  expiration: string;
  end: BankEnd;
  confidence: Mark;
}

type Row = [name: string, end: BankEnd, authentication: SecuredOutcome['authentication'], mark: Mark];

// Five names were seen in an integrator's tests of Orders. Under Payments they are inferred. The last three are ours: Mercado
// Pago's test environment has no name for these cases.
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

/** How a payment and an order end. Time that runs out counts as a cancelation under Payments (documented in words). */
export const CHALLENGE_ENDS: Readonly<Record<ChallengeResult, End>> = {
  passed: { payment: ['approved', 'accredited'], order: ['processed', 'accredited'] },
  failed: {
    payment: ['rejected', 'cc_rejected_3ds_challenge'],
    order: ['failed', 'cc_rejected_3ds_challenge'],
  },
  expired: { payment: ['cancelled', 'expired'], order: ['failed', '3ds_challenge_expired'] },
};

/** Refused without a challenge: the name's first word decides. */
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

/** The cardholder's names that choose an outcome of 3-D Secure. */
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

/** Names that choose an outcome of 3-D Secure. Where it was not asked for, they are their first word (inferred). */
export const SECURED_NAMES: readonly string[] = ROWS.map(([name]) => name);

/** What the bank does with a card of this holder, where 3-D Secure was asked for; `null`: no 3-D Secure. */
export function securedOutcome({ holder, firstSix, lastFour }: KnownCard, withCards: boolean): SecuredOutcome | null {
  // mercadopago.js 2.0.0 takes no hyphen (measured), and the form then hands over a blank in its place.
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
