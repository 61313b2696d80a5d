import { type Challenge, challengeOfCreq, endChallenge } from '../account/challenges.js';
import { bankPage, framingPage, noPage, overPage } from '../bank/bank-page.js';
import { type Answer, page } from '../http/answer.js';
import type { Call, Handler } from '../http/call.js';

const notFound = (): Answer => ({ ...page(noPage()), status: 404 });

const challengeOf = ({ account, params }: Call): Challenge | undefined => account.challenges.get(params['id'] ?? '');

/** Mercado Pago's page of an order's challenge. The bank's is in a frame inside it (inferred). */
export const framedChallenge: Handler = (call) => {
  const challenge = challengeOf(call);
  return challenge ? page(framingPage(`${challenge.id}/bank`)) : notFound();
};

function show(challenge: Challenge | undefined, action: string): Answer {
  if (!challenge) return notFound();
  if (challenge.end === 'expired') endChallenge(challenge, 'expired');
  return page(challenge.result ? overPage(challenge) : bankPage(challenge, action));
}

/** The bank's page of an order. Its form goes back to it. */
export const bankOfOrder: Handler = (call) => show(challengeOf(call), '');

/** The bank's page of a payment, which is asked for with `creq`. */
export const bankOfPayment: Handler = ({ account, body }) => {
  const challenge = challengeOfCreq(account, String(body['creq']));
  return show(challenge, `browser_challenges/${challenge?.id}`);
};

/** The buyer confirms or refuses; which of the two, a test name may know better. */
export const decideChallenge: Handler = (call) => {
  const challenge = challengeOf(call);
  if (!challenge) return notFound();
  const isPassed = call.body['decision'] === 'pass' && challenge.end !== 'failed';
  endChallenge(challenge, isPassed ? 'passed' : 'failed');
  return page(overPage(challenge));
};
