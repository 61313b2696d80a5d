import { ok } from '../http/answer.js';
import { listedMethods, type MethodMatch, methodsOfBin, paysInParts } from '../account/bins.js';
import type { Handler } from '../http/call.js';
import { fallbackIssuer } from '../account/issuers.js';
import { pageOf } from '../http/paging.js';
import { plansOf, termsOf } from '../account/plans.js';
import type { Site } from '../sites/site.js';

/** Every method of the site, including non-card ones and those in test. v1 itself looks up BINs in this list. */
export const listMethods: Handler = ({ account }) => ok(listedMethods(account.site));

/** v2 names the BIN `bins`, other clients `bin`. A BIN without a match gives 200 and no results (a guess). */
export const searchMethods: Handler = ({ account: { site }, query }) => {
  const bin = query.get('bins') ?? query.get('bin');
  const [status, type] = [query.get('status'), query.get('payment_type_id')];
  const found = (bin === null ? allMethods(site) : methodsOfBin(site, bin)).filter(
    ({ method }) => (!status || method.status === status) && (!type || method.payment_type_id === type),
  );
  return ok(
    pageOf(
      found.map((match) => searchResult(site, match, bin)),
      query,
    ),
  );
};

const allMethods = (site: Site): MethodMatch[] =>
  listedMethods(site).map((method) => ({ method, settings: method.settings }));

/** A method, with the settings that match the BIN. The captured answer had one; that these are filtered is a guess. */
function searchResult(site: Site, match: MethodMatch, bin: string | null) {
  const { method, settings } = match;
  const { id, name } = fallbackIssuer(site, method);
  return {
    ...method,
    settings,
    site_id: site.id,
    issuer: { id: Number(id), name, default: true },
    payer_costs: plansOf(site, paysInParts(match, bin ?? undefined)).map((plan) => termsOf(plan, method)),
    processing_mode: 'aggregator',
    merchant_account_id: null,
    marketplace: 'NONE',
    bins: [],
    agreements: [],
    labels: ['recommended_method'],
    total_financial_cost: null,
    financing_deals: { legals: null, installments: null, expiration_date: null, start_date: null, status: 'deactive' },
    min_accreditation_days: 0,
    max_accreditation_days: 2,
  };
}
