import type { CardToken } from '../events.js';

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

/** @param prefix put before each name, for shops that have a field `token` of their own */
export const entriesOf = (payment: CardToken, prefix: string): Entry[] =>
  POSTED.flatMap((name): Entry[] => {
    const value: string | number | boolean | null = payment[name];
    return value === null || value === false ? [] : [[`${prefix}${name}`, String(value)]];
  });

/** Names of these entries under which a form has a field of the shop's own that is posted, too. */
export const clashing = (entries: readonly Entry[], controls: readonly Element[]): string[] => {
  const posted = controls.filter((control) => !control.matches(':disabled'));
  const taken = new Set(posted.map((control) => (control as HTMLInputElement).name));
  return entries.map(([name]) => name).filter((name) => taken.has(name));
};

/**
 * Adds the entries as controls of their own would be added: a field of the shop with the same name keeps its value. One
 * that is empty waits for ours, as in pages that were written for mercadopago.js by hand.
 */
export function addTo(formData: FormData, entries: readonly Entry[]): void {
  for (const [name, value] of entries) {
    const others = formData.getAll(name);
    if (others.includes(value)) continue;
    if (others.every((other) => other === '')) formData.set(name, value);
    else formData.append(name, value);
  }
}
