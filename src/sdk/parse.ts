import {
  isPaymentType,
  type CardSettings,
  type IdentificationType,
  type InstallmentOffer,
  type Issuer,
  type PayerCost,
  type PaymentMethod,
  type SavedCard,
} from '../card/card.js';
import { isLoopback } from '../dom/loopback.js';

/*
 * The only place where network answers become our own types. Entries that lack what we need are dropped; numbers are
 * accepted as text and vice versa, because Mercado Pago's services disagree (issuer ids, amounts).
 */

type Loose = Record<string, unknown>;

const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null;
const list = (value: unknown): Loose[] => (Array.isArray(value) ? value.filter(isObject) : []);
const object = (value: unknown): Loose => (isObject(value) ? value : {});

/**
 * Text, or a number as text; anything else is absent. Long text is cut, so that a hostile answer cannot flood a page.
 */
function text(value: unknown): string | null {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return typeof value === 'string' && value !== '' ? value.slice(0, 200) : null;
}

function number(value: unknown): number | null {
  const parsed = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof parsed === 'number' && Number.isFinite(parsed) ? parsed : null;
}

/** Regular expressions are not cut: BIN lists run to several thousand characters. */
const pattern = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

function cardSettings(entry: Loose): CardSettings | null {
  const card = object(entry['card_number']);
  const code = object(entry['security_code']);
  const bin = object(entry['bin']);
  const length = number(card['length']);
  if (length === null || length < 8 || length > 24) return null;
  const codeLength = number(code['length']) ?? 3;
  return {
    length,
    luhn: card['validation'] !== 'none',
    pattern: pattern(bin['pattern']),
    exclusion: pattern(bin['exclusion_pattern']),
    code: {
      length: codeLength >= 0 && codeLength <= 8 ? codeLength : 3,
      location: code['card_location'] === 'front' ? 'front' : 'back',
      mandatory: code['mode'] !== 'optional' && codeLength !== 0,
    },
  };
}

/**
 * Pictures may come from https hosts, the page's own host, and this computer, which may run a sandbox. Some answers
 * still contain other http addresses.
 */
function pictureUrl(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const isShown =
    /^(https:\/)?\/[^/]/.test(value) || (/^http:/.test(value) && URL.canParse(value) && isLoopback(new URL(value)));
  return isShown ? value : null;
}

function paymentMethod(entry: Loose): PaymentMethod | null {
  const id = text(entry['id']);
  const typeId = entry['payment_type_id'];
  const status = entry['status'];
  if (!id || !isPaymentType(typeId) || (typeof status === 'string' && status !== 'active')) return null;
  const needed = Array.isArray(entry['additional_info_needed']) ? entry['additional_info_needed'] : null;
  const needs = (name: string): boolean => needed === null || needed.includes(name);
  return {
    id,
    name: text(entry['name']) ?? id,
    typeId,
    logo: pictureUrl(entry['secure_thumbnail']) ?? pictureUrl(entry['thumbnail']),
    settings: list(entry['settings'])
      .map(cardSettings)
      .filter((settings) => settings !== null),
    needs: {
      holder: needs('cardholder_name'),
      document: needs('cardholder_identification_number') || needs('cardholder_identification_type'),
      issuer: needed !== null && needed.includes('issuer_id'),
    },
    issuerId: text(object(entry['issuer'])['id']),
    siteId: text(entry['site_id']),
  };
}

/** Active card methods, without duplicates: v1 repeats a method for every matching setting. */
export function parsePaymentMethods(answer: unknown): PaymentMethod[] {
  const byId = new Map<string, PaymentMethod>();
  for (const entry of list(answer)) {
    const method = paymentMethod(entry);
    if (method && !byId.has(method.id)) byId.set(method.id, method);
  }
  return [...byId.values()];
}

export function parseIssuers(answer: unknown): Issuer[] {
  const issuers: Issuer[] = [];
  for (const entry of list(answer)) {
    const id = text(entry['id']);
    if (id) issuers.push({ id, name: text(entry['name']) ?? id });
  }
  return issuers;
}

/** `CFT_199,26%|TEA_150,22%` becomes `{CFT: '199,26%', TEA: '150,22%'}`; it may be anywhere in the list. */
function financing(labels: string[]): Record<string, string> {
  const found: Record<string, string> = {};
  for (const part of labels.flatMap((label) => label.split('|'))) {
    const match = /^(CFTEA|CFTNA|CFT|TEA|TNA)_(\d[\d.,]*\s?%)$/.exec(part.trim());
    if (match) found[match[1]!] = match[2]!;
  }
  return found;
}

function payerCost(entry: Loose): PayerCost | null {
  const installments = number(entry['installments']);
  const total = number(entry['total_amount']);
  if (installments === null || !Number.isInteger(installments) || installments < 1 || total === null) return null;
  const labels = (Array.isArray(entry['labels']) ? entry['labels'] : []).filter((label) => typeof label === 'string');
  const collector = entry['installment_rate_collector'];
  const rate = number(entry['installment_rate']) ?? 0;
  return {
    installments,
    rate,
    amount: number(entry['installment_amount']) ?? total / installments,
    total,
    recommended: labels.includes('recommended_installment'),
    financing: financing(labels),
    thirdParty: rate === 0 && Array.isArray(collector) && collector.includes('THIRD_PARTY'),
  };
}

export function parseInstallments(answer: unknown): InstallmentOffer[] {
  return list(answer).flatMap((entry) => {
    const methodId = text(entry['payment_method_id']);
    if (!methodId) return [];
    const payerCosts = list(entry['payer_costs'])
      .map(payerCost)
      .filter((cost) => cost !== null)
      .sort((a, b) => a.installments - b.installments);
    return [{ methodId, issuerId: text(object(entry['issuer'])['id']), payerCosts }];
  });
}

export function parseIdentificationTypes(answer: unknown): IdentificationType[] {
  const types: IdentificationType[] = [];
  for (const entry of list(answer)) {
    const id = text(entry['id']);
    if (!id) continue;
    const minLength = number(entry['min_length']) ?? 1;
    types.push({
      id,
      name: text(entry['name']) ?? id,
      kind: entry['type'] === 'letter' ? 'letter' : 'number',
      minLength,
      maxLength: Math.max(number(entry['max_length']) ?? 30, minLength),
    });
  }
  return types;
}

/** A device session, or `null`. Shops send it in a header, so only visible ASCII without blanks is accepted. */
export const parseDeviceId = (session: unknown): string | null =>
  typeof session === 'string' && /^[!-~]{1,200}$/.test(session) ? session : null;

/** The id of a card token, or `null`: by its documentation v2 sometimes resolves with nothing. */
export const parseTokenId = (answer: unknown): string | null => text(object(answer)['id']);

/** Cards as `GET /v1/customers/{id}/cards` returns them. Cards that lack what a payment needs are dropped. */
export function parseSavedCards(answer: unknown): SavedCard[] {
  return list(answer).flatMap((entry) => {
    const id = text(entry['id']);
    const bin = text(entry['first_six_digits']);
    const lastFour = text(entry['last_four_digits']);
    const method = paymentMethod({
      ...object(entry['payment_method']),
      issuer: entry['issuer'],
      additional_info_needed: [],
      // Only the code is asked for; the number's length does not matter.
      settings: [{ card_number: { length: 16 }, security_code: entry['security_code'] }],
    });
    if (!id || !bin || !lastFour || !method) return [];
    return [
      {
        id,
        method,
        bin,
        lastFour,
        month: number(entry['expiration_month']) ?? 12,
        year: number(entry['expiration_year']) ?? 0,
      },
    ];
  });
}
