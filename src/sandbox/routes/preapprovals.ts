import { activeToken } from '../account/card-token.js';
import { failure } from '../http/api-error.js';
import { created } from '../http/answer.js';
import type { Handler } from '../http/call.js';
import { asObject, asText, orNull } from '../http/json.js';
import { randomHex } from '../http/random.js';
import { timestamp } from '../http/timestamp.js';

/**
 * A subscription paid by a card token. Only its creation: nothing is charged later, and it cannot be read again.
 * Request and answer follow Mercado Pago's own SDKs; the refusals are a guess.
 */
export const createPreapproval: Handler = ({ account, body }) => {
  const recurring = asObject(body['auto_recurring']);
  if (asText(body['payer_email']) === '') throw failure(400, 'payer_email', 'payer_email is required');
  if (!(Number(recurring['transaction_amount']) > 0))
    throw failure(400, 'auto_recurring', 'invalid transaction_amount');
  const token = activeToken(account, asText(body['card_token_id']));
  if (!token?.card) throw failure(400, 'card_token_id', 'card token service not found');
  token.used = account.now();
  const moment = timestamp(account.now());
  return created({
    id: randomHex(32),
    status: 'authorized',
    reason: orNull(body['reason']),
    external_reference: orNull(body['external_reference']),
    back_url: orNull(body['back_url']),
    payer_email: body['payer_email'],
    collector_id: account.collectorId,
    payment_method_id: token.card.methods[0]?.id ?? null,
    card_id: token.card.savedId,
    auto_recurring: { ...recurring, currency_id: recurring['currency_id'] ?? account.site.currency.id },
    date_created: moment,
    last_modified: moment,
  });
};
