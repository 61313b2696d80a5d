/**
 * Every `status_detail` of payments and of orders with what a buyer can do, in our words. Sources: mercadopago/devsite-docs,
 * mercadopago/openapi, mercadopago/cart-woocommerce, mercadopago/px-android, mercadopago/px-ios; for orders Mercado Pago's
 * reference, the tests of its SDKs for Node and Java, and measured answers.
 */
export interface Code {
  status: string;
  detail: string;
  /** `none`, `wait`, `challenge`, `same-card-fix:<field>`, `same-card-after-call`, `same-card-again`, `same-card-or-other`, `same-card`, `other-card`, `other-method`, `fix-data` or `new-payment`. */
  retry: string;
}

type Row = [status: string, detail: string, retry: string];

const ROWS: Row[] = [
  ['approved', 'accredited', 'none'],
  ['approved', 'partially_refunded', 'none'],
  ['authorized', 'pending_capture', 'none'],
  ['in_process', 'offline_process', 'wait'],
  ['in_process', 'pending_contingency', 'wait'],
  ['in_process', 'pending_review_manual', 'wait'],
  ['pending', 'pending_challenge', 'challenge'],
  ['pending', 'pending_waiting_transfer', 'wait'],
  ['pending', 'pending_waiting_payment', 'wait'],
  ['pending', 'pending_waiting_for_remedy', 'wait'],
  ['pending', 'pending_provider_response', 'wait'],
  ['pending', 'pending_online_validation', 'wait'],
  ['pending', 'pending_card_validation', 'wait'],
  ['rejected', 'cc_rejected_bad_filled_card_number', 'same-card-fix:cardNumber'],
  ['rejected', 'cc_rejected_bad_filled_date', 'same-card-fix:cardExpiration'],
  ['rejected', 'cc_rejected_bad_filled_other', 'same-card-fix:any'],
  ['rejected', 'cc_rejected_bad_filled_security_code', 'same-card-fix:securityCode'],
  ['rejected', 'cc_rejected_blacklist', 'other-card'],
  ['rejected', 'cc_rejected_call_for_authorize', 'same-card-after-call'],
  ['rejected', 'cc_rejected_card_disabled', 'same-card-after-call'],
  ['rejected', 'cc_rejected_card_error', 'other-card'],
  ['rejected', 'cc_rejected_card_type_not_allowed', 'other-card'],
  ['rejected', 'cc_rejected_duplicated_payment', 'other-card'],
  ['rejected', 'cc_rejected_high_risk', 'other-method'],
  ['rejected', 'cc_rejected_insufficient_amount', 'other-card'],
  ['rejected', 'cc_rejected_invalid_installments', 'same-card-fix:installments'],
  ['rejected', 'cc_rejected_max_attempts', 'other-card'],
  ['rejected', 'cc_rejected_other_reason', 'other-card'],
  ['rejected', 'cc_rejected_3ds_challenge', 'same-card'],
  ['rejected', 'cc_rejected_3ds_mandatory', 'other-card'],
  ['rejected', 'cc_rejected_time_out', 'same-card'],
  ['rejected', 'cc_amount_rate_limit_exceeded', 'other-method'],
  ['rejected', 'bank_error', 'other-method'],
  ['rejected', 'rejected_by_bank', 'other-method'],
  ['rejected', 'rejected_by_regulations', 'other-method'],
  ['rejected', 'rejected_insufficient_data', 'fix-data'],
  ['rejected', 'rejected_high_risk', 'other-method'],
  ['rejected', 'insufficient_amount', 'other-method'],
  ['rejected', 'cc_rejected_fraud', 'other-method'],
  ['rejected', 'cc_rejected_expired_operation', 'same-card'],
  ['rejected', 'cc_rejected_form_error', 'same-card-fix:any'],
  ['rejected', 'rejected_cap_exceeded', 'other-method'],
  ['rejected', 'invalid_esc', 'same-card-fix:securityCode'],
  ['rejected', 'cc_rejected_plugin_pm', 'other-method'],
  ['cancelled', 'expired', 'new-payment'],
  ['cancelled', 'by_collector', 'none'],
  ['cancelled', 'by_payer', 'none'],
  ['refunded', 'refunded', 'none'],
  ['refunded', 'by_admin', 'none'],
  ['charged_back', 'settled', 'none'],
  ['charged_back', 'reimbursed', 'none'],
  ['charged_back', 'in_process', 'none'],
];

const ORDER_ROWS: Row[] = [
  ['created', 'created', 'wait'],
  ['processed', 'accredited', 'none'],
  ['processed', 'partially_refunded', 'none'],
  ['processed', 'refunded', 'none'],
  ['processing', 'in_process', 'wait'],
  ['processing', 'in_review', 'wait'],
  ['processing', 'pending_review_manual', 'wait'],
  ['action_required', 'pending_challenge', 'challenge'],
  ['action_required', 'waiting_capture', 'none'],
  ['action_required', 'waiting_payment', 'wait'],
  ['action_required', 'pending_waiting_payment', 'wait'],
  ['action_required', 'waiting_transfer', 'wait'],
  ['action_required', 'waiting_retry', 'wait'],
  ['failed', 'bad_filled_card_data', 'same-card-fix:any'],
  ['failed', 'invalid_card_token', 'same-card-again'],
  ['failed', 'card_insufficient_amount', 'other-card'],
  ['failed', 'insufficient_amount', 'other-card'],
  ['failed', 'amount_limit_exceeded', 'other-method'],
  ['failed', 'required_call_for_authorize', 'same-card-after-call'],
  ['failed', 'card_disabled', 'same-card-after-call'],
  ['failed', 'rejected_by_issuer', 'other-card'],
  ['failed', 'high_risk', 'other-method'],
  ['failed', 'max_attempts_exceeded', 'other-card'],
  ['failed', 'invalid_installments', 'same-card-fix:installments'],
  ['failed', 'processing_error', 'same-card'],
  ['failed', '3ds_challenge_expired', 'same-card'],
  ['failed', 'cc_rejected_3ds_challenge', 'same-card'],
  ['failed', 'rejected_other_reason', 'other-card'],
  ['failed', 'failed', 'same-card-or-other'],
  ['canceled', 'canceled', 'none'],
  ['canceled', 'canceled_transaction', 'none'],
  ['cancelled', 'cancelled', 'none'],
  ['expired', 'expired', 'new-payment'],
  ['refunded', 'refunded', 'none'],
  ['charged_back', 'in_process', 'none'],
  ['charged_back', 'settled', 'none'],
  ['charged_back', 'reimbursed', 'none'],
];

const asCode = ([status, detail, retry]: Row): Code => ({ status, detail, retry });

export const orderCodes: Code[] = ORDER_ROWS.map(asCode);

/** Of both APIs. */
export const codes: Code[] = [...ROWS.map(asCode), ...orderCodes];

export const statuses = [
  'pending',
  'approved',
  'authorized',
  'in_process',
  'in_mediation',
  'rejected',
  'cancelled',
  'refunded',
  'charged_back',
  'created',
  'processed',
  'processing',
  'action_required',
  'failed',
  'canceled',
  'expired',
];
