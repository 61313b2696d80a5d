import { type Answer, created, ok } from '../http/answer.js';
import { failure } from '../http/api-error.js';
import type { Account } from '../account/account.js';
import type { Call, Handler } from '../http/call.js';
import { checkNewCard, checkRenewal, checkSavedCard, saysNothing } from '../account/card-check.js';
import { newToken, type StoredToken, tokenAnswer, tokenStatus } from '../account/card-token.js';
import { asText, type Json } from '../http/json.js';
import type { KnownCard } from '../account/known-card.js';

/** v1 sends `{}` and fills the token later, v2 sends the card at once. */
export const createToken: Handler = ({ account, body }) => {
  const card = saysNothing(body) ? null : cardOf(body, account);
  return created(tokenAnswer(newToken(account, card), account));
};

/** Fills an empty token. An unused token can be filled again, as v1 does on a second attempt, or renewed. */
export const fillToken: Handler = (call) => {
  const { account, body } = call;
  const token = tokenOf(call);
  // The API's answer to a spent or expired token is unknown; 3003 is its code for a wrong one.
  if (tokenStatus(token, account.now()) !== 'active') throw failure(400, '3003', 'invalid card_token_id');
  const hasCard = asText(body['card_number']) !== '' || asText(body['card_id']) !== '';
  token.card = token.card && !hasCard ? checkRenewal(body, token.card, account) : cardOf(body, account);
  token.updated = account.now();
  return ok(tokenAnswer(token, account));
};

export const readToken: Handler = (call): Answer => ok(tokenAnswer(tokenOf(call), call.account));

function tokenOf({ account, params }: Call): StoredToken {
  const token = account.tokens.get(params['id'] ?? '');
  if (!token) throw failure(404, '3003', 'card_token not found');
  return token;
}

const cardOf = (body: Json, account: Account): KnownCard =>
  asText(body['card_id']) === '' ? checkNewCard(body, account) : checkSavedCard(body, account);
