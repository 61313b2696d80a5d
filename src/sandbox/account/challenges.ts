import { randomUuid } from '../http/random.js';
import type { Account } from './account.js';
import type { BankEnd, ChallengeResult } from './secured-names.js';

/** A challenge in progress at a bank. */
export interface Challenge {
  readonly id: string;
  /** What the bank's page shows the buyer. */
  readonly amount: string;
  readonly lastFour: string;
  /** The outcome if the buyer confirms. */
  readonly end: BankEnd;
  readonly until: Date;
  result: ChallengeResult | null;
  /** Settles the payment. */
  settle(result: ChallengeResult): void;
}

/** Documented: the buyer has 40 minutes under Orders, and about 5 under Payments. */
const MINUTES = { orders: 40, payments: 5 } as const;

interface NewChallenge extends Pick<Challenge, 'amount' | 'lastFour' | 'end' | 'settle'> {
  api: keyof typeof MINUTES;
}

export function openChallenge(account: Account, { api, ...known }: NewChallenge): Challenge {
  const until = new Date(account.now().getTime() + MINUTES[api] * 60_000);
  const challenge = { ...known, id: randomUuid(), until, result: null };
  account.challenges.set(challenge.id, challenge);
  return challenge;
}

/** A challenge ends once. */
export function endChallenge(challenge: Challenge, result: ChallengeResult): void {
  if (challenge.result) return;
  challenge.result = result;
  challenge.settle(result);
}

/** Ends the challenges whose time is up. */
export function expireChallenges({ challenges, now }: Account): void {
  for (const challenge of challenges.values()) {
    if (now() >= challenge.until) endChallenge(challenge, 'expired');
  }
}

/** `creq` as a bank receives it: an EMV 3-D Secure 2.1 request in base64url. */
export function creqOf({ id }: Challenge): string {
  const request = {
    threeDSServerTransID: id,
    acsTransID: id,
    messageType: 'CReq',
    messageVersion: '2.1.0',
    challengeWindowSize: '05',
  };
  return btoa(JSON.stringify(request)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The challenge a `creq` refers to. */
export function challengeOfCreq({ challenges }: Account, creq: string): Challenge | undefined {
  try {
    const request = JSON.parse(atob(creq.replaceAll('-', '+').replaceAll('_', '/'))) as { acsTransID?: string };
    return challenges.get(String(request.acsTransID));
  } catch {
    return undefined;
  }
}
