import type { WireInstallments, WirePayerCost } from '../../sdk/wire.js';
import { ok } from '../http/answer.js';
import { ApiError } from '../http/api-error.js';
import { listedMethods, type MethodMatch, methodsOfBin, paysInParts } from '../account/bins.js';
import type { Handler } from '../http/call.js';
import { issuerPictures, issuersOf } from '../account/issuers.js';
import { isFinancialCost, payerCosts } from '../account/plans.js';
import type { Site, SiteIssuer } from '../sites/site.js';

/** An entry per method and issuer. The error messages are those Mercado Pago's plugins look for, or our own. */
export const listInstallments: Handler = ({ account: { site }, query }) => {
  const amount = readAmount(query.get('amount'));
  const [bin, methodId] = [query.get('bin') || null, query.get('payment_method_id') || null];
  if (!bin && !methodId) throw new ApiError(400, 'bin or payment_method_id is required');
  const withCost = Boolean(bin && methodId);
  const entries = offered(site, bin, methodId, query.get('payment_type_id')).flatMap((match) => {
    const costs = payerCosts(site, match.method, paysInParts(match, bin ?? undefined), amount);
    const shown = withCost ? costs : costs.map(withoutFinancialCost);
    return issuersAsked(site, match, bin, query.get('issuer.id')).map((issuer) => entry(match, issuer, shown));
  });
  return ok(entries.filter(({ payer_costs: costs }) => costs.length > 0));
};

function readAmount(text: string | null): number {
  if (!text) throw new ApiError(400, 'amount is required');
  const amount = /^\d+(\.\d+)?$/.test(text) ? Number(text) : 0;
  if (amount <= 0) throw new ApiError(400, 'invalid amount');
  return amount;
}

function offered(site: Site, bin: string | null, methodId: string | null, type: string | null): MethodMatch[] {
  const matches = bin
    ? methodsOfBin(site, bin)
    : listedMethods(site).map((method) => ({ method, settings: method.settings }));
  return matches.filter(
    ({ method }) =>
      method.status === 'active' &&
      method.settings.length > 0 &&
      (!methodId || method.id === methodId) &&
      (!type || method.payment_type_id === type),
  );
}

function issuersAsked(site: Site, { method }: MethodMatch, bin: string | null, id: string | null): SiteIssuer[] {
  return id ? issuersOf(site, method, null).filter((issuer) => issuer.id === id) : issuersOf(site, method, bin);
}

/** CFT and TEA are included only if both the method and the BIN are sent. */
function withoutFinancialCost(cost: WirePayerCost): WirePayerCost {
  return { ...cost, labels: cost.labels?.filter((label) => !isFinancialCost(label)) };
}

function entry({ method }: MethodMatch, issuer: SiteIssuer, costs: WirePayerCost[]): Required<WireInstallments> {
  return {
    payment_method_id: method.id,
    payment_type_id: method.payment_type_id,
    issuer: { ...issuer, ...issuerPictures(issuer) },
    processing_mode: 'aggregator',
    merchant_account_id: null,
    payer_costs: costs,
  };
}
