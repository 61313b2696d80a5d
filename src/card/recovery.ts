import type { Field } from './card.js';

/** Why a field is marked after a refused payment or order: the field or the whole card was not accepted. */
export type RecoveryReason = 'refused' | 'other-card';

/** Changes to a filled-in form after a refused payment or order. */
export interface Recovery {
  /** Whether the same card may be used again. */
  sameCard: boolean;
  /** Fields to type or choose again. Always includes the security code: a code is valid for one token. */
  empty: readonly Field[];
  /**
   * The fields that show the reason, in form order; the first gets the focus. Empty if no field is known to be wrong. A
   * saved card shows it at those it has.
   */
  marked: readonly Field[];
  reason: RecoveryReason;
}

/**
 * The fields a bank or Mercado Pago refused. If it only says "some of the card data", the whole card is marked but only
 * the code emptied: most of it is right. Sources: Mercado Pago's tables of `status_detail`, of payments and of orders.
 */
const WRONG: Readonly<Record<string, readonly Field[]>> = {
  cc_rejected_bad_filled_card_number: ['cardNumber'],
  cc_rejected_bad_filled_date: ['cardExpiration'],
  cc_rejected_bad_filled_security_code: ['securityCode'],
  invalid_esc: ['securityCode'],
  cc_rejected_invalid_installments: ['installments'],
  cc_rejected_bad_filled_other: ['cardNumber', 'cardExpiration', 'securityCode', 'cardholderName', 'docNumber'],
  cc_rejected_form_error: ['cardNumber', 'cardExpiration', 'securityCode', 'cardholderName', 'docNumber'],
  bad_filled_card_data: ['cardNumber', 'cardExpiration', 'securityCode'],
  invalid_installments: ['installments'],
};

/** The same card would be refused again. If another payment method is requested, a card form can offer another card. */
const OTHER_CARD: ReadonlySet<string> = new Set([
  'cc_rejected_blacklist',
  'cc_rejected_card_error',
  'cc_rejected_card_type_not_allowed',
  'cc_rejected_duplicated_payment',
  'cc_rejected_high_risk',
  'cc_rejected_insufficient_amount',
  'cc_rejected_max_attempts',
  'cc_rejected_other_reason',
  'cc_rejected_3ds_mandatory',
  'cc_rejected_fraud',
  'cc_rejected_plugin_pm',
  'cc_amount_rate_limit_exceeded',
  'rejected_by_bank',
  'rejected_by_regulations',
  'rejected_high_risk',
  'rejected_cap_exceeded',
  'insufficient_amount',
  'amount_limit_exceeded',
  'card_insufficient_amount',
  'high_risk',
  'max_attempts_exceeded',
  'rejected_by_issuer',
  'rejected_other_reason',
]);

const ANOTHER: Recovery = {
  sameCard: false,
  // Holder and document stay: the other card usually belongs to the same person.
  empty: ['cardNumber', 'cardExpiration', 'securityCode', 'cardIssuerId', 'installments'],
  marked: ['cardNumber'],
  reason: 'other-card',
};

/**
 * How the form continues after a payment or an order with this `status_detail`. An unknown detail, or one not about the
 * card, keeps everything but the code; so does `invalid_card_token`, where the token was at fault.
 */
export function recoveryOf(statusDetail: string): Recovery {
  if (OTHER_CARD.has(statusDetail)) return ANOTHER;
  const marked = Object.hasOwn(WRONG, statusDetail) ? WRONG[statusDetail]! : [];
  const emptied = marked.length === 1 ? marked : [];
  return { sameCard: true, empty: [...new Set<Field>([...emptied, 'securityCode'])], marked, reason: 'refused' };
}
