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

/**
 * How a currency reads where it is not its code and a blank. `Intl` knows, but making its first formatter blocks the page for
 * 30 to 160 ms while the buyer types; a test holds every entry against it.
 */
const SYMBOLS: Readonly<Record<string, string>> = {
  'es-AR ARS': '$\u00a0',
  'es-CL CLP': '$',
  'es-CO COP': '$\u00a0',
  'es-MX MXN': '$',
  'es-PE PEN': 'S/\u00a0',
  'es-UY UYU': '$\u00a0',
  'pt-BR BRL': 'R$\u00a0',
  'pt-BR MXN': 'MX$\u00a0',
  'en-US BRL': 'R$',
  'en-US MXN': 'MX$',
};

/** Where a comma groups digits and a dot comes before decimals; elsewhere it is the other way round. */
const WITH_DOT: ReadonlySet<Locale> = new Set<Locale>(['es-MX', 'es-PE', 'en-US']);

/** Half a cent is rounded up as it is written, not as it is stored: 1.005 is a little less. */
function rounded(amount: number, decimals: number): string {
  const shifted = Math.round(Number(`${amount}e${decimals}`));
  return (Number.isNaN(shifted) ? amount : Number(`${shifted}e-${decimals}`)).toFixed(decimals);
}

function formatNumber(amount: number, locale: Locale, decimals: number): string {
  const [whole = '', fraction] = rounded(amount, decimals).split('.');
  const [group, point] = WITH_DOT.has(locale) ? [',', '.'] : ['.', ','];
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, group);
  return fraction ? grouped + point + fraction : grouped;
}

/**
 * An amount as buyers read it.
 *
 * @param siteId the account's site, where the API has told it; else the locale decides
 */
export function formatMoney(amount: number, locale: Locale, siteId: string | null): string {
  const site = siteId ?? SITE[locale] ?? '';
  // The site comes from the network: it may be any text, "constructor" too.
  const currency = Object.hasOwn(CURRENCY, site) ? CURRENCY[site] : undefined;
  if (!currency) return formatNumber(amount, locale, 2);
  const { code, decimals } = currency;
  return (SYMBOLS[`${locale} ${code}`] ?? `${code}\u00a0`) + formatNumber(amount, locale, decimals);
}
