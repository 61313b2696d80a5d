import type { WireIdentificationType, WireIssuer, WirePaymentMethod } from '../../sdk/wire.js';

/** Mercado Pago's id of a country. */
export type SiteId = 'MLA' | 'MLB' | 'MLC' | 'MCO' | 'MLM' | 'MPE' | 'MLU';

/**
 * How far an entry can be trusted. It is ours, and never part of an answer.
 *
 * - `observed`: copied from a real answer found in a public repository.
 * - `observed-merged`: a real answer, with the members it lacked filled in from an older one or by rule.
 * - `inferred`: never seen in an answer; built from Mercado Pago's documents, its plugins and the public test cards.
 */
export type Confidence = 'observed' | 'observed-merged' | 'inferred';

/** A payment method as the API answers it, with nothing left out. */
export type SiteMethod = Required<Omit<WirePaymentMethod, 'issuer' | 'site_id'>>;

export interface PaymentMethodEntry {
  confidence: Confidence;
  /** Gone from the newest answer seen. Only deals still name it; no answer lists it and no BIN leads to it. */
  legacy?: true;
  api: SiteMethod;
}

interface IdentificationTypeEntry {
  confidence: Confidence;
  api: WireIdentificationType;
}

export interface Currency {
  /** ISO 4217 */
  id: string;
  /** Decimals that a buyer is shown. */
  decimals: number;
  symbol: string;
  thousandsSeparator: string;
  decimalSeparator: string;
}

/** Banks that issue the cards of some payment methods. */
export interface IssuerList {
  confidence: Confidence;
  methods: string[];
  /** The issuer of a BIN that no bank is known for. */
  fallback: string;
  issuers: SiteIssuer[];
}

export type SiteIssuer = Required<Pick<WireIssuer, 'name'>> & { id: string };

/** One line of the site's price list for paying in parts. Limits are amounts in the site's currency. */
export interface Plan {
  installments: number;
  /** Percent added to the amount. */
  rate: number;
  labels: string[];
  collector: 'MERCADOPAGO' | 'THIRD_PARTY';
  min?: number;
  max?: number;
}

export interface PlanTable {
  confidence: Confidence;
  /**
   * How the API rounds, which differs by capture. `round-part`: a part is rounded and the total is part × n (Argentina
   * 2020). `cut`: part and total lose what is beyond two decimals (Mexico 2017-18). `keep-total`: a part is rounded and
   * the total stays the amount (Colombia 2021).
   */
  rounding: 'round-part' | 'cut' | 'keep-total';
  /** What one part and several are called: `cuota`, `cuotas`. */
  words: [one: string, many: string];
  plans: Plan[];
}

/** Parts without interest for the cards of one bank. */
export interface Deal {
  issuer: SiteIssuer;
  installments: number[];
  methods: string[];
  picture: boolean;
}

/** A card number that Mercado Pago publishes for tests. */
export interface TestCard {
  /** As Mercado Pago's page names it. */
  brand: string;
  type: 'credit' | 'debit' | 'prepaid';
  number: string;
  /** `null` where the page gives none: any code of the right length does. */
  securityCode: string | null;
  /** `MM/YY`, or `null` where the page gives none: any date to come does. */
  expiration: string | null;
  /** `current`: in today's documents. The others are from those of 2018-2020. */
  listed: 'current' | 'current-conflicting' | 'older' | 'local-brand-list';
  /** The method that the number leads to with this site's BIN lists; `null` where it leads to none. */
  paymentMethodId: string | null;
}

export interface Site {
  id: SiteId;
  country: string;
  locale: string;
  domain: string;
  currency: Currency;
  /** None: the API answers 404 there, as it does for Mexico. */
  identificationTypes: IdentificationTypeEntry[];
  methods: PaymentMethodEntry[];
  issuers: IssuerList[];
  plans: PlanTable;
  deals: Deal[];
  testCards: TestCard[];
  testDocuments: { type: string; number: string }[];
  /** Mercado Pago's pages for buyers; `null` where none was found. */
  links: {
    promotions: string | null;
    financingCosts: string | null;
    amountLimits: string;
    terms: string;
    privacy: string;
  };
  /** Days after the approval in which a payment can be refunded. */
  refundDays: number;
}
