/** What a payment means for the buyer: each has a title and a next step in every language. */
export type Outcome =
  | 'approved'
  | 'reserved'
  | 'review'
  | 'pending'
  | 'cancelled'
  | 'cardNumber'
  | 'expiration'
  | 'securityCode'
  | 'cardData'
  | 'installments'
  | 'callIssuer'
  | 'disabledCard'
  | 'funds'
  | 'duplicated'
  | 'attempts'
  | 'otherCard'
  | 'otherMethod'
  | 'again';

export type Tone = 'good' | 'wait' | 'bad';

/** A `status_detail` that is not here is told by its `status`. */
const byDetail: Partial<Record<string, Outcome>> = {
  cc_rejected_bad_filled_card_number: 'cardNumber',
  cc_rejected_bad_filled_date: 'expiration',
  cc_rejected_bad_filled_security_code: 'securityCode',
  cc_rejected_bad_filled_other: 'cardData',
  cc_rejected_form_error: 'cardData',
  cc_rejected_invalid_installments: 'installments',
  cc_rejected_call_for_authorize: 'callIssuer',
  cc_rejected_card_disabled: 'disabledCard',
  cc_rejected_insufficient_amount: 'funds',
  cc_rejected_duplicated_payment: 'duplicated',
  cc_rejected_max_attempts: 'attempts',
  cc_rejected_time_out: 'again',
  cc_rejected_expired_operation: 'again',
  bank_error: 'again',
  // Fraud prevention: the buyer is told what to do, never why.
  cc_rejected_high_risk: 'otherMethod',
  cc_rejected_fraud: 'otherMethod',
  cc_rejected_blacklist: 'otherMethod',
  cc_amount_rate_limit_exceeded: 'otherMethod',
  rejected_by_regulations: 'otherMethod',
};

const byStatus: Partial<Record<string, Outcome>> = {
  approved: 'approved',
  authorized: 'reserved',
  in_process: 'review',
  cancelled: 'cancelled',
  rejected: 'otherCard',
};

/** Status and detail of the payments API as one outcome; anything unheard of is not yet decided. */
export function outcomeOf(status: string, statusDetail: string): Outcome {
  const known = byStatus[status] ?? 'pending';
  return status === 'rejected' ? (byDetail[statusDetail] ?? known) : known;
}

export function toneOf(outcome: Outcome): Tone {
  if (outcome === 'approved') return 'good';
  return outcome === 'reserved' || outcome === 'review' || outcome === 'pending' ? 'wait' : 'bad';
}
