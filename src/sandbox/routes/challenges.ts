import { type Challenge, challengeOfCreq, endChallenge } from '../account/challenges.js';
import { bankPage, framingPage, noPage, overPage } from '../bank/bank-page.js';
import { type Answer, page } from '../http/answer.js';
import type { Call, Handler } from '../http/call.js';

const notFound = (): Answer => ({ ...page(noPage()), status: 404 });

const challengeOf = ({ account, params }: Call): Challenge | undefined => account.challenges.get(params['id'] ?? '');

/** Mercado Pago's page for an order's challenge. It frames the bank's page (inferred). */
export const framedChallenge: Handler = (call) => {
  const challenge = challengeOf(call);
  return challenge ? page(framingPage(`${challenge.id}/bank`)) : notFound();
};

function show(challenge: Challenge | undefined, action: string): Answer {
  if (!challenge) return notFound();
  if (challenge.end === 'expired') endChallenge(challenge, 'expired');
  return page(challenge.result ? overPage(challenge) : bankPage(challenge, action));
}

/** The bank's page for an order. Its form posts back to it. */
export const bankOfOrder: Handler = (call) => show(challengeOf(call), '');

/** The bank's page for a payment, requested with `creq`. */
export const bankOfPayment: Handler = ({ account, body }) => {
  const challenge = challengeOfCreq(account, String(body['creq']));
  return show(challenge, `browser_challenges/${challenge?.id}`);
};

/** The buyer confirms or refuses; a test name may override the outcome. */
export const decideChallenge: Handler = (call) => {
  const challenge = challengeOf(call);
  if (!challenge) return notFound();
  const isPassed = call.body['decision'] === 'pass' && challenge.end !== 'failed';
  endChallenge(challenge, isPassed ? 'passed' : 'failed');
  return page(overPage(challenge));
};
