import { passesLuhn } from '../../card/number.js';
import type { WireCardSettings } from '../../sdk/wire.js';
import type { Site, SiteMethod } from '../sites/site.js';

/** A payment method, with the settings that apply to a card. */
export interface MethodMatch {
  method: SiteMethod;
  settings: WireCardSettings[];
}

/** Methods the API lists: all except retired ones. */
export const listedMethods = (site: Site): SiteMethod[] =>
  site.methods.filter(({ legacy }) => !legacy).map(({ api }) => api);

/**
 * Methods whose cards begin with `bin`. Some patterns have 8 digits; a 6-digit BIN does not match them, as in
 * mercadopago.js.
 *
 * @param bin any number of digits; fewer than 6 match nothing, those after the eighth are ignored
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

/** Active methods for which a whole card number is valid. */
export function methodsOfNumber(site: Site, number: string): MethodMatch[] {
  return methodsOfBin(site, number)
    .filter(({ method }) => method.status === 'active')
    .map(({ method, settings }) => ({ method, settings: settings.filter((one) => isNumberOf(one, number)) }))
    .filter(({ settings }) => settings.length > 0);
}

const isNumberOf = ({ card_number: rule }: WireCardSettings, number: string): boolean =>
  number.length === rule.length && (rule.validation === 'none' || passesLuhn(number));

/**
 * Whether cards may pay in parts. An empty pattern means no, although as a regular expression it would match
 * everything.
 *
 * @param bin if known; without it, one eligible card is enough
 */
export function paysInParts({ method, settings }: MethodMatch, bin?: string): boolean {
  if (method.payment_type_id !== 'credit_card') return false;
  return settings.some(({ bin: patterns }) => {
    const pattern = patterns?.installments_pattern;
    return Boolean(pattern) && (bin === undefined || new RegExp(pattern ?? '').test(bin.slice(0, 8)));
  });
}
