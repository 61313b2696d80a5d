import type { Site, SiteIssuer, SiteMethod } from '../sites/site.js';

/**
 * The issuers of a payment method's cards. Where a method does not ask the buyer for the bank, the BIN identifies it
 * (inferred from `additional_info_needed`), so a BIN gives one issuer.
 */
export function issuersOf(site: Site, method: SiteMethod, bin: string | null): SiteIssuer[] {
  const asksBuyer = method.additional_info_needed.includes('issuer_id');
  if (bin && !asksBuyer) return [fallbackIssuer(site, method)];
  return issuerList(site, method)?.issuers ?? [fallbackIssuer(site, method)];
}

/** The issuer of a card whose bank is unknown. */
export function fallbackIssuer(site: Site, method: SiteMethod): SiteIssuer {
  const list = issuerList(site, method);
  return list?.issuers.find(({ id }) => id === list.fallback) ?? brandAsIssuer(site, method);
}

export function issuerById(site: Site, method: SiteMethod, id: string): SiteIssuer | undefined {
  return issuersOf(site, method, null).find((issuer) => issuer.id === id);
}

const issuerList = (site: Site, method: SiteMethod) => site.issuers.find(({ methods }) => methods.includes(method.id));

/** Inferred: no issuer was seen for these methods. The name is the brand's; the id is made up. */
function brandAsIssuer(site: Site, method: SiteMethod): SiteIssuer {
  const position = site.methods.findIndex(({ api }) => api.id === method.id);
  return { id: String(9001 + position), name: method.name };
}

/** An issuer's pictures in the API's two members. The address follows the pattern of the old logos. */
export function issuerPictures({ id }: SiteIssuer): { secure_thumbnail: string; thumbnail: string } {
  return {
    secure_thumbnail: `https://www.mercadopago.com/org-img/MP3/API/logos/${id}.gif`,
    thumbnail: `http://img.mlstatic.com/org-img/MP3/API/logos/${id}.gif`,
  };
}
