import type { IdentificationType } from '../card/card.js';
import { hasCode } from '../card/rules.js';
import type { Requirements } from '../card/validate.js';
import {
  cardRulesOf,
  installmentsOf,
  issuerIdOf,
  issuersOf,
  methodOf,
  plansOf,
  stateOf,
  type Lookup,
} from './lookup/lookup.js';

function plansRequired(lookup: Lookup): Requirements['plans'] {
  const plans = plansOf(lookup);
  if (!plans) return 'single';
  if (plans.length === 0) return 'unavailable';
  return installmentsOf(lookup) === null ? 'choose' : 'single';
}

/**
 * The fields the form asks for, given what is known about the card and the account.
 *
 * @param saved whether a saved card is chosen
 * @param documents document types of the site, `null` while unknown
 * @param hasBadAmount the page's amount is invalid: nothing can be charged
 */
export function requirementsOf(
  lookup: Lookup,
  saved: boolean,
  documents: readonly IdentificationType[] | null,
  hasBadAmount: boolean,
): Requirements {
  const method = methodOf(lookup);
  const rules = cardRulesOf(lookup);
  return {
    rules,
    saved,
    method: stateOf(lookup),
    // For a saved card, ask for the code only if it is mandatory; for a new card, whenever it has one.
    code: hasCode(rules) && (!saved || rules.code?.mandatory !== false),
    holder: !saved && (method?.needs.holder ?? true),
    documents: saved || (method && !method.needs.document) ? [] : (documents ?? []),
    issuer: issuersOf(lookup).length > 0 && issuerIdOf(lookup) === null,
    plans: hasBadAmount ? 'unavailable' : plansRequired(lookup),
  };
}
