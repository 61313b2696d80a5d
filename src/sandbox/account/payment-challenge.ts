import type { Account } from './account.js';
import { creqOf, openChallenge } from './challenges.js';
import { type Payment, settlePayment } from './payment.js';
import type { PaymentRequest } from './payment-request.js';
import { CHALLENGE_ENDS, securedOutcome } from './secured-names.js';

/** The bank's own server: Mercado Pago's example of one. */
const BANK = 'https://acs-public.tp.mastercard.com/api/v1/browser_challenges';

/** Documented for the mode `mandatory`; the refusal there is our reading. */
const NOT_SECURED = '503175 0604';

/** Authenticates the buyer with the bank if the shop asked for it with `three_d_secure_mode`. */
export function secure(payment: Payment, { body, card, amount }: PaymentRequest, account: Account): void {
  const mode = body['three_d_secure_mode'];
  payment['three_d_secure_mode'] = mode ?? 'not_supported';
  // Documented: requires immediate capture and binary mode off.
  if ((mode !== 'optional' && mode !== 'mandatory') || body['capture'] === false || body['binary_mode'] === true)
    return;
  const now = account.now();
  const outcome = securedOutcome(card, true);
  if (mode === 'mandatory' && !outcome && `${card.firstSix} ${card.lastFour}` === NOT_SECURED) {
    return settlePayment(payment, 'rejected', 'cc_rejected_3ds_mandatory', now);
  }
  if (!outcome?.challenge) return;
  const challenge = openChallenge(account, {
    api: 'payments',
    amount: `${account.site.currency.symbol} ${amount}`,
    lastFour: card.lastFour,
    end: outcome.end,
    settle: (result) => {
      // The shop may have canceled the payment meanwhile.
      if (payment.status_detail !== 'pending_challenge') return;
      const [status, detail] = CHALLENGE_ENDS[result].payment;
      settlePayment(payment, status, detail, account.now());
      payment['three_ds_info'] = null;
    },
  });
  payment.date_approved = null;
  payment.status = 'pending';
  payment.status_detail = 'pending_challenge';
  payment['three_ds_info'] = { external_resource_url: BANK, creq: creqOf(challenge) };
}
