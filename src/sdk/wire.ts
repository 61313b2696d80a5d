/**
 * Shapes of the API answers a card form and the sandbox need. Network data is untrusted: members are optional where
 * captures or documents disagree, and `sdk/` checks them before anything else reads them.
 */

/** `payment_type_id` of the methods a card can be. */
export type PaymentTypeId = 'credit_card' | 'debit_card' | 'prepaid_card';

/** One BIN range of a payment method: number length, Luhn check, and security code. */
export interface WireCardSettings {
  card_number: { length: number; validation: 'standard' | 'none' };
  bin?: {
    /** Regular expression source, anchored at the start; some sites use 8-digit BINs in it. */
    pattern: string;
    installments_pattern: string | null;
    exclusion_pattern: string | null;
  };
  security_code: {
    /** 0 if the card has no code. */
    length: number;
    card_location: 'back' | 'front';
    mode: 'mandatory' | 'optional';
  };
}

/** An entry of `GET /v1/payment_methods` (v1) or of `results` of `…/search` (v2). */
export interface WirePaymentMethod {
  id: string;
  name: string;
  payment_type_id: string;
  status?: string;
  site_id?: string;
  thumbnail?: string;
  secure_thumbnail?: string;
  settings?: WireCardSettings[];
  /** `cardholder_name`, `cardholder_identification_type`, `cardholder_identification_number`, `issuer_id`. */
  additional_info_needed?: string[];
  /** Only in search answers. The id is a number there and a string everywhere else. */
  issuer?: WireIssuer;
  min_allowed_amount?: number | null;
  max_allowed_amount?: number | null;
  deferred_capture?: string;
  accreditation_time?: number | null;
  financial_institutions?: unknown[];
  processing_modes?: string[];
}

export interface WireIssuer {
  id: string | number;
  name?: string;
  default?: boolean;
  thumbnail?: string;
  secure_thumbnail?: string;
}

/** One plan of `payer_costs`. Amounts are decimals in the site's currency. */
export interface WirePayerCost {
  installments: number;
  /** Percent added to the amount; 0 means no interest from Mercado Pago. */
  installment_rate: number;
  installment_amount: number;
  total_amount: number;
  /** Free-form tags, including `CFT_…%|TEA_…%` (Argentina) and `recommended_installment`. */
  labels?: string[];
  /** `THIRD_PARTY`: the card's bank sets and adds its own interest. */
  installment_rate_collector?: string[];
  min_allowed_amount?: number;
  max_allowed_amount?: number;
  recommended_message?: string;
  discount_rate?: number;
  reimbursement_rate?: number | null;
  payment_method_option_id?: string;
}

/** An entry of `GET /v1/payment_methods/installments`: one per issuer. */
export interface WireInstallments {
  payment_method_id: string;
  payment_type_id: string;
  issuer?: WireIssuer;
  processing_mode?: string;
  merchant_account_id?: string | null;
  payer_costs?: WirePayerCost[];
}

/** An entry of `GET /v1/identification_types`. */
export interface WireIdentificationType {
  id: string;
  name: string;
  type: 'number' | 'letter';
  min_length: number;
  max_length: number;
}

/** The answer of `POST`, `PUT` and `GET /v1/card_tokens`. Number and code never come back. */
export interface WireCardToken {
  id: string;
  public_key?: string;
  card_id?: string | null;
  status?: string;
  first_six_digits?: string | null;
  last_four_digits?: string | null;
  expiration_month?: number | null;
  expiration_year?: number | null;
  cardholder?: { name: string | null; identification?: { type: string | null; number: string | null } } | null;
  card_number_length?: number | null;
  security_code_length?: number | null;
  luhn_validation?: boolean;
  live_mode?: boolean;
  require_esc?: boolean;
  date_created?: string;
  date_last_updated?: string;
  date_due?: string;
  date_used?: string | null;
}

/** Error body of the API. `cause[].code` is a string or a number, depending on the service. */
export interface WireError {
  message: string;
  error: string | null;
  status: number;
  cause: { code: string | number; description: string }[];
}
