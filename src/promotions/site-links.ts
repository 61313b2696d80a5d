import type { Locale } from '../locale/locale.js';

/** Pages of Mercado Pago for buyers. */
export interface SiteLinks {
  promotions?: string;
  financingCosts?: string;
}

/**
 * By locale, each of which belongs to one site; English belongs to none, and Brazil's pages are unknown. The promotions
 * page is known only for Argentina. The pages on financing costs follow one pattern in Mercado Pago's documents:
 * Argentina's is certain, the others are inferred.
 */
const LINKS: Readonly<Partial<Record<Locale, SiteLinks>>> = {
  'es-AR': {
    promotions: 'https://www.mercadopago.com.ar/promociones',
    financingCosts: 'https://www.mercadopago.com.ar/ayuda/costos-financiacion_621',
  },
  'es-CL': { financingCosts: 'https://www.mercadopago.cl/ayuda/costos-financiacion_621' },
  'es-CO': { financingCosts: 'https://www.mercadopago.com.co/ayuda/costos-financiacion_621' },
  'es-MX': { financingCosts: 'https://www.mercadopago.com.mx/ayuda/costos-financiacion_621' },
  'es-PE': { financingCosts: 'https://www.mercadopago.com.pe/ayuda/costos-financiacion_621' },
  'es-UY': { financingCosts: 'https://www.mercadopago.com.uy/ayuda/costos-financiacion_621' },
};

export const linksOf = (locale: Locale): SiteLinks => LINKS[locale] ?? {};
