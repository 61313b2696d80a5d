import type { CardField, Field, IdentificationType } from './card.js';
import { digitsOf } from './digits.js';
import { cannotBecomeExpiry, formatExpiry, isPast, parseExpiry, type Today } from './expiry.js';
import { isHolderName, plainHolder } from './holder.js';
import { fitsType, plainDocument } from './identification.js';
import { passesLuhn } from './number.js';
import type { CardRules } from './rules.js';

/** A problem of a field. Every code has a text for buyers in `locale/`. */
export type ProblemCode =
  | 'missing'
  /** too short so far */
  | 'incomplete'
  /** longer than any card of the method */
  | 'too-long'
  /** wrong check digit: a digit is wrong or two are swapped */
  | 'mistyped'
  /** invalid characters or values */
  | 'invalid'
  | 'expired'
  /** an invalid month or a past date: Mercado Pago's frame does not say which */
  | 'wrong-date'
  /** no method of the account matches the number */
  | 'not-recognised'
  /** a kind of card the shop does not accept */
  | 'type-not-accepted'
  /** no plan for this amount */
  | 'unavailable'
  /** the chosen plan is not offered for the new amount */
  | 'plan-gone'
  /** refused by Mercado Pago or the bank */
  | 'refused'
  /** this card was refused for this payment */
  | 'other-card';

export interface Problem {
  field: Field;
  code: ProblemCode;
  /** Problems more typing cannot fix: shown before the buyer leaves the field. */
  final: boolean;
}

/** The contents of the inputs, read now and never stored. */
export interface FieldValues {
  cardNumber: string;
  cardExpiration: string;
  /** The code itself is read only at the hand-over: the input's own constraints give its state. */
  securityCode: 'missing' | 'invalid' | 'valid';
  cardholderName: string;
  docType: string;
  docNumber: string;
  cardIssuerId: string;
  installments: string;
  /** With Mercado Pago's frames: the problem each one reports, and none of its content. */
  framed?: Readonly<Record<CardField, ProblemCode | null>>;
}

/** What the form asks for, given what is known about the card and the account. */
export interface Requirements {
  rules: CardRules;
  /** A saved card lacks only its code. */
  saved: boolean;
  /** `unknown`: nothing known yet. */
  method: 'unknown' | 'recognised' | 'not-recognised' | 'type-not-accepted';
  code: boolean;
  holder: boolean;
  /** Empty if no document is asked for. */
  documents: readonly IdentificationType[];
  issuer: boolean;
  /** `single`: one payment, nothing to choose. */
  plans: 'single' | 'choose' | 'unavailable';
}

type Finding = Omit<Problem, 'field'> | null;

const finding = (code: ProblemCode, final = false): Finding => ({ code, final });

const framedProblem = (code: ProblemCode | null): Finding => code && finding(code);

const framedNumberProblem = (code: ProblemCode | null, { method }: Requirements): Finding => {
  if (method === 'type-not-accepted') return finding('type-not-accepted', true);
  return framedProblem(code ?? (method === 'not-recognised' ? 'not-recognised' : null));
};

const numberProblem = ({ cardNumber, framed }: FieldValues, asked: Requirements): Finding => {
  if (framed) return framedNumberProblem(framed.cardNumber, asked);
  const { rules, method } = asked;
  const digits = digitsOf(cardNumber);
  if (digits === '') return finding('missing');
  if (method === 'type-not-accepted') return finding('type-not-accepted', true);
  const longest = rules.lengths.at(-1) ?? 19;
  if (digits.length > longest) return finding('too-long', true);
  const complete = rules.lengths.length > 0 ? rules.lengths.includes(digits.length) : digits.length >= 13;
  if (!complete) return finding('incomplete');
  if (rules.luhn && method === 'recognised' && !passesLuhn(digits)) {
    return finding('mistyped', digits.length === longest);
  }
  return method === 'not-recognised' ? finding('not-recognised') : null;
};

const expiryProblem = ({ cardExpiration, framed }: FieldValues, today: Today): Finding => {
  if (framed) return framedProblem(framed.cardExpiration);
  if (cardExpiration.trim() === '') return finding('missing');
  if (cannotBecomeExpiry(cardExpiration)) return finding('invalid', true);
  const expiry = parseExpiry(cardExpiration);
  if (!expiry) return finding('incomplete');
  // "11/20" is past, but also the start of 11/2030.
  return isPast(expiry, today) ? finding('expired', !formatExpiry(cardExpiration).endsWith('/20')) : null;
};

const codeProblem = ({ securityCode, framed }: FieldValues): Finding => {
  if (framed) return framedProblem(framed.securityCode);
  if (securityCode === 'valid') return null;
  return finding(securityCode === 'missing' ? 'missing' : 'invalid');
};

const holderProblem = ({ cardholderName }: FieldValues): Finding => {
  if (plainHolder(cardholderName) === '') return finding('missing');
  return isHolderName(cardholderName) ? null : finding('invalid', true);
};

const documentProblem = ({ docType, docNumber }: FieldValues, documents: readonly IdentificationType[]): Finding => {
  const number = plainDocument(docNumber);
  if (number === '') return finding('missing');
  const type = documents.find(({ id }) => id === docType);
  if (!type || fitsType(number, type)) return null;
  return number.length < type.minLength ? finding('incomplete') : finding('too-long', true);
};

/** All problems, in form order. */
export function validate(typed: FieldValues, asked: Requirements, today: Today): Problem[] {
  const findings: [Field, Finding][] = [
    ['cardNumber', asked.saved ? null : numberProblem(typed, asked)],
    ['cardExpiration', asked.saved ? null : expiryProblem(typed, today)],
    ['securityCode', asked.code ? codeProblem(typed) : null],
    ['cardholderName', asked.holder ? holderProblem(typed) : null],
    ['docType', asked.documents.length > 0 && typed.docType === '' ? finding('missing') : null],
    ['docNumber', asked.documents.length > 0 ? documentProblem(typed, asked.documents) : null],
    ['cardIssuerId', asked.issuer && typed.cardIssuerId === '' ? finding('missing') : null],
    ['installments', installmentsProblem(typed, asked)],
  ];
  return findings.flatMap(([field, found]) => (found ? [{ field, ...found }] : []));
}

const installmentsProblem = ({ installments }: FieldValues, { plans }: Requirements): Finding => {
  if (plans === 'unavailable') return finding('unavailable', true);
  return plans === 'choose' && installments === '' ? finding('missing') : null;
};
