import { ApiError, failure } from '../http/api-error.js';
import type { Account } from './account.js';
import { methodsOfNumber, paysInParts } from './bins.js';
import {
  codeProblems,
  documentProblems,
  expiryProblems,
  holderProblems,
  numberProblems,
  type Problem,
} from './card-problems.js';
import { asObject, asText, type Json } from '../http/json.js';
import type { KnownCard } from './known-card.js';

/**
 * The card that a body of card_tokens describes.
 *
 * @throws {ApiError} 400 with a cause for each missing or invalid member
 */
export function checkNewCard(body: Json, { site, now }: Account): KnownCard {
  const number = asText(body['card_number']);
  const holder = asObject(body['cardholder']);
  const document = asObject(holder['identification']);
  const matches = methodsOfNumber(site, number);
  const settings = matches.flatMap((match) => match.settings);
  const codeRules = settings.map(({ security_code: rule }) => rule);
  const documents = site.identificationTypes.map(({ api }) => api);
  const needs = new Set(matches[0]?.method.additional_info_needed);

  refuse([
    ...numberProblems(number, matches.length > 0),
    ...expiryProblems(body, now()),
    ...codeProblems(asText(body['security_code']), codeRules),
    ...(needs.has('cardholder_name') ? holderProblems(asText(holder['name'])) : []),
    ...(needs.has('cardholder_identification_number') ? documentProblems(document, documents) : []),
  ]);

  const rule = settings[0]!;
  return {
    savedId: null,
    methods: matches.map((match) => ({ id: match.method.id, inParts: paysInParts(match, number) })),
    firstSix: number.slice(0, 6),
    lastFour: number.slice(-4),
    length: number.length,
    luhn: rule.card_number.validation === 'standard',
    month: Number(body['expiration_month']),
    year: Number(body['expiration_year']),
    holder: asText(holder['name']),
    document: { type: asText(document['type']) || null, number: asText(document['number']) || null },
    code: rule.security_code,
  };
}

/**
 * The saved card that a body of card_tokens names.
 *
 * @throws {ApiError} 400: E201 for a card unknown to this account, 224 or E302 for its code
 */
export function checkSavedCard(body: Json, { customers }: Account): KnownCard {
  const id = asText(body['card_id']);
  const saved = [...customers.values()].flatMap(({ cards }) => cards).find(({ answer }) => answer.id === id);
  if (!saved) throw failure(400, 'E201', 'invalid card_id');
  refuse(codeProblems(asText(body['security_code']), [saved.card.code]));
  return { ...saved.card, savedId: id };
}

/**
 * A token's card with a new expiry date or a re-entered code. Inferred: v2 has a call that sends this body.
 *
 * @throws {ApiError} 400 for a wrong date or code
 */
export function checkRenewal(body: Json, card: KnownCard, { now }: Account): KnownCard {
  const { expiration_month: month = card.month, expiration_year: year = card.year, security_code: code } = body;
  refuse([
    ...expiryProblems({ expiration_month: month, expiration_year: year }, now()),
    ...(code === undefined ? [] : codeProblems(asText(code), [card.code])),
  ]);
  return { ...card, month: Number(month), year: Number(year) };
}

/** Whether a body has no card data, as in the request for an empty token. */
export function saysNothing(body: Json): boolean {
  const members = ['card_number', 'card_id', 'security_code', 'expiration_month', 'expiration_year'];
  return members.every((name) => asText(body[name]) === '') && asText(asObject(body['cardholder'])['name']) === '';
}

/** The message for a missing member is our own. */
function refuse(problems: Problem[]): void {
  const [first] = problems;
  if (!first) return;
  const causes = problems.map(({ code, field, missing }) => ({
    code,
    description: missing ? `Parameter '${field}' can not be null/empty` : `Invalid parameter '${field}'`,
  }));
  throw new ApiError(400, `Invalid Value for Field: ${first.field}`, causes);
}
