import type { WireIdentificationType, WireIssuer, WirePaymentMethod } from '../../sdk/wire.js';

/** Mercado Pago's id of a country. */
export type SiteId = 'MLA' | 'MLB' | 'MLC' | 'MCO' | 'MLM' | 'MPE' | 'MLU';

/**
 * How reliable an entry is. Our own mark, never part of an answer.
 *
 * - `observed`: copied from a real answer found in a public repository.
 * - `observed-merged`: a real answer; missing members are filled in from an older one or by rule.
 * - `inferred`: never seen in an answer; built from Mercado Pago's documents, its plugins and the public test cards.
 */
export type Confidence = 'observed' | 'observed-merged' | 'inferred';

/** A payment method as the API returns it, complete. */
export type SiteMethod = Required<Omit<WirePaymentMethod, 'issuer' | 'site_id'>>;

export interface PaymentMethodEntry {
  confidence: Confidence;
  /** Missing from the newest answer seen. Only deals still name it; no list has it and no BIN leads to it. */
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
  /** Decimals shown to buyers. */
  decimals: number;
  symbol: string;
  thousandsSeparator: string;
  decimalSeparator: string;
}

/** Banks that issue the cards of some payment methods. */
export interface IssuerList {
  confidence: Confidence;
  methods: string[];
  /** The issuer of a BIN whose bank is unknown. */
  fallback: string;
  issuers: SiteIssuer[];
}

export type SiteIssuer = Required<Pick<WireIssuer, 'name'>> & { id: string };

/** One line of the site's price list for installments. Limits are amounts in the site's currency. */
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
   * How the API rounds, which differs by capture. `round-part`: the installment is rounded, and the total is
   * installment × n (Argentina 2020). `cut`: installment and total are cut to two decimals (Mexico 2017-18).
   * `keep-total`: the installment is rounded, and the total stays the amount (Colombia 2021).
   */
  rounding: 'round-part' | 'cut' | 'keep-total';
  /** Singular and plural of an installment: `cuota`, `cuotas`. */
  words: [one: string, many: string];
  plans: Plan[];
}

/** Interest-free installments for the cards of one bank. */
export interface Deal {
  issuer: SiteIssuer;
  installments: number[];
  methods: string[];
  picture: boolean;
}

/** A card number Mercado Pago publishes for tests. */
export interface TestCard {
  /** Its name on Mercado Pago's page. */
  brand: string;
  type: 'credit' | 'debit' | 'prepaid';
  number: string;
  /** `null` if the page gives none: any code of the right length works. */
  securityCode: string | null;
  /** `MM/YY`, or `null` if the page gives none: any future date works. */
  expiration: string | null;
  /** `current`: in today's documents. The others are from documents of 2018-2020. */
  listed: 'current' | 'current-conflicting' | 'older' | 'local-brand-list';
  /** The method the number matches in this site's BIN lists; `null` if none. */
  paymentMethodId: string | null;
}

export interface Site {
  id: SiteId;
  country: string;
  locale: string;
  domain: string;
  currency: Currency;
  /** Empty: the API answers 404, as for Mexico. */
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
  /** Days after approval during which a payment can be refunded. */
  refundDays: number;
}
