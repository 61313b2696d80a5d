import type { WirePayerCost } from '../../sdk/wire.js';
import type { Account } from './account.js';
import { ApiError, failure } from '../http/api-error.js';
import { listedMethods } from './bins.js';
import { isDocumentNumber } from './card-problems.js';
import { activeToken, type StoredToken } from './card-token.js';
import { fallbackIssuer } from './issuers.js';
import { asObject, asText, type Json, orNull } from '../http/json.js';
import type { KnownCard } from './known-card.js';
import { PAYMENT_RULES } from './payment-rules.js';
import { payerCosts } from './plans.js';
import { randomUuid } from '../http/random.js';
import type { SiteMethod } from '../sites/site.js';
import { timestamp } from '../http/timestamp.js';

/** A valid request for a payment. */
export interface PaymentRequest {
  body: Json;
  amount: number;
  method: SiteMethod;
  token: StoredToken;
  card: KnownCard;
  plan: WirePayerCost;
  issuerId: string;
  payer: Json;
}

/**
 * Reads the request from a `POST /v1/payments` body.
 *
 * @throws {ApiError} 400 with the code of the first error
 */
export function readPaymentRequest(body: Json, account: Account): PaymentRequest {
  for (const [code, description, isBroken] of PAYMENT_RULES) {
    if (isBroken(body)) throw failure(400, code, description);
  }
  const { site } = account;
  const amount = Number(body['transaction_amount']);
  const method = listedMethods(site).find(({ id }) => id === body['payment_method_id']);
  // The sandbox accepts cards only.
  if (!method || method.settings.length === 0) throw failure(400, 3028, 'invalid payment_method_id');
  // Chilean pesos have no cents. The code is a guess: the API description only says 400.
  if (site.id === 'MLC' && !Number.isInteger(amount)) throw failure(400, 4037, 'invalid transaction_amount');
  const { token, card } = readToken(asText(body['token']), account);
  return {
    body,
    amount,
    method,
    token,
    card,
    plan: readPlan(body, account, method, card),
    issuerId: asText(body['issuer_id']) || fallbackIssuer(site, method).id,
    payer: readPayer(asObject(body['payer']), account, card),
  };
}

/** The code for a spent token is not documented; integrators report 2006, as for an unknown one. */
function readToken(id: string, account: Account): { token: StoredToken; card: KnownCard } {
  const token = activeToken(account, id);
  if (!token) {
    const data = `${timestamp(account.now())};${randomUuid()}`;
    throw new ApiError(400, 'Card Token not found', [{ code: 2006, description: 'Card Token not found', data }]);
  }
  if (!token.card) throw failure(400, 2062, 'invalid card token');
  return { token, card: token.card };
}

function readPlan(body: Json, { site }: Account, method: SiteMethod, card: KnownCard): WirePayerCost {
  const match = card.methods.find(({ id }) => id === method.id);
  if (!match) throw failure(400, 3026, 'the card is not of this payment_method_id');
  const isDeferred = body['capture'] === false;
  if (isDeferred && method.deferred_capture !== 'supported') throw failure(400, 2077, 'deferred capture not supported');
  const plans = payerCosts(site, method, match.inParts, Number(body['transaction_amount']));
  if (plans.length === 0) throw failure(400, 129, 'the payment method does not take this amount');
  const plan = plans.find(({ installments }) => installments === Number(body['installments']));
  if (!plan) throw failure(400, 4033, 'invalid installments');
  return plan;
}

/** The payer as the payment shows it: a customer with the stored data, anyone else as sent. */
function readPayer(payer: Json, { customers, site }: Account, card: KnownCard): Json {
  const document = asObject(payer['identification']);
  const type = site.identificationTypes.find(({ api }) => api.id === document['type'])?.api;
  if (type && !isDocumentNumber(asText(document['number']), type)) {
    throw failure(400, 2067, 'invalid identification number');
  }
  if (payer['type'] === 'customer') {
    const customer = customers.get(asText(payer['id']));
    if (!customer) throw failure(400, 2002, 'customer not found');
    const { id, email: address, identification } = customer.answer;
    return { id, email: address, identification, type: 'customer' };
  }
  const identification = type ? { type: type.id, number: asText(document['number']) } : card.document;
  return {
    id: null,
    email: payer['email'],
    identification,
    first_name: orNull(payer['first_name']),
    last_name: orNull(payer['last_name']),
    type: 'guest',
  };
}
