import type { CardSettings, PaymentMethod } from './card.js';

/** The rules for a card, from its BIN. */
export interface CardRules {
  /** Possible lengths of the number, ascending; empty while unknown. */
  lengths: number[];
  luhn: boolean;
  code: { length: number; location: 'back' | 'front'; mandatory: boolean } | null;
}

const UNKNOWN: CardRules = { lengths: [], luhn: true, code: null };

function matches(pattern: string | null, bin: string): boolean {
  if (pattern === null) return false;
  try {
    return new RegExp(pattern).test(bin);
  } catch {
    // The pattern comes from the network: ignore it if it is not a regular expression.
    return false;
  }
}

/**
 * The settings of a method that match a BIN. A method can have several, and more than one can match (Maestro with 18
 * and 19 digits): all of them count. If no pattern matches, or the API no longer sends patterns, all settings count.
 *
 * @param bin first 6 or 8 digits; some sites' patterns are 8 digits long
 */
function settingsOf(method: PaymentMethod, bin: string): CardSettings[] {
  const fitting = method.settings.filter(({ pattern, exclusion }) => matches(pattern, bin) && !matches(exclusion, bin));
  return fitting.length > 0 ? fitting : method.settings;
}

/** Rules for a number that starts with `bin`: those of the method, or of any card while it is unknown. */
export function rulesOf(method: PaymentMethod | null, bin: string): CardRules {
  const settings = method ? settingsOf(method, bin) : [];
  const [first] = settings;
  if (!first) return UNKNOWN;
  return {
    lengths: [...new Set(settings.map(({ length }) => length))].sort((a, b) => a - b),
    luhn: settings.every(({ luhn }) => luhn),
    // Of several settings that match, one that makes the code mandatory decides.
    code: (settings.find(({ code }) => code.mandatory) ?? first).code,
  };
}

/** Whether the card has a code at all: Tarjeta Shopping has none. */
export const hasCode = (rules: CardRules): boolean => rules.code === null || rules.code.length > 0;
