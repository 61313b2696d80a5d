/** How a result is shown. `done`: a closed matter (refunded, cancelled by the buyer), in a neutral tone. */
export type Tone = 'good' | 'wait' | 'bad' | 'done';

/** A refused payment, in both vocabularies. */
export const REFUSED = /^(rejected|failed)$/;

/** What to change in a retry: correct the input, nothing, the card, or the payment method. */
export type Retry = 'fix' | 'again' | 'card' | 'method';

/** The text for buyers and, if one makes sense, the retry it offers. */
const OUTCOMES = {
  approved: ['good'],
  partlyRefunded: ['good'],
  reserved: ['wait'],
  created: ['wait'],
  contingency: ['wait'],
  review: ['wait'],
  challenge: ['wait'],
  transfer: ['wait'],
  voucher: ['wait'],
  remedy: ['wait'],
  confirming: ['wait'],
  pending: ['wait'],
  mediation: ['wait'],
  unknown: ['wait'],
  cardNumber: ['bad', 'fix'],
  expiration: ['bad', 'fix'],
  securityCode: ['bad', 'fix'],
  codeAgain: ['bad', 'fix'],
  cardData: ['bad', 'fix'],
  cardAgain: ['bad', 'fix'],
  installments: ['bad', 'fix'],
  buyerData: ['bad', 'fix'],
  call: ['bad', 'again'],
  disabled: ['bad', 'again'],
  challengeFailed: ['bad', 'again'],
  challengeExpired: ['bad', 'again'],
  timeOut: ['bad', 'again'],
  bankError: ['bad', 'again'],
  declined: ['bad', 'again'],
  anotherCard: ['bad', 'card'],
  issuerRefused: ['bad', 'card'],
  cardType: ['bad', 'card'],
  duplicated: ['bad', 'card'],
  funds: ['bad', 'card'],
  attempts: ['bad', 'card'],
  anotherMethod: ['bad', 'method'],
  preferCash: ['bad', 'method'],
  accountFunds: ['bad', 'method'],
  tooMuch: ['bad', 'method'],
  bankRefused: ['bad', 'method'],
  expired: ['bad', 'again'],
  cancelledByShop: ['bad'],
  cancelledByBuyer: ['done'],
  cancelled: ['bad'],
  refunded: ['done'],
  chargedBack: ['done'],
} as const satisfies Record<string, readonly [tone: Tone, retry?: Retry]>;

export type ResultKey = keyof typeof OUTCOMES;

/**
 * Every `status_detail` by its `status`; the empty one covers all other details, including new ones. Payments first,
 * then Orders. Sources: mercadopago/devsite-docs, mercadopago/openapi, mercadopago/cart-woocommerce,
 * mercadopago/px-android and px-ios; for Orders its reference, the Node and Java SDKs, and answers measured by
 * integrators.
 *
 * Fraud prevention and block lists read like any other refusal: the buyer learns what to do, never why.
 */
const CODES: Readonly<Record<string, Readonly<Record<string, ResultKey>>>> = {
  approved: { '': 'approved', partially_refunded: 'partlyRefunded' },
  authorized: { '': 'reserved' },
  in_process: {
    '': 'review',
    offline_process: 'confirming',
    pending_contingency: 'contingency',
  },
  pending: {
    '': 'pending',
    pending_challenge: 'challenge',
    pending_waiting_transfer: 'transfer',
    pending_waiting_payment: 'voucher',
    pending_waiting_for_remedy: 'remedy',
    pending_provider_response: 'confirming',
    pending_online_validation: 'confirming',
    pending_card_validation: 'confirming',
  },
  in_mediation: { '': 'mediation' },
  rejected: {
    '': 'declined',
    cc_rejected_bad_filled_card_number: 'cardNumber',
    cc_rejected_bad_filled_date: 'expiration',
    cc_rejected_bad_filled_other: 'cardData',
    cc_rejected_bad_filled_security_code: 'securityCode',
    cc_rejected_blacklist: 'anotherCard',
    cc_rejected_call_for_authorize: 'call',
    cc_rejected_card_disabled: 'disabled',
    cc_rejected_card_error: 'anotherCard',
    cc_rejected_card_type_not_allowed: 'cardType',
    cc_rejected_duplicated_payment: 'duplicated',
    cc_rejected_high_risk: 'preferCash',
    cc_rejected_insufficient_amount: 'funds',
    cc_rejected_invalid_installments: 'installments',
    cc_rejected_max_attempts: 'attempts',
    cc_rejected_other_reason: 'issuerRefused',
    cc_rejected_3ds_challenge: 'challengeFailed',
    cc_rejected_3ds_mandatory: 'anotherCard',
    cc_rejected_time_out: 'timeOut',
    cc_amount_rate_limit_exceeded: 'tooMuch',
    bank_error: 'bankError',
    rejected_by_bank: 'bankRefused',
    rejected_by_regulations: 'anotherMethod',
    rejected_insufficient_data: 'buyerData',
    rejected_high_risk: 'anotherMethod',
    insufficient_amount: 'accountFunds',
    cc_rejected_fraud: 'anotherMethod',
    cc_rejected_expired_operation: 'timeOut',
    cc_rejected_form_error: 'cardData',
    rejected_cap_exceeded: 'tooMuch',
    invalid_esc: 'codeAgain',
    cc_rejected_plugin_pm: 'anotherMethod',
  },
  cancelled: { '': 'cancelled', expired: 'expired', by_collector: 'cancelledByShop', by_payer: 'cancelledByBuyer' },
  refunded: { '': 'refunded' },
  charged_back: { '': 'chargedBack' },

  created: { '': 'created' },
  // As `refund` answers; the order becomes `refunded` later.
  processed: { '': 'approved', refunded: 'refunded' },
  processing: { '': 'review', in_process: 'contingency' },
  action_required: {
    '': 'pending',
    waiting_capture: 'reserved',
    waiting_payment: 'voucher',
    waiting_transfer: 'transfer',
    // From an automatic series: Mercado Pago itself tries again.
    waiting_retry: 'confirming',
  },
  failed: {
    '': 'declined',
    '3ds_challenge_expired': 'challengeExpired',
    amount_limit_exceeded: 'tooMuch',
    bad_filled_card_data: 'cardData',
    card_disabled: 'disabled',
    card_insufficient_amount: 'funds',
    high_risk: 'preferCash',
    // Here about the card; under Payments about the account.
    insufficient_amount: 'funds',
    invalid_card_token: 'cardAgain',
    invalid_installments: 'installments',
    max_attempts_exceeded: 'attempts',
    processing_error: 'timeOut',
    rejected_by_issuer: 'issuerRefused',
    rejected_other_reason: 'issuerRefused',
    required_call_for_authorize: 'call',
  },
  expired: { '': 'expired' },
};

/** The same status in both vocabularies: an order's payment was seen with details of Payments, and vice versa. */
const SAME: readonly (readonly string[])[] = [
  ['approved', 'processed'],
  ['in_process', 'processing'],
  ['pending', 'action_required'],
  ['rejected', 'failed'],
];

/** Whether the result will not change while the buyer waits. A reserved amount is charged days later. */
export const isLast = ({ key, tone }: Outcome): boolean => tone !== 'wait' || key === 'reserved';

export interface Outcome {
  key: ResultKey;
  tone: Tone;
  retry: Retry | null;
}

/** Codes come from the network or from markup: they can be any text, even "constructor". */
const entry = <Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;

/** Mercado Pago spells it with one l under Orders and two under Payments. */
const spelled = (status: string): string => (status === 'canceled' ? 'cancelled' : status);

/** Whether there is a text for a status of either vocabulary. */
export const isKnown = (status: unknown): boolean =>
  typeof status === 'string' && entry(CODES, spelled(status.toLowerCase())) !== undefined;

function keyOf(given: string, detail: string): ResultKey {
  const status = spelled(given);
  const names = [status, ...(SAME.find((pair) => pair.includes(status)) ?? [])];
  for (const name of names) {
    const known = detail && entry(entry(CODES, name) ?? {}, detail);
    if (known) return known;
  }
  return entry(CODES, status)?.[''] ?? 'unknown';
}

/**
 * What a payment means for the buyer. For an unknown detail the status decides; an unknown status counts as not known
 * yet.
 */
export function outcomeOf(status: string, statusDetail: string): Outcome {
  const key = keyOf(status, statusDetail);
  const [tone, retry]: readonly [Tone, Retry?] = OUTCOMES[key];
  return { key, tone, retry: retry ?? null };
}
