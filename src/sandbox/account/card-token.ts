import type { WireCardToken } from '../../sdk/wire.js';
import type { Account } from './account.js';
import type { KnownCard } from './known-card.js';
import { randomHex } from '../http/random.js';
import { daysAfter, timestamp } from '../http/timestamp.js';

export interface StoredToken {
  id: string;
  created: Date;
  updated: Date;
  used: Date | null;
  /** `null` in an empty token until it is filled. */
  card: KnownCard | null;
}

type TokenStatus = 'active' | 'used' | 'expired';

/** Documented as 7 days. In the captures `date_due` is a day later, so here too. */
const DAYS_GOOD = 7;
const DAYS_DUE = 8;

export function newToken({ tokens, now }: Account, card: KnownCard | null): StoredToken {
  const token = { id: randomHex(32), created: now(), updated: now(), used: null, card };
  tokens.set(token.id, token);
  return token;
}

export function tokenStatus({ used, created }: StoredToken, now: Date): TokenStatus {
  if (used) return 'used';
  return now >= daysAfter(created, DAYS_GOOD) ? 'expired' : 'active';
}

/** A token that can still be spent. Each token works once. */
export function activeToken({ tokens, now }: Account, id: string): StoredToken | undefined {
  const token = tokens.get(id);
  return token && tokenStatus(token, now()) === 'active' ? token : undefined;
}

/** The nulls of an empty token are a guess: v1 reads only its id. */
export function tokenAnswer(token: StoredToken, { publicKey, now }: Account): Required<WireCardToken> {
  const { card } = token;
  return {
    id: token.id,
    public_key: publicKey,
    card_id: card?.savedId ?? null,
    status: tokenStatus(token, now()),
    date_created: timestamp(token.created),
    date_last_updated: timestamp(token.updated),
    date_due: timestamp(daysAfter(token.created, DAYS_DUE)),
    date_used: token.used && timestamp(token.used),
    luhn_validation: card?.luhn ?? true,
    live_mode: false,
    require_esc: false,
    card_number_length: card?.length ?? null,
    security_code_length: card?.code.length ?? null,
    first_six_digits: card?.firstSix ?? null,
    last_four_digits: card?.lastFour ?? null,
    expiration_month: card?.month ?? null,
    expiration_year: card?.year ?? null,
    cardholder: card && { name: card.holder, identification: card.document },
  };
}
