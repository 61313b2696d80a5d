import { isSiteId, sites, type SiteId } from './sites.js';

/** The API used to charge: Orders, or the one Mercado Pago calls legacy. */
export type Api = 'orders' | 'payments';

/** Choices in a page's address; everything has a default, so that `/shop` alone is a shop. */
export interface Visit {
  site: SiteId;
  /** Language of the page and of the form: the site's own, or English on request. */
  locale: string;
  /** Which mercadopago.js the form uses. */
  sdk: 'v1' | 'v2';
  /** The card is typed into Mercado Pago's own frames; v2 only. */
  secure: boolean;
  api: Api;
  /** The amount is reserved on the card and captured in the back office. */
  reserves: boolean;
}

const ENGLISH = 'en-US';

/** @param served sites where the shop has an account; the first one is the default */
export function readVisit(query: URLSearchParams, served: readonly SiteId[]): Visit {
  const asked = query.get('site') ?? undefined;
  const site = isSiteId(asked) && served.includes(asked) ? asked : served[0]!;
  const sdk = query.get('sdk') === 'v1' ? 'v1' : 'v2';
  return {
    site,
    locale: query.get('lang') === ENGLISH ? ENGLISH : sites[site].locale,
    sdk,
    secure: sdk === 'v2' && query.has('secure'),
    api: query.get('api') === 'payments' ? 'payments' : 'orders',
    reserves: query.has('reserve'),
  };
}

/** The address of `path` with the same choices; defaults are left out. */
export function link(path: string, visit: Visit, extra: Record<string, string | number> = {}): string {
  const query = new URLSearchParams();
  if (visit.site !== 'MLA') query.set('site', visit.site);
  if (visit.locale === ENGLISH) query.set('lang', ENGLISH);
  if (visit.sdk !== 'v2') query.set('sdk', visit.sdk);
  if (visit.secure) query.set('secure', '');
  if (visit.api !== 'orders') query.set('api', visit.api);
  if (visit.reserves) query.set('reserve', '');
  for (const [name, value] of Object.entries(extra)) query.set(name, String(value));
  return query.size > 0 ? `${path}?${query}` : path;
}
