import type { Account } from './account.js';
import { fallbackIssuer, issuerById } from './issuers.js';
import { asObject, type Json, orNull } from '../http/json.js';
import type { KnownCard } from './known-card.js';
import { randomDigits, randomName } from '../http/random.js';
import type { SiteMethod } from '../sites/site.js';
import { timestamp } from '../http/timestamp.js';

/** A customer of the account. Cards are stored here, and sent as `answer.cards`. */
export interface StoredCustomer {
  answer: CustomerAnswer;
  cards: SavedCard[];
}

export interface CustomerAnswer {
  id: string;
  email: string;
  date_last_updated: string;
  default_card: string | null;
  [member: string]: unknown;
}

export interface SavedCard {
  answer: SavedCardAnswer;
  card: KnownCard;
}

export interface SavedCardAnswer {
  id: string;
  customer_id: string;
  expiration_month: number;
  expiration_year: number;
  date_last_updated: string;
  [member: string]: unknown;
}

/** A new customer. Members not given are `null`. */
export function newCustomer(body: Json, email: string, { collectorId, now }: Account): StoredCustomer {
  const moment = timestamp(now());
  const given = (name: string, members: string[]): Json => membersOf(asObject(body[name]), members);
  return {
    cards: [],
    answer: {
      id: `${collectorId}-${randomName(14)}`,
      email,
      first_name: orNull(body['first_name']),
      last_name: orNull(body['last_name']),
      phone: given('phone', ['area_code', 'number']),
      identification: given('identification', ['type', 'number']),
      address: given('address', ['id', 'zip_code', 'street_name', 'street_number']),
      description: orNull(body['description']),
      date_registered: orNull(body['date_registered']),
      date_created: moment,
      date_last_updated: moment,
      metadata: body['metadata'] ?? {},
      default_card: null,
      default_address: null,
      addresses: [],
      live_mode: false,
    },
  };
}

const membersOf = (object: Json, members: string[]): Json =>
  Object.fromEntries(members.map((name) => [name, orNull(object[name])]));

/** The whole customer, as every customer call returns it. */
export const customerAnswer = ({ answer, cards }: StoredCustomer): Json => ({
  ...answer,
  cards: cards.map((card) => card.answer),
});

/** A card to save. Its `issuer.id` is a number, as in a search; everywhere else it is a string. */
export function newSavedCard(
  card: KnownCard,
  method: SiteMethod,
  issuerId: string,
  customerId: string,
  { site, collectorId, now }: Account,
): SavedCard {
  const issuer = issuerById(site, method, issuerId) ?? fallbackIssuer(site, method);
  const moment = timestamp(now());
  const id = randomDigits(10);
  return {
    card: { ...card, savedId: id },
    answer: {
      id,
      customer_id: customerId,
      user_id: String(collectorId),
      expiration_month: card.month,
      expiration_year: card.year,
      first_six_digits: card.firstSix,
      last_four_digits: card.lastFour,
      payment_method: membersOf({ ...method }, ['id', 'name', 'payment_type_id', 'thumbnail', 'secure_thumbnail']),
      security_code: { length: card.code.length, card_location: card.code.card_location },
      issuer: { id: Number(issuer.id), name: issuer.name },
      cardholder: { name: card.holder, identification: card.document },
      date_created: moment,
      date_last_updated: moment,
      live_mode: false,
    },
  };
}
