import { passesLuhn } from '../../card/number.js';
import type { WireCardSettings } from '../../sdk/wire.js';
import type { Site, SiteMethod } from '../sites/site.js';

/** A payment method, and those of its settings that a card falls under. */
export interface MethodMatch {
  method: SiteMethod;
  settings: WireCardSettings[];
}

/** Methods that a list of the API holds: all but those that are gone. */
export const listedMethods = (site: Site): SiteMethod[] =>
  site.methods.filter(({ legacy }) => !legacy).map(({ api }) => api);

/**
 * Methods whose cards begin with `bin`. Some patterns have 8 digits: with a BIN of 6 those do not match, as they do not
 * in mercadopago.js.
 *
 * @param bin any number of digits; less than 6 match nothing, more than 8 do not count
 */
export function methodsOfBin(site: Site, bin: string): MethodMatch[] {
  if (!/^\d{6,}$/.test(bin)) return [];
  return listedMethods(site)
    .map((method) => ({ method, settings: method.settings.filter((settings) => hasBin(settings, bin.slice(0, 8))) }))
    .filter(({ settings }) => settings.length > 0);
}

function hasBin({ bin: patterns }: WireCardSettings, bin: string): boolean {
  if (!patterns?.pattern || !new RegExp(patterns.pattern).test(bin)) return false;
  return !patterns.exclusion_pattern || !new RegExp(patterns.exclusion_pattern).test(bin);
}

/** Active methods that a whole card number is good for. */
export function methodsOfNumber(site: Site, number: string): MethodMatch[] {
  return methodsOfBin(site, number)
    .filter(({ method }) => method.status === 'active')
    .map(({ method, settings }) => ({ method, settings: settings.filter((one) => isNumberOf(one, number)) }))
    .filter(({ settings }) => settings.length > 0);
}

const isNumberOf = ({ card_number: rule }: WireCardSettings, number: string): boolean =>
  number.length === rule.length && (rule.validation === 'none' || passesLuhn(number));

/**
 * Whether cards may pay in parts. An empty pattern means no, although as an expression it would match everything.
 *
 * @param bin where it is known; without one it is enough that some card may
 */
export function paysInParts({ method, settings }: MethodMatch, bin?: string): boolean {
  if (method.payment_type_id !== 'credit_card') return false;
  return settings.some(({ bin: patterns }) => {
    const pattern = patterns?.installments_pattern;
    return Boolean(pattern) && (bin === undefined || new RegExp(pattern ?? '').test(bin.slice(0, 8)));
  });
}
