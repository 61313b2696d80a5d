import type { CardToken } from '../events.js';
import { isDisabled } from './natives.js';

/** What the shop's server receives, in this order, under Mercado Pago's own names. */
const POSTED = [
  'token',
  'payment_method_id',
  'payment_type_id',
  'issuer_id',
  'installments',
  'device_id',
  'save_card',
] as const satisfies readonly (keyof CardToken)[];

export type Entry = readonly [name: string, value: string];

/** @param prefix put before each name, for shops with their own field `token` */
export const entriesOf = (payment: CardToken, prefix: string): Entry[] =>
  POSTED.flatMap((name): Entry[] => {
    const value: string | number | boolean | null = payment[name];
    return value === null || value === false ? [] : [[`${prefix}${name}`, String(value)]];
  });

/** Names of these entries that a posted field of the shop also has. */
export const clashing = (entries: readonly Entry[], controls: readonly Element[]): string[] => {
  const posted = controls.filter((control) => !isDisabled(control));
  const taken = new Set(posted.map((control) => (control as HTMLInputElement).name));
  return entries.map(([name]) => name).filter((name) => taken.has(name));
};

/**
 * Adds the entries like separate controls: a shop field of the same name keeps its value. An empty one is filled with
 * ours, as on pages written by hand for mercadopago.js.
 */
export function addTo(formData: FormData, entries: readonly Entry[]): void {
  for (const [name, value] of entries) {
    const others = formData.getAll(name);
    if (others.includes(value)) continue;
    if (others.every((other) => other === '')) formData.set(name, value);
    else formData.append(name, value);
  }
}
