import type { Locale } from './locale.js';

interface Currency {
  code: string;
  /** Decimals shown, possibly fewer than in ISO 4217: Colombia writes none. */
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

/** The site of a currency, by ISO 4217 code; `undefined` for any other. */
export const siteOfCurrency = (code: string): string | undefined =>
  Object.keys(CURRENCY).find((site) => CURRENCY[site]?.code === code);

/** The site of a locale. English has none. */
const SITE: Readonly<Partial<Record<Locale, string>>> = {
  'es-AR': 'MLA',
  'pt-BR': 'MLB',
  'es-CL': 'MLC',
  'es-CO': 'MCO',
  'es-MX': 'MLM',
  'es-PE': 'MPE',
  'es-UY': 'MLU',
};

/** The Spanish locale of a site; `undefined` for another language or an unknown site. */
export const spanishOf = (site: string | null): Locale | undefined =>
  (Object.keys(SITE) as Locale[]).find((locale) => locale.startsWith('es-') && SITE[locale] === site);

/** Sites without document types: `GET /v1/identification_types` answers 404 there. */
const WITHOUT_DOCUMENTS: ReadonlySet<string> = new Set(['MLM']);

/** Whether the site of a locale is known to ask for documents, so that room is kept until the API answers. */
export const hasDocuments = (locale: Locale): boolean => !WITHOUT_DOCUMENTS.has(SITE[locale] ?? '');

/**
 * Currency symbols, where not the code and a blank. `Intl` has them, but creating its first formatter blocks the page
 * for 30 to 160 ms while the buyer types; a test compares every entry with it.
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

/** Locales with a comma for grouping and a dot before decimals; the others are the other way round. */
const WITH_DOT: ReadonlySet<Locale> = new Set<Locale>(['es-MX', 'es-PE', 'en-US']);

/** Half a cent rounds up by its decimal notation, not by its binary value: 1.005 is stored as slightly less. */
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
 * @param siteId the account's site, if known from the API; else the locale decides
 */
export function formatMoney(amount: number, locale: Locale, siteId: string | null): string {
  const site = siteId ?? SITE[locale] ?? '';
  // The site comes from the network: it can be any text, even "constructor".
  const currency = Object.hasOwn(CURRENCY, site) ? CURRENCY[site] : undefined;
  if (!currency) return formatNumber(amount, locale, 2);
  const { code, decimals } = currency;
  return (SYMBOLS[`${locale} ${code}`] ?? `${code}\u00a0`) + formatNumber(amount, locale, decimals);
}
