import type { Locale } from './locale.js';

interface Currency {
  code: string;
  /** Decimals that are shown, which may be fewer than ISO 4217 has: Colombia writes none. */
  decimals: number;
}

/** Currency of each Mercado Pago site. */
const CURRENCY: Readonly<Record<string, Currency>> = {
  MLA: { code: 'ARS', decimals: 2 },
  MLB: { code: 'BRL', decimals: 2 },
  MLC: { code: 'CLP', decimals: 0 },
  MCO: { code: 'COP', decimals: 0 },
  MLM: { code: 'MXN', decimals: 2 },
  MPE: { code: 'PEN', decimals: 2 },
  MLU: { code: 'UYU', decimals: 2 },
};

/** The site whose currency this is, by its ISO 4217 code; `undefined` for any other. */
export const siteOfCurrency = (code: string): string | undefined =>
  Object.keys(CURRENCY).find((site) => CURRENCY[site]?.code === code);

/** The site that a locale belongs to. English belongs to none. */
const SITE: Readonly<Partial<Record<Locale, string>>> = {
  'es-AR': 'MLA',
  'pt-BR': 'MLB',
  'es-CL': 'MLC',
  'es-CO': 'MCO',
  'es-MX': 'MLM',
  'es-PE': 'MPE',
  'es-UY': 'MLU',
};

/** The Spanish of a site; `undefined` where another language is spoken, or for a site that is not known. */
export const spanishOf = (site: string | null): Locale | undefined =>
  (Object.keys(SITE) as Locale[]).find((locale) => locale.startsWith('es-') && SITE[locale] === site);

/** Sites without document types: `GET /v1/identification_types` answers 404 there. */
const WITHOUT_DOCUMENTS: ReadonlySet<string> = new Set(['MLM']);

/** Whether the site of a locale is known to ask for documents: what to keep room for until the API has answered. */
export const hasDocuments = (locale: Locale): boolean => !WITHOUT_DOCUMENTS.has(SITE[locale] ?? '');

const formatters = new Map<string, Intl.NumberFormat>();

function formatterOf(locale: Locale, currency: Currency | undefined): Intl.NumberFormat {
  const key = `${locale} ${currency?.code}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    const decimals = currency?.decimals ?? 2;
    formatter = new Intl.NumberFormat(locale, {
      ...(currency && { style: 'currency', currency: currency.code }),
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
    formatters.set(key, formatter);
  }
  return formatter;
}

/**
 * An amount as buyers read it.
 *
 * @param siteId the account's site, where the API has told it; else the locale decides
 */
export function formatMoney(amount: number, locale: Locale, siteId: string | null): string {
  const site = siteId ?? SITE[locale] ?? '';
  // The site comes from the network: it may be any text, "constructor" too.
  return formatterOf(locale, Object.hasOwn(CURRENCY, site) ? CURRENCY[site] : undefined).format(amount);
}
