import type { Challenge } from '../payment-facts.js';
import { isAddressAllowed } from './challenge-address.js';

/** Where a challenge stands, as `mp-challenge` says it; `none`: there is none. */
export type Stage = 'none' | 'shown' | 'complete' | 'expired' | 'blocked' | 'closed';

/** Why a challenge cannot be shown: its address, a policy of the page, or no answer in time. */
export type Obstacle = 'address' | 'policy' | 'silence';

export interface ChallengeFlow {
  readonly stage: Stage;
  /** The challenge that is on, or was on last. */
  readonly challenge: Challenge | null;
  /** The payment that it belongs to. */
  readonly paymentId: string;
  /** When its time is over, as `Date.now()` counts. */
  readonly ends: number;
  readonly obstacle: Obstacle | null;
  /** How often it was shown: a frame is good for one time. */
  readonly times: number;
}

export const NO_CHALLENGE: ChallengeFlow = {
  stage: 'none',
  challenge: null,
  paymentId: '',
  ends: 0,
  obstacle: null,
  times: 0,
};

export type Happening =
  /** What an answer asks for, and whether the shop's server gave it or the page. */
  | { type: 'asked'; challenge: Challenge | null; paymentId: string; from: 'check' | 'page'; now: number }
  /** The frame says that it is over: passed or not. */
  | { type: 'over' }
  | { type: 'stopped'; obstacle: Obstacle }
  | { type: 'left' }
  | { type: 'again'; now: number }
  | { type: 'tick'; now: number };

/** Milliseconds that a bank gives the buyer: what Mercado Pago documents for orders and for payments. */
const TIME = { orders: 40 * 60_000, payments: 5 * 60_000 } as const;

/** Under Orders the address is all, and there is no request to post. */
export const isOfOrder = (challenge: Challenge): boolean => challenge.creq === '';

/** A challenge can be taken up again under Orders only: a bank takes each `creq` once. */
export const canReturn = ({ stage, challenge, ends, obstacle }: ChallengeFlow, now: number): boolean =>
  now < ends && ((stage === 'closed' && isOfOrder(challenge!)) || (stage === 'blocked' && obstacle === 'silence'));

/** An order's address may be another one in each answer, for the same challenge: without an id on both sides it is taken for that. */
function isSame({ challenge: known }: ChallengeFlow, asked: Challenge, from: 'check' | 'page'): boolean {
  if (!known) return false;
  if (known.id && asked.id) return known.id === asked.id;
  const isOrder = isOfOrder(known) && isOfOrder(asked);
  return (from === 'check' && isOrder) || (known.url === asked.url && known.creq === asked.creq);
}

function begin(flow: ChallengeFlow, challenge: Challenge, paymentId: string, now: number): ChallengeFlow {
  const isAllowed = isAddressAllowed(challenge.url);
  return {
    stage: isAllowed ? 'shown' : 'blocked',
    obstacle: isAllowed ? null : 'address',
    challenge,
    paymentId,
    ends: now + (isOfOrder(challenge) ? TIME.orders : TIME.payments),
    times: flow.times + 1,
  };
}

/** The next state of a challenge. A challenge ends once; later messages change nothing. */
export function step(flow: ChallengeFlow, happening: Happening): ChallengeFlow {
  const { stage } = flow;
  switch (happening.type) {
    case 'asked': {
      const { challenge, paymentId, from, now } = happening;
      if (challenge) return isSame(flow, challenge, from) ? flow : begin(flow, challenge, paymentId, now);
      return stage === 'none' ? flow : { ...NO_CHALLENGE, times: flow.times };
    }
    case 'over':
      return stage === 'shown' ? { ...flow, stage: 'complete' } : flow;
    case 'stopped':
      return stage === 'shown' ? { ...flow, stage: 'blocked', obstacle: happening.obstacle } : flow;
    case 'left':
      return stage === 'shown' ? { ...flow, stage: 'closed' } : flow;
    case 'again':
      return canReturn(flow, happening.now) ? { ...flow, stage: 'shown', obstacle: null, times: flow.times + 1 } : flow;
    case 'tick':
      return stage === 'shown' && happening.now >= flow.ends ? { ...flow, stage: 'expired' } : flow;
  }
}

/**
 * The `state` of the `mp-challenge` events between two steps. A challenge that is decided elsewhere while it is shown is
 * over; one that gives way to another payment was left.
 */
export function statesBetween(
  before: ChallengeFlow,
  after: ChallengeFlow,
  isSamePayment: boolean,
): Exclude<Stage, 'none'>[] {
  if (before.stage === after.stage && before.times === after.times) return [];
  const isCutShort = before.stage === 'shown' && before.challenge !== after.challenge;
  const end = isSamePayment ? 'complete' : 'closed';
  return [...(isCutShort ? ([end] as const) : []), ...(after.stage === 'none' ? [] : [after.stage])];
}
