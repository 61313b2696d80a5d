/** How a payment ends when the cardholder is called `name`. */
export interface TestOutcome {
  /** To be typed as the cardholder's name, alone or before other names. */
  name: string;
  status: 'approved' | 'in_process' | 'rejected';
  statusDetail: string;
  /**
   * `observed` in an answer; `documented`: Mercado Pago describes it in words that fit one `status_detail`; `inferred` is
   * our reading; `guess`: the name is documented, what it does is not.
   */
  confidence: 'observed' | 'documented' | 'inferred' | 'guess';
}

type Row = [name: string, status: TestOutcome['status'], statusDetail: string, confidence: TestOutcome['confidence']];

// The first eight names are in Mercado Pago's documents since 2018, the others since 2023.
const ROWS: Row[] = [
  ['APRO', 'approved', 'accredited', 'documented'],
  ['OTHE', 'rejected', 'cc_rejected_other_reason', 'observed'],
  ['CONT', 'in_process', 'pending_contingency', 'inferred'],
  ['CALL', 'rejected', 'cc_rejected_call_for_authorize', 'documented'],
  ['FUND', 'rejected', 'cc_rejected_insufficient_amount', 'documented'],
  ['SECU', 'rejected', 'cc_rejected_bad_filled_security_code', 'documented'],
  ['EXPI', 'rejected', 'cc_rejected_bad_filled_date', 'documented'],
  ['FORM', 'rejected', 'cc_rejected_bad_filled_other', 'documented'],
  ['CARD', 'rejected', 'cc_rejected_bad_filled_card_number', 'inferred'],
  ['INST', 'rejected', 'cc_rejected_invalid_installments', 'inferred'],
  ['DUPL', 'rejected', 'cc_rejected_duplicated_payment', 'inferred'],
  ['LOCK', 'rejected', 'cc_rejected_card_disabled', 'inferred'],
  ['CTNA', 'rejected', 'cc_rejected_card_type_not_allowed', 'inferred'],
  ['ATTE', 'rejected', 'cc_rejected_max_attempts', 'inferred'],
  ['BLAC', 'rejected', 'cc_rejected_blacklist', 'inferred'],
  ['UNSU', 'rejected', 'cc_rejected_other_reason', 'guess'],
  ['TEST', 'approved', 'accredited', 'guess'],
];

/** The names of Mercado Pago's test environment and what each makes of a payment. */
export const testOutcomes: readonly TestOutcome[] = ROWS.map(([name, status, statusDetail, confidence]) => ({
  name,
  status,
  statusDetail,
  confidence,
}));

const APPROVED: TestOutcome = { name: '', status: 'approved', statusDetail: 'accredited', confidence: 'guess' };

/** The outcome for a cardholder, whatever the case it is typed in. A name that is none of a test's is approved. */
export function outcomeFor(cardholderName: string): TestOutcome {
  const [first] = cardholderName.trim().toUpperCase().split(/\s+/);
  return testOutcomes.find(({ name }) => name === first) ?? APPROVED;
}
