import { asObject } from '../../http/json.js';
import type { Account } from '../account.js';
import { openChallenge } from '../challenges.js';
import type { KnownCard } from '../known-card.js';
import { CHALLENGE_ENDS, REFUSED, securedOutcome } from '../secured-names.js';
import { type Order, type OrderPayment, settle } from './order.js';
import type { Decision } from './outcome.js';

/** The shape of a real address, from an integrator's fixture; the domain is the country's. */
const pageOf = (domain: string, id: string): string => `https://www.${domain}/checkout/v1/payment/redirect/3ds/${id}`;

/**
 * Authenticates the buyer with the bank if the shop asked for it with `config.online.transaction_security`. An
 * `automatic` order is decided at once, so it cannot have a challenge (inferred).
 *
 * @param paid the outcome of an order whose payment is accredited
 * @returns the decision that replaces the ordinary one, or `null`
 */
export function secure(
  order: Order,
  payment: OrderPayment,
  card: KnownCard,
  account: Account,
  paid: (order: Order) => void,
): Decision | null {
  const asked = asObject(asObject(asObject(order.config)['online'])['transaction_security']);
  const { validation = 'never', liability_shift } = asked;
  const outcome = securedOutcome(card, false);
  if (validation === 'never' || !outcome || order.capture_mode === 'manual') return null;
  const known = { type: 'three_ds', validation, liability_shift } as const;
  if (!outcome.challenge || order.capture_mode === 'automatic') {
    const [status, statusDetail] = outcome.end === 'passed' ? CHALLENGE_ENDS.passed.order : REFUSED.order;
    payment.payment_method.transaction_security = { ...known, id: payment.id, status: outcome.authentication };
    return { status, statusDetail } as Decision;
  }
  const challenge = openChallenge(account, {
    api: 'orders',
    amount: `${account.site.currency.symbol} ${payment.amount}`,
    lastFour: card.lastFour,
    end: outcome.end,
    settle: (result) => {
      // The shop may have canceled the order meanwhile.
      if (order.status_detail !== 'pending_challenge') return;
      const [status, detail] = CHALLENGE_ENDS[result].order;
      const authentication = result === 'passed' ? 'AUTHENTICATED' : 'NOT_AUTHENTICATED';
      settle(order, payment, status, detail, account.now());
      payment.payment_method.transaction_security = { ...known, id: challenge.id, status: authentication };
      if (status === 'processed') paid(order);
    },
  });
  const url = pageOf(account.site.domain, challenge.id);
  payment.payment_method.transaction_security = { ...known, id: challenge.id, url, status: 'CHALLENGE' };
  return { status: 'action_required', statusDetail: 'pending_challenge' };
}
