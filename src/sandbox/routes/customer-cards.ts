import { created, ok } from '../http/answer.js';
import { failure } from '../http/api-error.js';
import { listedMethods } from '../account/bins.js';
import type { Call, Handler } from '../http/call.js';
import { activeToken } from '../account/card-token.js';
import { newSavedCard, type SavedCard } from '../account/customer.js';
import { asText } from '../http/json.js';
import { timestamp } from '../http/timestamp.js';
import { customerOf } from './customers.js';

/** Saves the card of a token, which spends the token (a guess). */
export const saveCard: Handler = (call) => {
  const { account, body } = call;
  const customer = customerOf(call);
  if (asText(body['token']) === '') throw failure(400, '119', 'a card token is required');
  const token = activeToken(account, asText(body['token']));
  if (!token?.card) throw failure(400, '121', 'invalid card token');
  const methodId = asText(body['payment_method_id']) || token.card.methods[0]?.id;
  const isItsMethod = token.card.methods.some(({ id }) => id === methodId);
  const method = isItsMethod && listedMethods(account.site).find(({ id }) => id === methodId);
  if (!method) throw failure(400, '127', 'the payment method can not be worked out');
  const saved = newSavedCard(token.card, method, asText(body['issuer_id']), customer.answer.id, account);
  token.used = account.now();
  customer.cards.push(saved);
  customer.answer.default_card ??= saved.answer.id;
  return created(saved.answer);
};

export const listCards: Handler = (call) => ok(customerOf(call).cards.map(({ answer }) => answer));

export const readCard: Handler = (call) => ok(cardOf(call).answer);

/** Only the expiry date changes: a renewed card keeps its number. */
export const updateCard: Handler = (call) => {
  const { account, body } = call;
  const saved = cardOf(call);
  const month = Number(body['expiration_month'] ?? saved.card.month);
  const year = Number(body['expiration_year'] ?? saved.card.year);
  if (!Number.isInteger(month) || month < 1 || month > 12 || !Number.isInteger(year) || year < 2000) {
    throw failure(400, '122', 'invalid expiration date');
  }
  saved.card = { ...saved.card, month, year };
  saved.answer = {
    ...saved.answer,
    expiration_month: month,
    expiration_year: year,
    date_last_updated: timestamp(account.now()),
  };
  return ok(saved.answer);
};

export const deleteCard: Handler = (call) => {
  const customer = customerOf(call);
  const saved = cardOf(call);
  customer.cards = customer.cards.filter((card) => card !== saved);
  if (customer.answer.default_card === saved.answer.id) {
    customer.answer.default_card = customer.cards[0]?.answer.id ?? null;
  }
  return ok(saved.answer);
};

function cardOf(call: Call): SavedCard {
  const saved = customerOf(call).cards.find(({ answer }) => answer.id === call.params['card']);
  if (!saved) throw failure(404, '120', 'card not found');
  return saved;
}
