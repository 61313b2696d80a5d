import { isMercadoPago } from '../host.js';
import { placeOf, type Place } from '../place.js';

/** The page's links. */
export interface Links {
  /** `<mp-promotions>` elements: promotions, and links to promotions and costs. */
  elements: Place[];
  /** Links to Mercado Pago's promotions, and its banners. */
  promotions: Place[];
  /** Links to Mercado Pago's financing costs. */
  costs: Place[];
  terms: TermsLink[];
}

export interface TermsLink {
  place: Place;
  /** `nowhere`: an empty address or `#`. `mercado-pago`: the processor's terms, not the shop's. */
  leads: 'somewhere' | 'nowhere' | 'mercado-pago';
}

/** Certain for Argentina (/promociones, /cuotas, /mla/credit_card_promos.htm); inferred for the other sites. */
const PROMOTIONS = /promo|\/cuotas|parcela/i;
/** Certain for Argentina (/ayuda/costos-financiacion_621); inferred for the other sites. */
const COSTS = /(?:costos?|custos?)[-_]?(?:de[-_]?)?(?:financ|parcel)/i;
const TERMS =
  /\bt[eé]rminos\b|\btermos\b|\bterms\b|\btyc\b|\bt&c\b|condiciones (?:generales|de uso|de compra|de venta)/i;

/** Mercado Pago's banners are pictures from its host, as in its plugins. */
const isBanner = (url: URL): boolean => /(?:^|\.)mlstatic\.com$/.test(url.hostname) && /banner/i.test(url.pathname);

interface Link {
  element: Element;
  address: string;
  url: URL | null;
}

function leads({ address, url }: Link): TermsLink['leads'] {
  if (/^(?:#?|javascript:.*)$/i.test(address.trim())) return 'nowhere';
  return url && isMercadoPago(url) ? 'mercado-pago' : 'somewhere';
}

export function linksOn(elements: readonly Element[], resolve: (address: string) => URL | null): Links {
  const named = (name: string, attribute: string): Link[] =>
    elements
      .filter(({ localName }) => localName === name)
      .map((element) => ({ element, address: element.getAttribute(attribute) ?? '' }))
      .map((link) => ({ ...link, url: resolve(link.address) }));
  const links = named('a', 'href');
  const toMercadoPago = (path: RegExp): Place[] =>
    links
      .filter(({ url }) => url && isMercadoPago(url) && path.test(url.pathname))
      .map(({ element }) => placeOf(element));
  const banners = named('img', 'src').filter(({ url }) => url && isBanner(url));
  return {
    elements: elements.filter(({ localName }) => localName === 'mp-promotions').map((element) => placeOf(element)),
    promotions: [...toMercadoPago(PROMOTIONS), ...banners.map(({ element }) => placeOf(element))],
    costs: toMercadoPago(COSTS),
    terms: links
      .filter(({ element, address }) => TERMS.test(element.textContent) || TERMS.test(address))
      .map((link) => ({ place: placeOf(link.element), leads: leads(link) })),
  };
}
