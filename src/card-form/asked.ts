import type { IdentificationType } from '../card/card.js';
import { hasCode } from '../card/rules.js';
import type { Asked } from '../card/validate.js';
import type { CardLookup } from './lookup/card-lookup.js';

function plansOf({ payerCosts, installments }: CardLookup): Asked['plans'] {
  if (!payerCosts) return 'single';
  if (payerCosts.length === 0) return 'unavailable';
  return installments === null ? 'choose' : 'single';
}

/**
 * What the form asks for, as far as is known of the card and the account.
 *
 * @param saved whether a saved card is chosen
 * @param documents types of the site, `null` while unknown
 * @param badAmount the page wrote an amount that is none: nothing can be charged
 */
export function askedOf(
  lookup: CardLookup,
  saved: boolean,
  documents: readonly IdentificationType[] | null,
  badAmount: boolean,
): Asked {
  const { method, rules } = lookup;
  return {
    rules,
    saved,
    method: lookup.state,
    // Of a saved card the code is asked for where it must be; of a new one wherever there is one.
    code: hasCode(rules) && (!saved || rules.code?.mandatory !== false),
    holder: !saved && (method?.needs.holder ?? true),
    documents: saved || (method && !method.needs.document) ? [] : (documents ?? []),
    issuer: lookup.issuers.length > 0 && lookup.issuerId === null,
    plans: badAmount ? 'unavailable' : plansOf(lookup),
  };
}
