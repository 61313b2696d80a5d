/** The shop's data for a Mercado Pago site: language and money format. */
export interface Site {
  country: string;
  /** Language of the pages and of the card form; one that mercadopago.js supports. */
  locale: string;
  /** ISO 4217 code of the only currency the site's accounts charge in. */
  currency: string;
  /** Decimals in prices. Mercado Pago refuses decimals in Chile. */
  decimals: 0 | 2;
  /** Days after approval during which Mercado Pago refunds a payment. Source: its pages on refunds, by country. */
  refundDays: 90 | 180;
}

export const sites = {
  MLA: { country: 'Argentina', locale: 'es-AR', currency: 'ARS', decimals: 2, refundDays: 180 },
  MLB: { country: 'Brasil', locale: 'pt-BR', currency: 'BRL', decimals: 2, refundDays: 180 },
  MLC: { country: 'Chile', locale: 'es-CL', currency: 'CLP', decimals: 0, refundDays: 180 },
  MCO: { country: 'Colombia', locale: 'es-CO', currency: 'COP', decimals: 0, refundDays: 180 },
  MLM: { country: 'México', locale: 'es-MX', currency: 'MXN', decimals: 2, refundDays: 180 },
  MPE: { country: 'Perú', locale: 'es-PE', currency: 'PEN', decimals: 2, refundDays: 90 },
  MLU: { country: 'Uruguay', locale: 'es-UY', currency: 'UYU', decimals: 2, refundDays: 180 },
} as const satisfies Record<string, Site>;

export type SiteId = keyof typeof sites;

export const siteIds = Object.keys(sites) as SiteId[];

export const isSiteId = (text: string | undefined): text is SiteId => siteIds.some((id) => id === text);

/** An amount as buyers of the site read it: `$ 1.250,50`. */
export function money(amount: number, site: SiteId, locale: string): string {
  const { currency, decimals } = sites[site];
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return new Intl.NumberFormat(locale, { style: 'currency', currency, ...digits }).format(amount);
}
