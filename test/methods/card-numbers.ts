import { passesLuhn } from '../../src/card/number.js';
import type { SiteMethod } from '../../src/sandbox/sites/site.js';
import type { WireCardSettings } from '../../src/sdk/wire.js';

const matches = (pattern: string | null | undefined, bin: string): boolean =>
  Boolean(pattern) && new RegExp(pattern ?? '').test(bin);

const fits = ({ bin: patterns }: WireCardSettings, bin: string): boolean =>
  matches(patterns?.pattern, bin) && !matches(patterns?.exclusion_pattern, bin);

/** BINs that a pattern spells out, then those that begin as its first alternative does. */
function candidates(pattern: string): string[] {
  const prefix = /^\^?\(*(\d{1,6})/.exec(pattern)?.[1] ?? '';
  const free = 6 - prefix.length;
  const begun = Array.from({ length: 10 ** Math.min(free, 3) }, (_, at) => prefix + String(at).padStart(free, '0'));
  return [...(pattern.match(/\d{6}/g) ?? []), ...begun];
}

/** First digits of a card of these settings; of no other method of the site, where there are such. */
export function binOf(settings: WireCardSettings, others: readonly SiteMethod[]): string {
  const own = candidates(settings.bin?.pattern ?? '').filter((bin) => fits(settings, bin));
  const isFree = (bin: string): boolean => !others.some((other) => other.settings.some((one) => fits(one, bin)));
  const bin = own.find(isFree) ?? own[0];
  if (!bin) throw new Error(`no BIN fits ${settings.bin?.pattern}`);
  return bin;
}

/** A number of the right length; its last digit is Luhn's. */
export function numberOf(bin: string, { card_number: { length } }: WireCardSettings): string {
  const open = bin.padEnd(length - 1, '0');
  return [...'0123456789'].map((digit) => open + digit).find(passesLuhn)!;
}

/** The same number with its last digit wrong. */
export const mistyped = (number: string): string => number.slice(0, -1) + ((Number(number.at(-1)) + 1) % 10);
