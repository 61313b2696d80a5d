import type { PaymentTypeId, WireCardSettings } from '../../sdk/wire.js';
import type { Confidence, PaymentMethodEntry } from './site.js';

type SecurityCode = WireCardSettings['security_code'];

export const FRONT_4: SecurityCode = { length: 4, card_location: 'front', mode: 'mandatory' };
const BACK_3: SecurityCode = { length: 3, card_location: 'back', mode: 'mandatory' };

interface Range {
  /** Digits of the number. Default: 16. */
  length?: number;
  luhn?: boolean;
  /** BINs that may pay in parts, as a regular expression; default: `pattern`. */
  installments?: string | null;
  exclusion?: string | null;
  code?: SecurityCode;
}

/** Settings of the cards whose BIN matches `pattern`. */
export function range(pattern: string, options: Range = {}): WireCardSettings {
  const { length = 16, luhn = true, installments = pattern, exclusion = null, code = BACK_3 } = options;
  return {
    card_number: { validation: luhn ? 'standard' : 'none', length },
    bin: { pattern, installments_pattern: installments, exclusion_pattern: exclusion },
    security_code: code,
  };
}

interface CardMethod {
  id: string;
  name: string;
  type: PaymentTypeId;
  ranges: WireCardSettings[];
  /** Smallest and largest amount, if known. */
  limits?: [min: number, max: number];
  /** Whether a payment can be authorised first and captured later. */
  deferredCapture: boolean;
  /** Minutes until the seller has the money. */
  accreditation: number | null;
  /** What the buyer is asked for. Default: holder and document. */
  needs?: string[];
  status?: 'active' | 'testing';
  legacy?: true;
  /** Both pictures, if not at the old address. */
  logo?: string;
}

const HOLDER_AND_DOCUMENT = ['cardholder_name', 'cardholder_identification_type', 'cardholder_identification_number'];

/** What a buyer is asked for if the bank matters too. */
export const HOLDER_DOCUMENT_AND_ISSUER = [...HOLDER_AND_DOCUMENT, 'issuer_id'];

/** An entry for a kind of card, in full, as the API returns it. */
export function cardMethod(confidence: Confidence, method: CardMethod): PaymentMethodEntry {
  const { legacy } = method;
  return {
    confidence,
    ...(legacy && { legacy }),
    api: {
      id: method.id,
      name: method.name,
      payment_type_id: method.type,
      status: method.status ?? 'active',
      secure_thumbnail: method.logo ?? `https://www.mercadopago.com/org-img/MP3/API/logos/${method.id}.gif`,
      thumbnail: method.logo ?? `http://img.mlstatic.com/org-img/MP3/API/logos/${method.id}.gif`,
      deferred_capture: method.deferredCapture ? 'supported' : 'unsupported',
      settings: method.ranges,
      additional_info_needed: method.needs ?? HOLDER_AND_DOCUMENT,
      min_allowed_amount: method.limits?.[0] ?? null,
      max_allowed_amount: method.limits?.[1] ?? null,
      accreditation_time: method.accreditation,
      financial_institutions: [],
      processing_modes: ['aggregator'],
    },
  };
}

interface OtherMethod {
  id: string;
  name: string;
  type: string;
  limits?: [min: number, max: number];
  needs?: string[];
}

/** An entry for a non-card method: a voucher, a transfer, the balance. Listed, but not accepted by the sandbox. */
export function otherMethod(
  confidence: Confidence,
  { id, name, type, limits, needs }: OtherMethod,
): PaymentMethodEntry {
  const { api } = cardMethod(confidence, {
    id,
    name,
    type: 'credit_card',
    ranges: [],
    limits,
    deferredCapture: false,
    accreditation: null,
    needs: needs ?? [],
  });
  return { confidence, api: { ...api, payment_type_id: type, deferred_capture: 'does_not_apply' } };
}
