import { SECURED_NAMES } from './secured-names.js';

/**
 * How sure an outcome is.
 *
 * - `measured`: seen in an answer.
 * - `documented`: described by Mercado Pago in words that fit one `status_detail`.
 * - `inferred`: our reading.
 * - `guess`: the name is documented, its effect is not.
 */
export type OutcomeMark = 'measured' | 'documented' | 'inferred' | 'guess';

/** The outcome of a payment or an order for the cardholder `name`. */
export interface TestOutcome {
  /** Typed as the cardholder's name, alone or before other names. A hyphen is part of the name. */
  name: string;
  /** Under the Payments API. */
  status: 'approved' | 'in_process' | 'rejected';
  statusDetail: string;
  confidence: OutcomeMark;
  /** Under the Orders API: `status` of the order and of its payment, `statusDetail` of the payment. */
  order: OrderOutcome;
}

export interface OrderOutcome {
  status: 'processed' | 'processing' | 'failed';
  statusDetail: string;
  confidence: OutcomeMark;
}

type Row = [
  name: string,
  status: TestOutcome['status'],
  statusDetail: string,
  confidence: OutcomeMark,
  order: [status: OrderOutcome['status'], statusDetail: string, confidence: OutcomeMark],
];

// The first eight names are in Mercado Pago's documents since 2018, the others since 2023.
const ROWS: Row[] = [
  ['APRO', 'approved', 'accredited', 'documented', ['processed', 'accredited', 'measured']],
  ['OTHE', 'rejected', 'cc_rejected_other_reason', 'measured', ['failed', 'rejected_by_issuer', 'measured']],
  ['CONT', 'in_process', 'pending_contingency', 'inferred', ['processing', 'in_process', 'measured']],
  [
    'CALL',
    'rejected',
    'cc_rejected_call_for_authorize',
    'documented',
    ['failed', 'required_call_for_authorize', 'inferred'],
  ],
  ['FUND', 'rejected', 'cc_rejected_insufficient_amount', 'documented', ['failed', 'insufficient_amount', 'measured']],
  [
    'SECU',
    'rejected',
    'cc_rejected_bad_filled_security_code',
    'documented',
    ['failed', 'bad_filled_card_data', 'inferred'],
  ],
  ['EXPI', 'rejected', 'cc_rejected_bad_filled_date', 'documented', ['failed', 'bad_filled_card_data', 'inferred']],
  ['FORM', 'rejected', 'cc_rejected_bad_filled_other', 'documented', ['failed', 'bad_filled_card_data', 'inferred']],
  [
    'CARD',
    'rejected',
    'cc_rejected_bad_filled_card_number',
    'inferred',
    ['failed', 'bad_filled_card_data', 'inferred'],
  ],
  ['INST', 'rejected', 'cc_rejected_invalid_installments', 'inferred', ['failed', 'invalid_installments', 'inferred']],
  ['DUPL', 'rejected', 'cc_rejected_duplicated_payment', 'inferred', ['failed', 'rejected_by_issuer', 'guess']],
  ['LOCK', 'rejected', 'cc_rejected_card_disabled', 'inferred', ['failed', 'card_disabled', 'inferred']],
  ['CTNA', 'rejected', 'cc_rejected_card_type_not_allowed', 'inferred', ['failed', 'rejected_by_issuer', 'guess']],
  ['ATTE', 'rejected', 'cc_rejected_max_attempts', 'inferred', ['failed', 'max_attempts_exceeded', 'inferred']],
  ['BLAC', 'rejected', 'cc_rejected_blacklist', 'inferred', ['failed', 'high_risk', 'guess']],
  ['UNSU', 'rejected', 'cc_rejected_other_reason', 'guess', ['failed', 'rejected_by_issuer', 'guess']],
  ['TEST', 'approved', 'accredited', 'guess', ['processed', 'accredited', 'guess']],
];

/** The names of Mercado Pago's test environment and the outcome each one gives. */
export const testOutcomes: readonly TestOutcome[] = ROWS.map(
  ([name, status, statusDetail, confidence, [orderStatus, orderDetail, orderConfidence]]) => ({
    name,
    status,
    statusDetail,
    confidence,
    order: { status: orderStatus, statusDetail: orderDetail, confidence: orderConfidence },
  }),
);

const APPROVED: TestOutcome = {
  name: '',
  status: 'approved',
  statusDetail: 'accredited',
  confidence: 'guess',
  order: { status: 'processed', statusDetail: 'accredited', confidence: 'guess' },
};

/** The outcome for a cardholder, case-insensitive. Any other name is approved. */
export function outcomeFor(cardholderName: string): TestOutcome {
  const [first = ''] = cardholderName.trim().toUpperCase().split(/\s+/);
  const name = SECURED_NAMES.includes(first) ? first.slice(0, 4) : first;
  return testOutcomes.find((outcome) => outcome.name === name) ?? APPROVED;
}
