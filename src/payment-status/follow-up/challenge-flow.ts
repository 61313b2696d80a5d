import type { Challenge } from '../payment-facts.js';
import { isAddressAllowed } from './challenge-address.js';

/** State of a challenge, as in `mp-challenge`; `none`: there is none. */
export type Stage = 'none' | 'shown' | 'complete' | 'expired' | 'blocked' | 'closed';

/** Why a challenge cannot be shown: no address or a wrong one, the page's policy, or no answer in time. */
export type Obstacle = 'missing' | 'address' | 'policy' | 'silence';

/** A challenge whose address the page or its server did not pass on. */
export const WITHOUT_ADDRESS: Challenge = { id: '', url: '', creq: '' };

export interface ChallengeFlow {
  readonly stage: Stage;
  /** The current or last challenge. */
  readonly challenge: Challenge | null;
  /** The payment it belongs to. */
  readonly paymentId: string;
  /** When it times out, or the wait for its result once it is complete, as a `Date.now()` value. */
  readonly ends: number;
  readonly obstacle: Obstacle | null;
  /** How often it was shown: each time needs a new frame. */
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
  /** The challenge in an answer, and whether the shop's server or the page gave it. */
  | { type: 'asked'; challenge: Challenge | null; paymentId: string; from: 'check' | 'page'; now: number }
  /** The frame reports the end, passed or not. */
  | { type: 'over'; now: number }
  | { type: 'stopped'; obstacle: Obstacle }
  | { type: 'left' }
  | { type: 'again'; now: number }
  | { type: 'tick'; now: number };

/** Time the buyer has at the bank, in milliseconds: documented by Mercado Pago for orders and for payments. */
const TIME = { orders: 40 * 60_000, payments: 5 * 60_000 } as const;

/** Time the page has to tell the result of a completed challenge, if it gives no `check`. */
const RESULT_TIME = 2 * 60_000;

/** What is left of it, in milliseconds. */
export const resultTimeOf = ({ stage, ends }: ChallengeFlow, now: number): number =>
  stage === 'complete' ? Math.max(0, ends - now) : 0;

/** Under Orders there is only the address, and nothing to post. */
export const isOfOrder = (challenge: Challenge): boolean => challenge.creq === '';

/** Only under Orders can a challenge be resumed: a bank accepts each `creq` once. */
const isResumable = ({ stage, challenge, obstacle }: ChallengeFlow): boolean =>
  (stage === 'closed' && isOfOrder(challenge!)) || (stage === 'blocked' && obstacle === 'silence');

export const canReturn = (flow: ChallengeFlow, now: number): boolean => now < flow.ends && isResumable(flow);

type Asked = Extract<Happening, { type: 'asked' }> & { challenge: Challenge };

/**
 * An order's address may differ in each answer for the same challenge: without an id on both sides they count as the
 * same. An answer may also leave out the address that an earlier one had.
 */
function isSame({ challenge: known, paymentId }: ChallengeFlow, asked: Asked): boolean {
  const { challenge, from } = asked;
  if (!known) return false;
  if (!challenge.url) return paymentId === asked.paymentId;
  if (!known.url) return false;
  if (known.id && challenge.id) return known.id === challenge.id;
  const isOrder = isOfOrder(known) && isOfOrder(challenge);
  return (from === 'check' && isOrder) || (known.url === challenge.url && known.creq === challenge.creq);
}

/** Why its address cannot be shown. */
function obstacleOf({ url }: Challenge): Obstacle | null {
  if (!url) return 'missing';
  return isAddressAllowed(url) ? null : 'address';
}

function begin(flow: ChallengeFlow, { challenge, paymentId, now }: Asked): ChallengeFlow {
  const obstacle = obstacleOf(challenge);
  return {
    stage: obstacle ? 'blocked' : 'shown',
    obstacle,
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
      const { challenge } = happening;
      if (challenge) {
        const asked = { ...happening, challenge };
        return isSame(flow, asked) ? flow : begin(flow, asked);
      }
      return stage === 'none' ? flow : { ...NO_CHALLENGE, times: flow.times };
    }
    case 'over':
      return stage === 'shown' ? { ...flow, stage: 'complete', ends: happening.now + RESULT_TIME } : flow;
    case 'stopped':
      return stage === 'shown' ? { ...flow, stage: 'blocked', obstacle: happening.obstacle } : flow;
    case 'left':
      return stage === 'shown' ? { ...flow, stage: 'closed' } : flow;
    case 'again':
      if (!isResumable(flow)) return flow;
      // The button can be older than the time that is left.
      return happening.now < flow.ends
        ? { ...flow, stage: 'shown', obstacle: null, times: flow.times + 1 }
        : { ...flow, stage: 'expired', obstacle: null };
    case 'tick':
      return stage === 'shown' && happening.now >= flow.ends ? { ...flow, stage: 'expired' } : flow;
  }
}

/**
 * The `state` of the `mp-challenge` events between two steps. A challenge decided elsewhere while shown is complete;
 * one replaced by another payment was closed.
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
