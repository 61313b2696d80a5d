import type { WireCardSettings, WireIdentificationType } from '../../sdk/wire.js';
import { asText, type Json } from '../http/json.js';

type SecurityCode = WireCardSettings['security_code'];

/** A problem with one member of a card. The codes are Mercado Pago's. */
export interface Problem {
  code: string;
  field: string;
  missing?: boolean;
}

/** @param fits whether the number fits any payment method */
export function numberProblems(number: string, fits: boolean): Problem[] {
  if (number === '') return [{ code: '205', field: 'card_number', missing: true }];
  return fits ? [] : [{ code: 'E301', field: 'card_number' }];
}

/** A card is valid until the end of its month. Which of the two codes the API gives for a past date is unknown. */
export function expiryProblems(body: Json, today: Date): Problem[] {
  const [month, year] = [asText(body['expiration_month']), asText(body['expiration_year'])];
  const problems: Problem[] = [];
  if (month === '') problems.push({ code: '208', field: 'expiration_month', missing: true });
  else if (!/^(0?[1-9]|1[0-2])$/.test(month)) problems.push({ code: '325', field: 'expiration_month' });
  if (year === '') problems.push({ code: '209', field: 'expiration_year', missing: true });
  else if (!/^\d{4}$/.test(year) || Number(year) < today.getFullYear()) {
    problems.push({ code: '326', field: 'expiration_year' });
  }
  const isPastMonth = Number(year) === today.getFullYear() && Number(month) < today.getMonth() + 1;
  if (problems.length === 0 && isPastMonth) problems.push({ code: '325', field: 'expiration_month' });
  return problems;
}

/** @param rules of the settings that match the number; none while the number is wrong */
export function codeProblems(code: string, rules: SecurityCode[]): Problem[] {
  const field = 'security_code';
  const isLeftOut = (rule: SecurityCode): boolean => rule.length === 0 || rule.mode === 'optional';
  if (code === '') return rules.some(isLeftOut) ? [] : [{ code: '224', field, missing: true }];
  const lengths = rules.length > 0 ? rules.map(({ length }) => length) : [3, 4];
  const isRight = /^\d+$/.test(code) && (lengths.includes(0) || lengths.includes(code.length));
  return isRight ? [] : [{ code: 'E302', field }];
}

/** Letters with any accent, blanks, dots and apostrophes: what both SDKs accept. */
export function holderProblems(name: string): Problem[] {
  const field = 'cardholder.name';
  if (name === '') return [{ code: '221', field, missing: true }];
  // The hyphen is for the names that choose a 3-D Secure outcome, such as `APRO-CHOK`.
  return /^[\p{L}\p{M} .'’-]+$/u.test(name) ? [] : [{ code: '316', field }];
}

export function documentProblems(document: Json, types: WireIdentificationType[]): Problem[] {
  const [type, number] = [asText(document['type']), asText(document['number'])];
  const known = types.find(({ id }) => id === type);
  const problems: Problem[] = [];
  if (type === '') problems.push({ code: '212', field: 'cardholder.identification.type', missing: true });
  else if (!known) problems.push({ code: '322', field: 'cardholder.identification.type' });
  if (number === '') problems.push({ code: '214', field: 'cardholder.identification.number', missing: true });
  else if (known && !isDocumentNumber(number, known)) {
    problems.push({ code: '324', field: 'cardholder.identification.number' });
  }
  return problems;
}

/**
 * Types with other characters than the API's `type` says. The CNPJ has letters from 2026; that the API takes them, and
 * in capitals only, is inferred from Mercado Pago's own plugins.
 */
const CHARACTERS: Partial<Record<string, RegExp>> = { CNPJ: /^[\dA-Z]+$/ };

/** Dots and dashes are invalid: they are not part of a number. */
export function isDocumentNumber(number: string, type: WireIdentificationType): boolean {
  const characters = CHARACTERS[type.id] ?? (type.type === 'number' ? /^\d+$/ : /^[\dA-Za-z]+$/);
  return characters.test(number) && number.length >= type.min_length && number.length <= type.max_length;
}
